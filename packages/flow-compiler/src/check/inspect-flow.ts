import type { FlowUnit } from "@flowc/connect-model";
import { type FlowTraits, summarise } from "../estate/flow-summary.js";
import { flowRules } from "../rules/index.js";
import { FlowContext } from "./flow-context.js";
import type { BlockPlace, Finding, FlowRule, Spot } from "./rule.js";
import { walkFlow } from "./walk.js";

/**
 * What rules find in one flow, before anybody decides about it, and what other flows need to know of it. As long as the
 * flow and the rules are the same, so is this: whoever checks again and again may keep it. It holds no view of the flow.
 */
export interface InspectedFlow {
  readonly unit: FlowUnit;
  readonly findings: readonly Finding[];
  readonly traits: FlowTraits;
}

/**
 * Looks at one flow: the part of a check that takes its time. `reportFlow` and `reportFlows` make diagnostics of it.
 * @param rules default all of `flowRules`
 */
export function inspectFlow(unit: FlowUnit, rules: readonly FlowRule[] = flowRules): InspectedFlow {
  const context = new FlowContext(unit);
  return { unit, findings: walkFlow(context, rules).map(withoutViews), traits: summarise(unit, context) };
}

/** Rules may name a block by their view of it, which holds the whole flow. */
function withoutViews(finding: Finding): Finding {
  const { block, related, ...spot } = finding.spot;
  if (block === undefined && related === undefined) return finding;
  const plain: Spot = {
    ...spot,
    ...(block && { block: placeOf(block) }),
    ...(related && { related: related.map((one) => ({ ...one, block: placeOf(one.block) })) }),
  };
  return { ...finding, spot: plain };
}

function placeOf({ identifier, index }: BlockPlace): BlockPlace {
  return { identifier, index };
}
