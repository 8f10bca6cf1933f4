import type { BlockPair, Comparison } from "../comparison.js";
import type { FlowChange } from "../flow-diff.js";
import { attributeChange } from "./attribute-changes.js";
import { type ParameterDifference, parameterDifferences } from "./parameter-difference.js";
import { ReferenceSwaps } from "./reference-changes.js";
import { settingChange } from "./setting-changes.js";
import { speechChange, speechHolder } from "./speech-changes.js";

/** What blocks say, set and use now and did not before, and the reverse. */
export interface ValueChanges {
  readonly changes: readonly FlowChange[];
  /** Keys of the things that took another's place, and of those whose place they took. */
  readonly swapped: ReadonlySet<string>;
}

export function valueChanges(comparison: Comparison): ValueChanges {
  const swaps = new ReferenceSwaps(comparison);
  const changes = comparison.pairs.flatMap((pair) => pairChanges(comparison, pair, swaps));
  return { changes: [...changes, ...swaps.changes()], swapped: swaps.keys };
}

function pairChanges(comparison: Comparison, pair: BlockPair, swaps: ReferenceSwaps): FlowChange[] {
  const changes: FlowChange[] = [];
  const speeches = new Map<string, ParameterDifference[]>();
  for (const difference of parameterDifferences(comparison, pair)) {
    const holder = speechHolder(difference);
    if (holder !== undefined) speeches.set(holder, [...(speeches.get(holder) ?? []), difference]);
    else if (!swaps.take(difference)) {
      changes.push(attributeChange(comparison, difference) ?? settingChange(comparison, difference));
    }
  }
  const spoken = [...speeches].map(([holder, differences]) => speechChange(comparison, pair, holder, differences));
  return [...spoken, ...changes];
}
