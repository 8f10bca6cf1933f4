import type { Span } from "@flowc/diagnostics";
import type { SourceText } from "./source-text.js";

/**
 * Finds the member of an object literal in the text of a configuration, by looking for its names one after the other.
 * The value was made by running the file, so this is a guess; the start of the file when a name does not occur.
 */
export function locateMember({ file, text }: SourceText, path: readonly string[]): Span {
  let from = 0;
  let found = 0;
  for (const name of path) {
    const pattern = new RegExp(`(?<![\\w$.])(["']?)${escaped(name)}\\1\\s*[:,(}]`, "g");
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) break;
    found = match.index;
    from = pattern.lastIndex;
  }
  const before = text.slice(0, found).split("\n");
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
