import type { Severity } from "./diagnostic.js";

/** What is said about a code apart from any finding: for lists of rules, and for tools that show findings. */
export interface CodeDescription {
  readonly code: string;
  /** Kebab-case name that states the forbidden thing. */
  readonly name: string;
  /** Severity that a finding has unless something else is chosen for it. */
  readonly severity: Severity;
  /** How well the fact behind it is known, in a word such as `docs`. */
  readonly evidence?: string;
  /** What it means, in a sentence or two of plain text. */
  readonly summary?: string;
  /** The page that explains it, in Markdown. */
  readonly page?: string;
  /** Address of the page. */
  readonly url?: string;
}
