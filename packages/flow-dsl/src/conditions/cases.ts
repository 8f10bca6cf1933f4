import type { Branch } from "../recording/branch.js";

/** A literal as it stands on the wire and as a key of a table of cases. */
type Word<T> = T extends string | number | boolean ? `${T}` : never;

type Keys<C> = keyof C extends infer K ? (K extends string | number ? `${K}` : never) : never;

type Quoted<W extends string> = `'${W}'`;

/**
 * A branch per value, and `otherwise` for every other. Where the type of the value names all that it can be, a value
 * without a branch needs `otherwise`.
 */
export type CaseTable<T, F> = { readonly [K in Word<T>]?: Branch<F> } & { readonly otherwise?: Branch<F> } & {
  readonly [value: string]: Branch<F>;
};

/** Nothing to say, or the sentence that says which case is missing or cannot happen. */
export type CasesProblem<T, C> = C extends (is: never) => unknown
  ? unknown
  : string extends T
    ? unknown
    : number extends T
      ? unknown
      : [Exclude<Keys<C>, Word<T> | "otherwise">] extends [never]
        ? MissingCase<T, C>
        : `${Quoted<Exclude<Keys<C>, Word<T> | "otherwise">>} is not a value that this can have: take the case away.`;

type MissingCase<T, C> = "otherwise" extends keyof C
  ? unknown
  : [Exclude<Word<T>, Keys<C>>] extends [never]
    ? unknown
    : `The value can also be ${Quoted<Exclude<Word<T>, Keys<C>>>}: add this case, or otherwise.`;

/** What can be asked about a text, in order: the first true answer wins. Text comparison minds the letter case. */
export interface TextIs<T, F> {
  equals(value: T, branch: Branch<F>): this;
  startsWith(text: string, branch: Branch<F>): this;
  endsWith(text: string, branch: Branch<F>): this;
  contains(text: string, branch: Branch<F>): this;
  /** True for text that reads as a number above `number`; text that does not is never above, below or equal. */
  greaterThan(number: number, branch: Branch<F>): this;
  atLeast(number: number, branch: Branch<F>): this;
  lessThan(number: number, branch: Branch<F>): this;
  atMost(number: number, branch: Branch<F>): this;
  /** Nothing of the above. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/** What can be asked about a number, in order: the first true answer wins. */
export interface NumberIs<F> {
  equals(number: number, branch: Branch<F>): this;
  greaterThan(number: number, branch: Branch<F>): this;
  /** Greater or equal. */
  atLeast(number: number, branch: Branch<F>): this;
  lessThan(number: number, branch: Branch<F>): this;
  /** Less or equal. */
  atMost(number: number, branch: Branch<F>): this;
  /** Nothing of the above. Without it the flow goes on. */
  otherwise(branch: Branch<F>): this;
}

/** The questions that fit a value of type `T`. */
export type Questions<T, F> = [T] extends [number] ? NumberIs<F> : TextIs<T, F>;
