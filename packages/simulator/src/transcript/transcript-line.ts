import type { Participant } from "../state/simulation-state.js";

/** Who speaks in a line of a transcript. `flow` speaks to a participant; `world` answers what flows ask. */
export type Speaker = "flow" | "customer" | "agent" | "contact" | "world" | "block" | "finding";

/** One line of a transcript: what somebody who listened in would write down. */
export interface TranscriptLine {
  /** The virtual clock, milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly contact: string;
  readonly speaker: Speaker;
  readonly text: string;
  /** To whom a flow speaks. */
  readonly to?: Participant;
  /** The block that it came from. */
  readonly place?: { readonly flow: string; readonly block: string };
}
