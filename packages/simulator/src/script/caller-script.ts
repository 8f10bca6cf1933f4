import type { Channel, JsonObject } from "@flowc/connect-model";
import type { AgentEvent } from "../event/simulation-event.js";
import type { Participant } from "../state/simulation-state.js";

/** What a caller does, and what should come of it: a call that can be played again. */
export interface CallerScript {
  readonly start: ScriptStart;
  readonly steps: readonly ScriptStep[];
}

/** How the contact begins. What is not said is left to whoever plays the script. */
export interface ScriptStart {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at?: number;
  readonly channel?: Channel;
  /** The customer's number or address. */
  readonly from?: string;
  /** Your number or address. */
  readonly to?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One line of a script. `line` counts from 1 and is there when the script was read from a text. */
export type ScriptStep = { readonly line?: number } & (ScriptAct | ScriptExpectation);

/** Something that somebody on the contact does. `participant` defaults to the customer. */
export type ScriptAct =
  /**
   * Keys, one after the other: digits, `*` and `#`; when a flow listens for them, or `atOnce`, into whatever is said.
   */
  | { readonly kind: "presses"; readonly keys: string; readonly atOnce?: true; readonly participant?: Participant }
  /** Spoken words or a chat message. */
  | { readonly kind: "says"; readonly text: string; readonly participant?: Participant }
  /** A button of a view, with the form's data. */
  | { readonly kind: "clicks"; readonly action: string; readonly data: JsonObject; readonly participant?: Participant }
  | { readonly kind: "waits"; readonly seconds: number }
  | { readonly kind: "hangsUp"; readonly participant?: Participant }
  | AgentEvent;

/** Something that should be so by now, or should come to be while time passes. */
export type ScriptExpectation =
  /** The participant hears or reads it, after what the last such line heard. */
  | { readonly kind: "hears"; readonly words: Words; readonly participant?: Participant }
  | { readonly kind: "reachesQueue"; readonly queue: string }
  | { readonly kind: "hasAttribute"; readonly name: string; readonly value: string }
  /** The contact is over; for the reason, when one is given. */
  | { readonly kind: "ends"; readonly reason?: string };

/** Words to listen for: part of what is said, in any letter case, or a regular expression (its source and flags). */
export type Words =
  | { readonly kind: "part"; readonly text: string }
  | { readonly kind: "pattern"; readonly source: string; readonly flags: string };

/** Whether something that was said has the words. */
export function hasWords(said: string, words: Words): boolean {
  if (words.kind === "pattern") return new RegExp(words.source, words.flags).test(said);
  return hasPart(said, words.text);
}

/** Whether something that was said has a part, in any letter case; blanks and line breaks are one to it. */
export function hasPart(said: string, part: string): boolean {
  return folded(said).includes(folded(part));
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
