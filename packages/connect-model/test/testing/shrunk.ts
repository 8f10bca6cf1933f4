import fc from "fast-check";

/** The smallest value that fast-check finds against a statement that does not hold. */
export function shrunk<T>(arbitrary: fc.Arbitrary<T>, statement: (value: T) => boolean): T {
  const details = fc.check(fc.property(arbitrary, statement), { seed: 7, numRuns: 1000 });
  if (details.counterexample === null) throw new Error("the statement holds for every value drawn");
  return details.counterexample[0];
}
