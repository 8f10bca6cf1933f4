import type { JsonObject } from "@flowc/connect-model";
import type { StateEntry } from "./state.js";

/** Written before a call: what is about to happen, and the token that makes a repetition harmless. */
export interface IntentEntry {
  readonly type: "intent";
  /** Serial of the state the apply started from. */
  readonly serial: number;
  /** Rises by one in a journal. */
  readonly number: number;
  readonly address: string;
  readonly operation: string;
  /** Digest of the call's input: a repetition with the same input may use the same token. */
  readonly input: string;
  readonly token?: string;
  /** What a driver wants to know when it resumes, for example the number it was about to claim. Never a secret. */
  readonly memo?: JsonObject;
}

/** Written after a call, before the next one. */
export interface AnswerEntry {
  readonly type: "answer";
  readonly serial: number;
  readonly number: number;
  /** Number of the intent that is answered. */
  readonly intent: number;
}

/** What the state says of a resource from now on; null: it is gone. */
export interface EntryEntry {
  readonly type: "entry";
  readonly serial: number;
  readonly number: number;
  readonly address: string;
  readonly entry: StateEntry | null;
}

export type JournalEntry = IntentEntry | AnswerEntry | EntryEntry;
