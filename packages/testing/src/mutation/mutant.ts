import type { Block, FlowUnit } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";

/** What kind of change a mutant is. */
export const mutationKinds = ["target", "condition", "branch", "text", "timeout", "value", "block"] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** One small change of one flow. */
export interface Mutant {
  readonly kind: MutationKind;
  /** Name of the flow. */
  readonly flow: string;
  readonly block: string;
  /** What is different, in words: `goes to "Sales" instead of "Support" on Equals 1`. */
  readonly what: string;
  /** Where the author wrote what was changed. */
  readonly span?: Span;
  /** The branch that has to be taken for the change to show, by its index. Absent: the block has to run. */
  readonly branch?: number;
  /** The blocks of the flow with the change. */
  readonly blocks: readonly Block[];
}

/** A change of a block, before its place is known. `pointer`: JSON pointer in the action of what is changed. */
export interface BlockChange {
  readonly what: string;
  readonly pointer: string;
  readonly branch?: number;
  readonly block: Block;
}

/** Finds the changes of one kind that a block allows. */
export type ChangesOf = (block: Block, unit: FlowUnit) => readonly BlockChange[];
