/** A text file, to point at places in it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}
