import type { JsonObject, ReferenceTarget, ResourceKind } from "@flowc/connect-model";

/** How grave a change is for callers and agents, the worst first. */
export type BehaviourImpact = "breaking" | "risky" | "harmless";

/** One change of what a flow does. */
export interface BehaviourChange {
  readonly impact: BehaviourImpact;
  /** One sentence in a caller's words: `Pressing 2 now reaches queue "Support" instead of queue "Sales".` */
  readonly message: string;
  /** How a caller gets there, step by step. Absent when one step or none says it. */
  readonly way?: readonly string[];
}

/** What a change of content means for those who use it. */
export interface Behaviour {
  /** The gravest impact of the changes; else what the difference comes down to. `layout`: nothing but positions in the editor. */
  readonly verdict: BehaviourImpact | "layout" | "cosmetic" | "identical";
  /** The first of the changes, the worst first. */
  readonly changes: readonly BehaviourChange[];
  /** How many more there are. */
  readonly more: number;
  /** For what nobody notices, in words: `only the layout differs`. */
  readonly words?: string;
}

/** Content that differs, as a driver needs it to say what that means. */
export interface ContentChange {
  readonly name: string;
  /** What is declared, references as reference values. */
  readonly properties: JsonObject;
  /** What is live. */
  readonly live: JsonObject;
  readonly before: string;
  /** Whether to say what became of the declared content, instead of what becomes of the live one. Default false. */
  readonly isReversed?: boolean;
  /** What an id or an ARN stands for, when that is known. */
  refer(idOrArn: string): ReferenceTarget<ResourceKind> | undefined;
}

/** Whether nobody who calls would notice. */
export function isSilent({ verdict }: Behaviour): boolean {
  return verdict === "layout" || verdict === "cosmetic" || verdict === "identical";
}
