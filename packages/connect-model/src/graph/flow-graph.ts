import type { GraphType } from "../flow-types/flow-type.js";
import type { JsonObject } from "../json.js";
import type { ReferenceValue } from "../references/reference.js";

/**
 * The value of a parameter. A string may be a literal, one JSONPath as the whole value (`$.Attributes.tier`) or text
 * with JSONPaths inside: the wire does not tell them apart, `classifyText` does.
 */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | ReferenceValue
  | readonly ParameterValue[]
  | { readonly [member: string]: ParameterValue };

/** The parameters of a block by name, in the order they are written. */
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** Where a block goes when it is done and nothing more specific applies. */
export interface NextBranch {
  readonly kind: "next";
  readonly target: string;
}

/** Where a block goes when its result meets a condition. Conditions hold in list order; the first true one wins. */
export interface ConditionBranch {
  readonly kind: "condition";
  /** For example `Equals`. Kept as written, also when the language does not know it. */
  readonly operator: string;
  /** The language takes exactly one operand; what a document holds is kept. */
  readonly operands: readonly string[];
  readonly target: string;
}

/** Where a block goes when the action fails in a named way, for example `QueueAtCapacity`. */
export interface ErrorBranch {
  readonly kind: "error";
  readonly errorType: string;
  readonly target: string;
}

/** A labelled outcome of a block. */
export type Branch = NextBranch | ConditionBranch | ErrorBranch;

/** One step of a flow: what people see as a block in the designer and the Flow language calls an action. */
export interface Block {
  /** Unique in the flow, at most 50 characters. */
  readonly identifier: string;
  /** Action type as the Flow language spells it, for example `MessageParticipant`. */
  readonly type: string;
  readonly parameters: Parameters;
  /** At most one `next`, then conditions in order, then errors in order. */
  readonly branches: readonly Branch[];
}

/**
 * A flow or flow module as a graph: immutable, serialisable and comparable as JSON. The builder and the JSON parser
 * make it; the checker, the emitters, the simulator and the differ read it. Where it came from (`FlowSpans`) and how a
 * document spelled it (`WireForm`) stand beside it, never inside.
 */
export interface FlowGraph {
  /** Name of the flow in Connect. */
  readonly name: string;
  readonly type: GraphType;
  readonly description?: string;
  /** `2019-10-30`; kept as written in a document that was read. */
  readonly version: string;
  /** Identifier of the block that runs first. */
  readonly entry: string;
  readonly blocks: readonly Block[];
  /** What the visual editor keeps: opaque, verbatim. Absent when the document has none. */
  readonly metadata?: JsonObject;
  /** `Settings` of a module's content: opaque, verbatim. */
  readonly settings?: JsonObject;
}
