import type { Branch } from "../recording/branch.js";
import type { IsLoose, KeysOnly, Numeric, Text, Value } from "../values/value.js";

/** What can be asked about a text, in order: the first true answer wins. Text comparison minds the letter case. */
export interface TextIs<T, F> {
  equals(value: T | Value<unknown>, branch: Branch<F>): this;
  /** One of these values. */
  anyOf(values: readonly (T | Value<unknown>)[], branch: Branch<F>): this;
  startsWith(text: Text, branch: Branch<F>): this;
  endsWith(text: Text, branch: Branch<F>): this;
  contains(text: Text, branch: Branch<F>): this;
  /** Nothing of the above. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/** Questions that compare with a number of type `N`. */
interface Comparisons<N, F> {
  greaterThan(number: N, branch: Branch<F>): this;
  /** Greater or equal. */
  atLeast(number: N, branch: Branch<F>): this;
  lessThan(number: N, branch: Branch<F>): this;
  /** Less or equal. */
  atMost(number: N, branch: Branch<F>): this;
}

/** What can be asked about a number, in order: the first true answer wins. */
export interface NumberIs<F> extends Comparisons<Numeric, F> {
  equals(number: Numeric, branch: Branch<F>): this;
  /** One of these numbers. */
  anyOf(numbers: readonly Numeric[], branch: Branch<F>): this;
  /** Nothing of the above. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/** What can be asked about a number that the block itself fetches, in order: only numbers that are known beforehand. */
export interface CountIs<F> extends Comparisons<number, F> {
  equals(number: number, branch: Branch<F>): this;
  /** One of these numbers. */
  anyOf(numbers: readonly number[], branch: Branch<F>): this;
  /** Nothing of the above. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/** What can be asked about a truth value, in order. */
export interface BooleanIs<F> {
  equals(value: boolean | Value<unknown>, branch: Branch<F>): this;
  /** The other one, or nothing at all. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/**
 * What can be asked about a value that nobody declared, in order: all that can be asked about a text or a number.
 * Text that does not read as a number is never above, below or equal to one.
 */
export interface LooseIs<F> extends TextIs<string | number | boolean, F>, Comparisons<Numeric, F> {}

/** What can be asked about a set of keys, in order: the tags of a contact. */
export interface KeysAre<F> {
  /** It has the key, whatever stands there. */
  hasKey(key: string, branch: Branch<F>): this;
  /** Nothing of the above. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/** The questions that fit a value of type `T`. */
export type Questions<T, F> = [T] extends [number]
  ? NumberIs<F>
  : [T] extends [boolean]
    ? BooleanIs<F>
    : [T] extends [KeysOnly]
      ? KeysAre<F>
      : IsLoose<T> extends true
        ? LooseIs<F>
        : TextIs<T, F>;
