/**
 * How well a fact about the service is known. Where sources disagree the better grade is believed:
 * `service` (the live service was seen to accept or refuse it) beats `corpus` (real exported flows do it so) beats
 * `docs` (a page says so) beats `assumed` (a reasoned guess, to be confirmed).
 */
export type EvidenceGrade = "service" | "corpus" | "docs" | "assumed";

export interface Evidence {
  readonly grade: EvidenceGrade;
  /** Public page or project that shows it. */
  readonly sources: readonly string[];
  /** When it was last checked, `YYYY-MM-DD`. */
  readonly checked: string;
}
