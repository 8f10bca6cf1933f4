import type { Channel, GraphType } from "../flow-types/flow-type.js";
import type { Evidence, EvidenceGrade } from "./evidence.js";
import type { ParameterCondition, ParameterGroup, ParameterSpec } from "./parameter-spec.js";

/** The four published action families. */
export type ActionFamily = "participant" | "contact" | "flow-control" | "interaction";

/** Which conditions an action takes. */
export interface ConditionSpec {
  readonly operators: readonly string[];
  /** The only operands allowed, where the set is closed (`True`, `False`). */
  readonly operands?: readonly string[];
  /** Regular expression of each operand. */
  readonly operandPattern?: string;
  /** Operands that must each have a condition of their own. */
  readonly required?: readonly string[];
  /** Path of a list parameter: each of its entries must have a condition of its own (the events of a wait). */
  readonly requiredPerEntry?: string;
  /** Least and most number of conditions. Default 0 and unlimited. */
  readonly min?: number;
  readonly max?: number;
  /** Grade where it differs from the entry's. */
  readonly grade?: EvidenceGrade;
}

/** Which error branches an action takes; any other is refused. */
export interface ErrorSpec {
  /** Refused by the service when missing, or present in every export. */
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Required only when the parameters say so. Elsewhere these are refused. */
  readonly requiredWhen?: readonly ErrorsWhen[];
  readonly grade?: EvidenceGrade;
}

/** Error branches that belong to certain parameter values. */
export interface ErrorsWhen {
  readonly when: ParameterCondition;
  readonly errors: readonly string[];
  /** Graph types in which they are refused all the same. */
  readonly exceptIn?: readonly GraphType[];
  /** Grade where it differs from that of the errors. */
  readonly grade?: EvidenceGrade;
}

/** The outcomes of an action. */
export interface BranchSpec {
  /** `forbidden` on actions that end the flow, whose `Transitions` is `{}`. */
  readonly next: "required" | "optional" | "forbidden";
  /** Absent when the action takes no conditions. */
  readonly conditions?: ConditionSpec;
  readonly errors: ErrorSpec;
  /**
   * The branch whose target the console copies into a `NextAction` that nothing follows: an error type or a
   * condition operand, for example `NoMatchingCondition`. Absent when NextAction is the real way on.
   */
  readonly nextCopies?: string;
}

/** A way of using an action that its parameters select. The first mode whose `when` holds counts. */
export interface ActionMode {
  /** camelCase, for example `menu`. */
  readonly name: string;
  readonly when: ParameterCondition;
  /** Parameters (paths) that this mode needs, and those it refuses. */
  readonly requires?: readonly string[];
  readonly forbids?: readonly string[];
  /** Parameters that are different in this mode, in place of the entry's of the same name. */
  readonly parameters?: Readonly<Record<string, ParameterSpec>>;
  /** Outcomes in this mode, where they differ from the entry's. */
  readonly branches?: BranchSpec;
  /** What decides the outcome in this mode, and what it fills, where they differ from the entry's. */
  readonly decidedBy?: Decision;
  readonly writes?: readonly string[];
}

/**
 * What decides which of its branches a block takes.
 * - `contact`: only what is known of the contact, so that the same contact goes the same way again
 * - `participant`: what people press, say or click; the contact waits for them
 * - `time`: what goes by while the contact waits
 * - `count`: how often the contact has been there
 * - `chance`
 * - `state`: how the contact centre is at that moment: its hours, queues and calls
 * - `elsewhere`: what something else does or answers: a function, a store of data, another flow
 */
export type Decision = "contact" | "participant" | "time" | "count" | "chance" | "state" | "elsewhere";

/** `yes` works, `no` cannot be used, `noEffect` passes through, `errorBranch` goes to the error branch, `unknown` not established. */
export type ChannelSupport = "yes" | "no" | "noEffect" | "errorBranch" | "unknown";

/** An action that the service still accepts but that no longer does anything. */
export interface Retirement {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly reason: string;
}

/**
 * Everything that is known about one action type, declared once. The checker's validators, the published JSON Schema,
 * the TypeScript parameter types, the reference pages and the simulator's dispatch derive from it.
 */
export interface ActionEntry {
  /** Spelled as the Flow language does, for example `MessageParticipant`. */
  readonly type: string;
  /** Names of the console blocks that write this action, the main one first. Empty when none is known. */
  readonly blocks: readonly string[];
  /** Null for types that no published family lists. */
  readonly family: ActionFamily | null;
  /** What it does, one sentence. */
  readonly summary: string;
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /** `false` when it may have parameters that are not known: others are then only noted. Default true. */
  readonly parametersComplete?: boolean;
  readonly groups?: readonly ParameterGroup[];
  readonly modes?: readonly ActionMode[];
  /** Outcomes in every mode that does not say otherwise. */
  readonly branches: BranchSpec;
  /** Flow types that take the action by its own page; `all` = unrestricted. */
  readonly flowTypes: "all" | readonly GraphType[];
  /** Flow types by the console block's page. Where the two lists differ, only what neither allows is an error. */
  readonly blockFlowTypes: "all" | readonly GraphType[];
  /** Grade of the flow type restriction where it differs from the entry's: the service enforces only some at create. */
  readonly flowTypesGrade?: EvidenceGrade;
  readonly channels: Readonly<Record<Channel, ChannelSupport>>;
  /** What decides the outcome. Default `contact`. */
  readonly decidedBy?: Decision;
  /** When this holds, the action works on the contact's queue, which must have been set. */
  readonly needsQueue?: ParameterCondition;
  /** JSONPath roots the action fills when it succeeds, for example `$.External`. */
  readonly writes: readonly string[];
  readonly retired?: Retirement;
  readonly evidence: Evidence;
  /** Type names that pages or tools print for this action and that the service refuses. */
  readonly misspellings?: readonly string[];
  /** Facts worth knowing that no rule states. */
  readonly notes?: readonly string[];
}
