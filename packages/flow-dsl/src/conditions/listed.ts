// Of overloads, inference takes the last: that is how one member of a union can be picked.
type Overloads<U> = (U extends unknown ? (of: () => U) => void : never) extends (of: infer I) => void ? I : never;
type LastOf<U> = Overloads<U> extends () => infer L ? Extract<L, string> : never;

type Before<U extends string, Last extends string = LastOf<U>> = [Exclude<U, Last>] extends [never]
  ? `'${Last}'`
  : `${Before<Exclude<U, Last>>}, '${Last}'`;

/**
 * A union of words as one text: `'a', 'b' or 'c'`. A union inside a template would make a union of sentences. Costly,
 * so only for sentences that say what is wrong.
 */
export type Listed<U extends string, Conjunction extends string, Last extends string = LastOf<U>> = [
  Exclude<U, Last>,
] extends [never]
  ? `'${Last}'`
  : `${Before<Exclude<U, Last>>} ${Conjunction} '${Last}'`;
