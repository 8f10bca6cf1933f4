import { text } from "../values/parameter.js";
import type { IsLoose, KeysOnly, Numeric, Text, Value } from "../values/value.js";
import { operators, type Question, questions, questionWords } from "./operators.js";

/** One comparison of a value, as a `Compare` block makes it. */
export interface Test {
  readonly path: string;
  readonly operator: string;
  readonly operand: string;
  /** What it asks, for identifiers. */
  readonly words: string;
}

/** What a condition says, as a tree. */
export type ConditionTree =
  | { readonly kind: "test"; readonly test: Test }
  | { readonly kind: "all" | "any"; readonly of: readonly ConditionTree[] }
  | { readonly kind: "not"; readonly of: ConditionTree };

// Registered: a project may hold a second copy of this package, whose conditions are conditions too.
const tree: unique symbol = Symbol.for("@flowc/flow-dsl/condition");

/** Something that holds for a contact or not, for `f.when`. Made by `is(value)`. */
export interface Condition {
  /** Both hold. The second is only asked when the first holds. */
  and(other: Condition): Condition;
  /** One of them holds. The second is only asked when the first does not hold. */
  or(other: Condition): Condition;
  readonly [tree]: ConditionTree;
}

/** What can be asked about a text. Comparison minds the letter case. */
export interface IsText<T> {
  equals(value: T | Value<unknown>): Condition;
  /** One of these values. */
  anyOf(values: readonly (T | Value<unknown>)[]): Condition;
  startsWith(text: Text): Condition;
  endsWith(text: Text): Condition;
  contains(text: Text): Condition;
}

interface Comparisons {
  greaterThan(number: Numeric): Condition;
  /** Greater or equal. */
  atLeast(number: Numeric): Condition;
  lessThan(number: Numeric): Condition;
  /** Less or equal. */
  atMost(number: Numeric): Condition;
}

/** What can be asked about a number. */
export interface IsNumber extends Comparisons {
  equals(number: Numeric): Condition;
  /** One of these numbers. */
  anyOf(numbers: readonly Numeric[]): Condition;
}

/** What can be asked about a truth value. */
export interface IsBoolean {
  equals(value: boolean | Value<unknown>): Condition;
}

/** What can be asked about a value that nobody declared: all that can be asked about a text or a number. */
export interface IsLooseText extends IsText<string | number | boolean>, Comparisons {}

/** What can be asked about a set of keys: the tags of a contact. */
export interface HasKeys {
  /** It has the key, whatever stands there. */
  hasKey(key: string): Condition;
}

/** The questions that fit a value of type `T`. */
export type Is<T> = [T] extends [number]
  ? IsNumber
  : [T] extends [boolean]
    ? IsBoolean
    : [T] extends [KeysOnly]
      ? HasKeys
      : IsLoose<T> extends true
        ? IsLooseText
        : IsText<T>;

/**
 * Asks something about a value. What can be asked follows from its type: a number can be above another, a text can start
 * with another. A value that is missing makes every question false, and `not` of it true.
 *
 * @example
 * ```ts
 * const caller = contactAttributes({ tier: oneOf("gold", "standard"), age: "number" });
 * f.when(is(caller.age).atLeast(18).and(is(caller.tier).equals("gold")), (f) => f.transferToQueue(sales))
 *   .otherwise((f) => f.transferToQueue(support));
 * ```
 */
export function is<T>(value: Value<T>): Is<T> {
  const path = value.toString();
  const test = (question: Question, given: unknown): ConditionTree => {
    const operand = text(given as Text);
    const words = questionWords(question, operand);
    return { kind: "test", test: { path, operator: operators[question], operand, words } };
  };
  const asked = questions.map((question) => [question, (given: unknown) => condition(test(question, given))]);
  const anyOf = (values: readonly unknown[]) =>
    condition({ kind: "any", of: values.map((given) => test("equals", given)) });
  return { ...Object.fromEntries(asked), anyOf } as Is<T>;
}

/** The opposite of a condition. */
export function not(of: Condition): Condition {
  return condition({ kind: "not", of: treeOf(of) });
}

/** What a condition says. */
export function treeOf(of: Condition): ConditionTree {
  return of[tree];
}

function condition(said: ConditionTree): Condition {
  const made: Condition = {
    [tree]: said,
    and: (other) => condition({ kind: "all", of: [said, treeOf(other)] }),
    or: (other) => condition({ kind: "any", of: [said, treeOf(other)] }),
  };
  return Object.freeze(made);
}
