/** How diagnostics are written. */
export interface FormatOptions {
  /** `text` for people, `json` for machines. */
  readonly format: "text" | "json";
  /** ANSI colours in text. Default false: the caller knows its terminal and `NO_COLOR`. */
  readonly color?: boolean;
  /** Text of a file for the code frames of `text`. Without it, or for undefined, no frame is shown. */
  readonly readSource?: (file: string) => string | undefined;
  /** How a file is named to the reader, for example relative to the working directory. Default: as it stands in the span. */
  readonly displayFile?: (file: string) => string;
  /** How many files were looked at. Default in JSON: as many as the diagnostics name. */
  readonly files?: number;
}
