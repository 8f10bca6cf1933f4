import type { Block, GraphType } from "@flowc/connect-model";
import type { Code, Member } from "../program/code.js";

/** A branch of the Flow language by what leads to it. */
export type OutcomeKey =
  | { readonly kind: "condition"; readonly operator: string; readonly operand: string }
  | { readonly kind: "error"; readonly errorType: string };

/**
 * Where an outcome of a block stands in the builder call, and where the contact goes when the author leaves it out.
 * The structure decides which are written: one whose target is that fallback is left out.
 */
export interface OutcomeSlot {
  readonly on: OutcomeKey;
  /** Members to go through in the options: `["noMatch"]`, `["branches", "known"]`. */
  readonly path: readonly string[];
  /** As the builder's own fallbacks: on to the next statement, the nearest `onError`, the block itself; `required`: it must be written. */
  readonly fallback: "continue" | "handler" | "handlerIfAny" | "again" | "required";
}

/**
 * A builder call for one block, before its branches are written. A sketch need not be right: the import runs the
 * finished program against the builder and compares, and writes the block with `f.action` when they differ.
 */
export interface CallSketch {
  /** Method of the builder, for example `playPrompt`. */
  readonly method: string;
  /** What stands before the options. */
  readonly positional: readonly Code[];
  /** Literal options. The structure adds the branches after them. */
  readonly options: readonly Member[];
  readonly outcomes: readonly OutcomeSlot[];
  /** Nothing can follow the call. */
  readonly ends: boolean;
  /** Blocks besides the first that the call stands for, by identifier: two actions of one console block. */
  readonly alsoCovers: readonly string[];
  /** A name for the constant that holds the block's result, when later blocks read it. */
  readonly resultName?: string;
}

/** What a writer may ask about its surroundings. */
export interface SketchContext {
  readonly flowType: GraphType;
  /** The block of that identifier. */
  block(identifier: string): Block | undefined;
  /** Text of a parameter as code: literal, template or handle. Lifts system attributes to `f.system...`. */
  text(value: string): Code;
  /** A reference or ARN as code: the name of a constant in `resources.ts`, declared on first use. */
  reference(kind: string, value: unknown): Code | undefined;
}

/** Writes blocks of one action type as builder calls. Gives nothing for a block that the method cannot say. */
export interface BlockWriter {
  readonly type: string;
  sketch(block: Block, context: SketchContext): CallSketch | undefined;
}
