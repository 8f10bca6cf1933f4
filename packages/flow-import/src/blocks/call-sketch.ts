import type { Block, GraphType, ParameterValue, ReferenceKind } from "@flowc/connect-model";
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
  /** The block that has the outcome, when the call covers more than one: default the first. */
  readonly of?: string;
  /**
   * Members to go through in the options: `["noMatch"]`, `["branches", "known"]`. An index leads into a list. Nothing:
   * the branch is the argument itself (the body of a loop); without `argument` it cannot be written, so the outcome must
   * lead to the fallback.
   */
  readonly path: readonly string[];
  /** Index of the argument that `path` starts in, when it is not the options: a table of cases, a list of shares. */
  readonly argument?: number;
  /** The argument is `(is) => is.method(operand, branch)...`: which link of that chain, in the order of the slots. */
  readonly question?: { readonly method: string; readonly operand?: Code };
  /** As the builder's own fallbacks: on to the next statement, the nearest `onError`, the block itself; `required`: it must be written. */
  readonly fallback: "continue" | "handler" | "handlerIfAny" | "again" | "required";
  /** What the end of the written branch joins: the statement after the block (default), or the block itself (a loop). */
  readonly joins?: "after" | "block";
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
  /** How many of the last of them say nothing: they go when no options follow. Default 0. */
  readonly omittable?: number;
  /** Literal options. The structure adds the branches after them. */
  readonly options: readonly Member[];
  readonly outcomes: readonly OutcomeSlot[];
  /** What `NextAction` (of the last block that is covered) is: the way on, a copy of an outcome, or absent. */
  readonly next: "continues" | "copied" | "none";
  /** Nothing can follow the call. */
  readonly ends: boolean;
  /** Blocks besides the first that the call stands for, by identifier: two actions of one console block. */
  readonly alsoCovers: readonly string[];
  /** The option `id` names the second block, as with `transferToQueue`. Else it names the first, as `label` does. */
  readonly idNamesSecond?: boolean;
  /**
   * The document spells the block differently, and the difference says nothing: a default that it leaves out. What the
   * call builds is the same block all the same; the import keeps the document's spelling in the origin.
   */
  readonly respelled?: boolean;
  /** A name for the constant that holds the block's result, when later blocks read it. */
  readonly resultName?: string;
}

/** What a writer may ask about its surroundings. */
export interface SketchContext {
  readonly flowType: GraphType;
  /** The block of that identifier. */
  block(identifier: string): Block | undefined;
  /** Identifiers of the blocks that lead to this one; the entry of the flow has one more, the empty text. */
  predecessors(identifier: string): readonly string[];
  /** Text of a parameter as code: literal, template or handle. Lifts system attributes to `f.system...`. */
  text(value: string): Code;
  /** A whole path as a handle, for where only a handle is taken. Nothing for any other text. */
  handle(value: string): HandleCode | undefined;
  /** A reference or ARN as code: the name of a constant in `resources.ts`, declared on first use. */
  reference(kind: ReferenceKind, value: ParameterValue, detail?: ReferenceDetail): ReferenceCode | undefined;
}

/** What a declaration says besides kind and name. */
export interface ReferenceDetail {
  /** How the answer of a Lambda function is read. Default `STRING_MAP`. */
  readonly response?: "STRING_MAP" | "JSON";
}

/** A handle as code, and what its type lets a flow ask. */
export interface HandleCode {
  readonly code: Code;
  /**
   * Questions that fit its type: those of a text (default), of a number, `any` of both where nobody declared it, or only
   * whether it has a key.
   */
  readonly asks?: "text" | "number" | "any" | "keys";
  /** All that it can be, where its type names them. */
  readonly values?: readonly string[];
}

/** A reference as code, with the qualifier that its text carried, for methods that take a version of their own. */
export interface ReferenceCode {
  readonly code: Code;
  /** A declared reference; else text or a handle that holds an ARN or id. */
  readonly isDeclared: boolean;
  readonly qualifier?: string;
}

/** Writes blocks of one action type as builder calls. Gives nothing for a block that the method cannot say. */
export interface BlockWriter {
  readonly type: string;
  /** The builder methods that it writes. */
  readonly methods: readonly string[];
  sketch(block: Block, context: SketchContext): CallSketch | undefined;
}
