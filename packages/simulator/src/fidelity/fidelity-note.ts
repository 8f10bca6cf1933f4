/** One thing that the simulator does the way the service is taken to do it, and how that is known. */
export interface FidelityNote {
  /** Action type, or a few words: `GetParticipantInput`, `life of a contact`. */
  readonly subject: string;
  /** What the simulator does, one sentence. */
  readonly statement: string;
  /** `documented` by AWS, `observed` on the live service by somebody, or `assumed`. */
  readonly grade: "documented" | "observed" | "assumed";
  /** Where that stands or was seen; for an assumption why it is likely. */
  readonly source: string;
  /** `YYYY-MM-DD` on which it was checked. */
  readonly date: string;
}
