/** The name in the title of a page, `# FLOW101 no-unreachable-block`. */
export function pageName(page: string): string {
  return /^# \S+ (\S+)/.exec(page)?.[1] ?? "";
}

/** The first paragraph below the headings of a page, on one line and without marks. */
export function pageSummary(page: string): string {
  const paragraphs = page.replaceAll(/^#.*$/gm, "").split(/\n\s*\n/);
  return (paragraphs.find((paragraph) => paragraph.trim() !== "") ?? "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
