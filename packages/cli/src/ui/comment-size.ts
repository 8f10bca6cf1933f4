/** A comment of GitHub holds 65,536 characters; the rest is for what a workflow adds. Checked 2026-11-21. */
export const mostCharacters = 64_000;

/** The first of some texts, as many as there is room for. */
export function fitting(texts: readonly string[], room: number): readonly string[] {
  let used = 0;
  const cut = texts.findIndex((text) => {
    used += lengthOf([text]);
    return used > room;
  });
  return cut < 0 ? texts : texts.slice(0, cut);
}

/** Characters of texts on lines of their own. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length + 1, 0);
}
