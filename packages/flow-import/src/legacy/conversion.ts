import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { ModuleReader } from "./module-reader.js";

/** What a branch of a module becomes. */
export type Outcome =
  | { readonly kind: "next" }
  | { readonly kind: "error"; readonly errorType: string }
  | { readonly kind: "condition"; readonly operator: string; readonly operand: string };

/** What a module becomes in the Flow language. */
export interface Converted {
  readonly type: string;
  readonly parameters: JsonObject;
  /** Outcomes by the condition of the branch. `Evaluate` is a condition by itself. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
}

/** The reading of one module type. */
export interface ModuleConversion {
  readonly type: string;
  /** When the type does several things: which. */
  readonly target?: string;
  /**
   * How its shape is known: seen in public `exports`, or `assumed` after modules of its kind. What it becomes is
   * inferred either way: exports of the same block in both formats, or its meaning.
   */
  readonly grade: "exports" | "assumed";
  convert(reader: ModuleReader): Converted;
}

export const next: Outcome = { kind: "next" };
export const failed: Outcome = { kind: "error", errorType: "NoMatchingError" };
export const noMatch: Outcome = { kind: "error", errorType: "NoMatchingCondition" };

export function onError(errorType: string): Outcome {
  return { kind: "error", errorType };
}

export function onEqual(operand: string): Outcome {
  return { kind: "condition", operator: "Equals", operand };
}

/** On to the next block, or the error branch: what most modules have. */
export const plainOutcomes = { Success: next, Error: failed };

/** What a table says about a word of the document; nothing for other words, whatever they are. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Members that have a value. */
export function given(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((member): member is [string, JsonValue] => member[1] !== undefined),
  );
}

/** An object, or nothing when it has no members. */
export function filled(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length > 0 ? object : undefined;
}
