import type { Parameters } from "@flowc/connect-model";
import type { CallSite } from "../call-sites/call-site.js";

/** A recorded sequence of steps: the content of a flow, of a branch or of a scope. */
export interface Body {
  readonly steps: Step[];
  /** The body that this one stands in. */
  readonly parent: Body | undefined;
}

/** Where an outcome goes that the author did not write a branch for. */
export type Fallback =
  /** Joins what follows the block. */
  | "continue"
  /** A failure that must be handled: the nearest `onError`, else the default ending of the flow type. */
  | "handler"
  /** A failure that may be left out: the nearest `onError`, else the outcome is not written. */
  | "handlerIfAny"
  /** Back to the block itself. */
  | "again";

/** A labelled outcome of a recorded block. */
export interface Outcome {
  readonly on:
    | { readonly kind: "condition"; readonly operator: string; readonly operands: readonly string[] }
    | { readonly kind: "error"; readonly errorType: string };
  /** The author's word for it: names the branch in identifiers and messages. */
  readonly name: string;
  /** What the author wrote for it. */
  readonly body: Body | undefined;
  readonly fallback: Fallback;
  /** What the end of the body joins: the step after the block, or the block itself (a loop). */
  readonly joins?: "after" | "block";
}

/** A recorded block. */
export interface BlockStep {
  readonly kind: "block";
  readonly type: string;
  readonly parameters: Parameters;
  /** What it is, for its identifier: the method. */
  readonly title: string;
  /** What sets it apart from others of its type: the text of a prompt, the name of a queue. */
  readonly about: string | undefined;
  readonly label: string | undefined;
  readonly id: string | undefined;
  readonly outcomes: readonly Outcome[];
  /** Where `NextAction` goes: on to the next step, nowhere, or the same place as a named outcome. */
  readonly next: NextRule;
  /** The block's own `onError`. */
  readonly handler: Body | undefined;
  readonly site: CallSite | undefined;
  /** As they were when this block was recorded. */
  readonly resultReads: ResultReads;
}

/** By path: the block whose result the author last took it from. Never changed: blocks between two reads share one. */
export type ResultReads = ReadonlyMap<string, BlockStep>;

/**
 * `copies`: an error type or a condition operand whose target the console repeats in `NextAction`. When that outcome
 * is not written, `NextAction` goes on to the next step, or with `else: "none"` is left out too.
 */
export type NextRule = "continues" | "none" | { readonly copies: string; readonly else?: "none" };

/** A named place that `goto` can reach. */
export interface LabelStep {
  readonly kind: "label";
  readonly name: string;
  readonly site: CallSite | undefined;
}

export interface GotoStep {
  readonly kind: "goto";
  readonly name: string;
  readonly body: Body;
  readonly site: CallSite | undefined;
}

/** A stretch of a flow that can be run again from its beginning. */
export interface RepeatStep {
  readonly kind: "repeat";
  readonly body: Body;
  readonly site: CallSite | undefined;
}

/** On to the beginning of a body: of a stretch that repeats, or of a fragment that stands in the flow once. */
export interface JumpStep {
  readonly kind: "jump";
  readonly to: Body;
  readonly means: "again" | "shared";
  readonly site: CallSite | undefined;
}

/** Blocks that nothing leads to. */
export interface UnreachableStep {
  readonly kind: "unreachable";
  readonly body: Body;
  readonly site: CallSite | undefined;
}

/** A path that leads to no block of the flow. */
export interface UnconnectedStep {
  readonly kind: "unconnected";
  readonly target: string;
  readonly site: CallSite | undefined;
}

/** A stretch of a flow with its own `onError`. */
export interface ScopeStep {
  readonly kind: "scope";
  readonly name: string | undefined;
  readonly body: Body;
  readonly handler: Body | undefined;
  readonly site: CallSite | undefined;
}

export type Step =
  | BlockStep
  | LabelStep
  | GotoStep
  | ScopeStep
  | RepeatStep
  | JumpStep
  | UnreachableStep
  | UnconnectedStep;

/**
 * The bodies that stand inside a step: branches, the content of a scope, handlers, and the fragment that a jump leads
 * to. Bodies can hold jumps to bodies around them: whoever follows them keeps count of what was seen.
 */
export function bodiesOf(step: Step): Body[] {
  if (step.kind === "scope") return step.handler ? [step.body, step.handler] : [step.body];
  if (step.kind === "repeat" || step.kind === "unreachable") return [step.body];
  if (step.kind === "jump") return [step.to];
  if (step.kind !== "block") return [];
  const bodies: Body[] = [];
  for (const { body } of step.outcomes) if (body) bodies.push(body);
  if (step.handler) bodies.push(step.handler);
  return bodies;
}
