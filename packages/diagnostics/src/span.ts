/**
 * A place in a text file that a person can open: the author's TypeScript, or the JSON document that was read.
 * Lines and columns count from 1, columns in UTF-16 units, as editors show them.
 */
export interface Span {
  /** Path of the file, absolute or relative to the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** End of the place, exclusive. Absent for a point: renderers widen a point to the token that starts there. */
  readonly end?: { readonly line: number; readonly column: number };
}

/** Orders spans by file, line and column; a missing span sorts first. */
export function compareSpans(a: Span | undefined, b: Span | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
