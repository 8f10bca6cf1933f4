/** The name in the title of a page, `# FLOW101 no-unreachable-block`. */
export function pageName(page: string): string {
  return /^# \S+ (\S+)/.exec(page)?.[1] ?? "";
}

/** The first paragraph below the headings of a page, on one line and without marks. */
export function pageSummary(page: string): string {
  const paragraphs = page.split(/\r?\n(?:\r?\n)+/);
  const first = paragraphs.find((paragraph) => !paragraph.startsWith("#") && paragraph.trim() !== "") ?? "";
  return first
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
