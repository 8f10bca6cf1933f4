import type { CodeDescription } from "../code-description.js";
import type { SuppressedDiagnostic } from "../policy/suppression.js";

/** The forms in which diagnostics can be written: one for people, four for machines. */
export const outputFormats = ["text", "json", "sarif", "github", "junit"] as const;

/**
 * `text` for people, `json` for programs, `sarif` for code scanning (SARIF 2.1.0), `github` for annotations of GitHub
 * Actions, `junit` for test reports.
 */
export type OutputFormat = (typeof outputFormats)[number];

/** How diagnostics are written. */
export interface FormatOptions {
  readonly format: OutputFormat;
  /** ANSI colours in text. Default false: the caller knows its terminal and `NO_COLOR`. */
  readonly color?: boolean;
  /** Text of a file for the code frames of `text`. Without it, or for undefined, no frame is shown. */
  readonly readSource?: (file: string) => string | undefined;
  /** How a file is named to the reader, for example relative to the working directory. Default: as it stands in the span. */
  readonly displayFile?: (file: string) => string;
  /** How many files were looked at. Default in JSON: as many as the diagnostics name. */
  readonly files?: number;
  /** The files that were looked at; in `junit` one without a finding is a test that passed. */
  readonly checkedFiles?: readonly string[];
  /** Findings that are not reported: counted in text, listed with their reasons for machines. */
  readonly suppressed?: readonly SuppressedDiagnostic[];
  /** A last line of `text`, when something was found. */
  readonly closing?: string;
  /** Version of flowc, for `sarif`. */
  readonly version?: string;
  /** What is known about a code, for `sarif`. */
  readonly describeCode?: (code: string) => Partial<CodeDescription> | undefined;
}
