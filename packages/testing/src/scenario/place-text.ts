import type { Span } from "@flowc/diagnostics";

/** A place in a file, seen from the working folder: `flows/main.flow.ts:12:5`. */
export function placeText({ file, line, column }: Pick<Span, "file" | "line" | "column">): string {
  const folder = `${process.cwd()}/`;
  return `${file.startsWith(folder) ? file.slice(folder.length) : file}:${line}:${column}`;
}
