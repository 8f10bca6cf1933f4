import type { Span } from "@flowc/diagnostics";
import { Project, type SourceFile } from "ts-morph";

/** A TypeScript file of an author, parsed: its nodes, its places, and how it is written. */
export interface AuthorFile {
  readonly source: SourceFile;
  /** Offset of a place in the text without a byte order mark; undefined when the file has no such line. */
  offsetOf(place: Span): number | undefined;
  placeOf(offset: number): Span;
  /** How many units the byte order mark takes: 0 or 1. */
  readonly mark: 0 | 1;
  /** How lines end here. */
  readonly newline: "\n" | "\r\n";
  /** The quotes that most of its strings have. */
  readonly quote: '"' | "'";
}

const byteOrderMark = "\ufeff";

/** Only parsed: no types are looked up, no other file is read. */
export function parseAuthorFile(file: string, text: string): AuthorFile {
  const mark = text.startsWith(byteOrderMark) ? 1 : 0;
  const plain = text.slice(mark);
  const project = new Project({
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
  });
  const source = project.createSourceFile(/\.mts$/i.test(file) ? "/flow.mts" : "/flow.ts", plain);
  const starts = source.compilerNode.getLineStarts();
  return {
    source,
    mark,
    newline: plain.includes("\r\n") ? "\r\n" : "\n",
    quote: count(plain, "'") > count(plain, '"') ? "'" : '"',
    offsetOf({ line, column }) {
      const start = starts[line - 1];
      return start === undefined ? undefined : Math.min(start + column - 1, plain.length);
    },
    placeOf(offset) {
      const { line, column } = source.getLineAndColumnAtPos(offset);
      return { file, line, column };
    },
  };
}

function count(text: string, sign: string): number {
  return text.split(sign).length;
}
