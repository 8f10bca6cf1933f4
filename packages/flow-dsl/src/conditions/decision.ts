import type { ConditionTree, Test } from "./condition.js";

/** A condition whose negations stand at its comparisons only. */
export type Decision =
  | { readonly kind: "test"; readonly test: Test; readonly isNegated: boolean }
  | { readonly kind: "all" | "any"; readonly of: readonly Decision[] };

/** Moves negations down to the comparisons and takes nested lists of one kind apart. */
export function decisionOf(tree: ConditionTree, isNegated = false): Decision {
  if (tree.kind === "test") return { kind: "test", test: tree.test, isNegated };
  if (tree.kind === "not") return decisionOf(tree.of, !isNegated);
  const kind = (tree.kind === "all") === isNegated ? "any" : "all";
  const of = tree.of
    .map((part) => decisionOf(part, isNegated))
    .flatMap((part) => (part.kind === kind ? part.of : [part]));
  return { kind, of };
}

/** The parts of a decision and how they count: a single comparison is a list of one. */
export function partsOf(decision: Decision): { readonly kind: "all" | "any"; readonly of: readonly Decision[] } {
  if (decision.kind !== "test") return decision;
  return { kind: decision.isNegated ? "all" : "any", of: [decision] };
}

/**
 * The tests at the front of a list that one `Compare` block can make: all of one value, and each settles the list when
 * it holds, which makes an `any` true and an `all` (of negations) false.
 */
export function settlingTests(kind: "all" | "any", parts: readonly Decision[]): readonly Test[] {
  const tests: Test[] = [];
  for (const part of parts) {
    if (part.kind !== "test" || part.isNegated !== (kind === "all")) break;
    if (tests[0] !== undefined && tests[0].path !== part.test.path) break;
    tests.push(part.test);
  }
  return tests;
}
