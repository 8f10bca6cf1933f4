import { parametersSpec } from "../../schema/spec-at.js";
import type { BlockPair, Comparison } from "../comparison.js";
import type { FlowChange } from "../flow-diff.js";
import { type ValueDifference, valueDifferences } from "../value-differences.js";

/** One difference in the parameters of a block that both flows have. */
export interface ParameterDifference extends ValueDifference {
  readonly pair: BlockPair;
}

export function parameterDifferences({ things }: Comparison, pair: BlockPair): readonly ParameterDifference[] {
  const { before, after } = pair;
  if (before.content === after.content) return [];
  const spec = after.entry && parametersSpec(after.entry, after.mode);
  const found = valueDifferences(before.block.parameters, after.block.parameters, spec, things);
  return found.map((difference) => ({ ...difference, pair }));
}

/** Where a difference is, and how a caller gets there. */
export function placed(
  { tellAfter }: Comparison,
  { before, after }: BlockPair,
  pointer: string,
): Pick<FlowChange, "way" | "placesBefore" | "placesAfter"> {
  const at = `/Parameters${pointer}`;
  return {
    way: tellAfter.wayTo(after.index),
    placesBefore: [{ block: before.block.identifier, pointer: at }],
    placesAfter: [{ block: after.block.identifier, pointer: at }],
  };
}
