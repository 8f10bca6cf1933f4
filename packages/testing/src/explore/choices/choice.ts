import type { JsonValue } from "@flowc/connect-model";
import type { Answer, ContactStart, Question, ScriptAct, SimulationEvent } from "@flowc/simulator";

/** One thing that could also have been otherwise. A way through flows is a list of them. */
export type Choice =
  /** The contact begins. */
  | { readonly kind: "start"; readonly start: ContactStart }
  /** The world answers. `asker`: the block that asked; absent when no block did. */
  | {
      readonly kind: "answer";
      readonly request: number;
      readonly asks: Question["kind"];
      readonly asker?: BlockName;
      readonly answer: Answer;
    }
  /** An open value is looked at, and this is what it turns out to be. */
  | { readonly kind: "decide"; readonly name: string; readonly value: JsonValue }
  /** Somebody on the contact does something. */
  | { readonly kind: "act"; readonly act: ScriptAct; readonly events: readonly SimulationEvent[] }
  /** Time passes. */
  | { readonly kind: "time"; readonly at: number; readonly passes: Passing; readonly seconds: number }
  /** The block that runs next fails. */
  | { readonly kind: "failure"; readonly at: BlockName; readonly error: string };

/**
 * Whose time passes: a listening flow waits for an answer in vain (`silent`), the contact waits for people (`waits`), or
 * the flow works by itself.
 */
export type Passing = "silent" | "waits" | "works";

export interface BlockName {
  readonly flow: string;
  readonly block: string;
}

/** A choice with what it costs: the way that costs least is the one that is told. */
export interface CostedChoice {
  readonly choice: Choice;
  readonly cost: number;
}

/**
 * Costs. What somebody has to do counts most, so that scripts are short; an unusual answer of the world costs a little;
 * that a block fails which need not is the last resort.
 */
export const costs = { usual: 0, unusual: 1, trouble: 3, act: 10, failure: 40 } as const;
