/** Page that explains a code, from the root of the repository. */
export function docsPage(code: string): string {
  return `docs/diagnostics/${code}.md`;
}
