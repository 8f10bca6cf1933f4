import type { FindingView, FlowKey } from "./estate-view.js";

/** How a call begins. */
export interface CallStart {
  readonly flow: FlowKey;
  readonly channel?: "VOICE" | "CHAT" | "TASK" | "EMAIL";
  /** The customer's number. */
  readonly from?: string;
  /** ISO 8601, where the virtual clock stands at first. */
  readonly at?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One line of what was heard and done. */
export interface CallLine {
  /** Virtual time, `10:00:05`. */
  readonly time: string;
  /** Who: `flow`, `customer`, `agent`, `system`. */
  readonly actor: string;
  readonly text: string;
  readonly flow?: FlowKey;
  readonly block?: string;
}

/** A step of the way through the flows, in order. */
export interface CallStep {
  readonly flow: FlowKey;
  readonly block: string;
  /** Index of the branch that was taken; absent when the block did not lead on, or not yet. */
  readonly branch?: number;
}

/** A call as it stands: all of it, each time. */
export interface CallView {
  readonly id: string;
  readonly isOver: boolean;
  /** Where it stands, as a sentence. */
  readonly standing: string;
  /** What the call waits for: keys or words of somebody, or an answer that only the world has. */
  readonly asks?: { readonly kind: "keys" | "words" | "answer" | "time"; readonly hint: string };
  readonly lines: readonly CallLine[];
  readonly path: readonly CallStep[];
  /** Where the contact is now. */
  readonly at?: { readonly flow: FlowKey; readonly block: string };
  readonly attributes: Readonly<Record<string, string>>;
  readonly findings: readonly FindingView[];
  /** What was done so far as a caller script: `flowc simulate FLOW --script FILE` plays it again. */
  readonly script: string;
}
