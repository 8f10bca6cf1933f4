/** Names that Windows keeps for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longestStem = 80;
const manifestFile = "manifest.json";

/**
 * A file name for a flow: lower case letters, digits and hyphens, legal and distinct on every file system.
 * Letters that have no plain Latin form are left out; a name of which nothing is left becomes `flow`.
 * @param name the flow's name, any text
 * @param taken file names that are in use; the new one is added
 *
 * @example
 * ```ts
 * const taken = new Set<string>();
 * outputFileName("Main menu", taken); // "main-menu.json"
 * outputFileName("Main Menu", taken); // "main-menu-2.json"
 * ```
 */
export function outputFileName(name: string, taken: Set<string>): string {
  const stem = stemOf(name);
  for (let number = 1; ; number++) {
    const file = number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
    if (file === manifestFile || taken.has(file)) continue;
    taken.add(file);
    return file;
  }
}

function stemOf(name: string): string {
  const plain = name
    .replaceAll(/ß/gi, "ss")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longestStem)
    .replaceAll(/^-+|-+$/g, "");
  if (plain === "") return "flow";
  return deviceName.test(plain) ? `flow-${plain}` : plain;
}
