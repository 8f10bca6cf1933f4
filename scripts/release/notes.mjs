/**
 * What a changelog says of its newest version.
 * @param {string} changelog as changesets write it: a heading `## 1.2.3` for each version, the newest first
 * @returns {{ version: string, text: string }}
 */
export function newestNotes(changelog) {
  const found = /^## (\d\S*)\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog);
  if (found === null) throw new Error("The changelog has no version.");
  return { version: found[1] ?? "", text: (found[2] ?? "").trim() };
}
