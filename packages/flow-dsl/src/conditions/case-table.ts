import type { Branch } from "../recording/branch.js";
import type { CannotBe } from "../recording/cannot-be.js";
import type { Listed } from "./listed.js";

/** A literal as it stands on the wire and as a key of a table of cases. */
type Word<T> = string extends T ? string : T extends string | number | boolean ? `${T}` : never;

type Keys<C> = keyof C extends infer K ? (K extends string | number ? `${K}` : never) : never;

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
        ? "otherwise" extends keyof C
          ? unknown
          : Sentence<MissingCases<Exclude<Word<T>, Keys<C>>>, C>
        : Sentence<ImpossibleCases<Exclude<Keys<C>, Word<T> | "otherwise">>, C>;

/** A table that must also be text is refused with that text, unless a case is named as something that all text has. */
type Sentence<S, C> = [Extract<Keys<C>, keyof string>] extends [never] ? S : S extends string ? CannotBe<S> : S;

type MissingCases<W extends string> = [W] extends [never]
  ? unknown
  : `The value can also be ${Listed<W, "or">}: add ${IsOne<W> extends true ? "this case" : "these cases"}, or otherwise.`;

type ImpossibleCases<W extends string> =
  IsOne<W> extends true
    ? `${Listed<W, "or">} is not a value that this can have: take the case away.`
    : `${Listed<W, "and">} are not values that this can have: take these cases away.`;

type IsOne<W, Whole = W> = W extends unknown ? ([Whole] extends [W] ? true : false) : never;
