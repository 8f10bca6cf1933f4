import { readFileSync, statSync } from "node:fs";
import type { Span } from "@flowc/diagnostics";
import type { BlockView } from "@flowc/viewer";

/** Lines that are shown before and after the one that a block was written on. */
const before = 2;
const after = 6;

/** The lines of files, each read once as long as it stays as it is. */
export class SourceLines {
  readonly #files = new Map<string, { readonly modified: number; readonly lines: readonly string[] }>();

  /** The author's lines around a place; undefined when the file cannot be read, or is shorter now. */
  around({ file, line }: Span): BlockView["source"] {
    const lines = this.#linesOf(file);
    if (lines === undefined || line > lines.length) return undefined;
    const first = Math.max(1, line - before);
    return { firstLine: first, lines: lines.slice(first - 1, line + after) };
  }

  #linesOf(file: string): readonly string[] | undefined {
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    const known = this.#files.get(file);
    if (modified === undefined) return undefined;
    if (known?.modified === modified) return known.lines;
    const lines = readLines(file);
    if (lines !== undefined) this.#files.set(file, { modified, lines });
    return lines;
  }
}

function readLines(file: string): readonly string[] | undefined {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/);
  } catch {
    return undefined;
  }
}
