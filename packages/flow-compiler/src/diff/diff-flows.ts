import type { FlowGraph } from "@flowc/connect-model";
import { choiceChanges } from "./changes/choice-changes.js";
import { destinationChanges } from "./changes/destination-changes.js";
import { flowChanges } from "./changes/flow-changes.js";
import { referenceMoves } from "./changes/reference-changes.js";
import { valueChanges } from "./changes/value-changes.js";
import { wayChanges } from "./changes/way-changes.js";
import { Comparison } from "./comparison.js";
import { cosmeticChanges } from "./cosmetic-changes.js";
import { type CosmeticChange, changeImpacts, type FlowChange, type FlowDiff } from "./flow-diff.js";

/**
 * What changed between two flows for those who call, in words: `Pressing 2 now reaches queue "Support" instead of queue
 * "Sales".` Blocks are recognised when they were renamed, moved or listed in another order; a flow in which nothing but
 * that happened has no changes. Things are compared by kind and name, ARNs by the id of the resource, so that a queue in
 * another account is said to be that.
 *
 * Pure, and never throws for a graph of JSON values, however broken. `diffFlows(a, a)` is identical.
 *
 * @example
 * ```ts
 * const { verdict, changes } = diffFlows(before.graph, after.graph);
 * if (verdict === "breaking") for (const { impact, message } of changes) console.log(impact, message);
 * ```
 */
export function diffFlows(before: FlowGraph, after: FlowGraph): FlowDiff {
  const comparison = new Comparison(before, after);
  const different = comparison.isAlike ? [] : behaviourChanges(comparison);
  const changes = [...flowChanges(comparison), ...different, ...referenceMoves(comparison)];
  const sorted = changes.toSorted((a, b) => rank(a) - rank(b));
  const cosmetic = cosmeticChanges(comparison, changes.length > 0);
  return { before: before.name, after: after.name, verdict: verdictOf(sorted, cosmetic), changes: sorted, cosmetic };
}

function behaviourChanges(comparison: Comparison): FlowChange[] {
  const { changes, swapped } = valueChanges(comparison);
  return [
    ...wayChanges(comparison),
    ...choiceChanges(comparison),
    ...changes,
    ...destinationChanges(comparison, swapped),
  ];
}

function rank({ impact }: FlowChange): number {
  return changeImpacts.indexOf(impact);
}

function verdictOf([worst]: readonly FlowChange[], cosmetic: readonly CosmeticChange[]): FlowDiff["verdict"] {
  if (worst !== undefined) return worst.impact;
  if (cosmetic.length === 0) return "identical";
  return cosmetic.every(({ kind }) => kind === "layout") ? "layout" : "cosmetic";
}
