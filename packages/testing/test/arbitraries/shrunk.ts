import fc from "fast-check";

/** The smallest value that fast-check finds for which something does not hold. */
export function shrunk<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T {
  const { counterexample } = fc.check(fc.property(arbitrary, holds), { numRuns: 1000, seed: 7 });
  if (counterexample === null) throw new Error("it holds for every value that was tried");
  return counterexample[0];
}
