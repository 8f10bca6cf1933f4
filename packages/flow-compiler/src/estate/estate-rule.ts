import { type AnyRule, type Finding, findingMaker, type RuleMeta, type Spot } from "../check/rule.js";
import type { Estate } from "./estate.js";
import type { FlowSummary } from "./flow-summary.js";

/** Where a finding is: in which flow, and where there. */
export interface EstateSpot extends Spot {
  readonly flow: FlowSummary;
}

/** Reports a finding of the rule at hand. */
export type EstateReport<Parameters extends object> = (parameters: Parameters, spot: EstateSpot) => void;

/** Takes the findings of a rule. */
export type EstateFindingSink = (finding: Finding, flow: FlowSummary) => void;

/** A rule about flows together: what no single one of them shows. One file per rule, listed in `rules/estate/index.ts`. */
export interface EstateRule extends AnyRule {
  check(estate: Estate, add: EstateFindingSink): void;
}

/**
 * Declares a rule about flows together.
 * @param meta everything that is said under its code
 * @param visit given the estate and a way to report; called once for each estate
 */
export function defineEstateRule<Parameters extends object>(
  meta: RuleMeta<Parameters>,
  visit: (estate: Estate, report: EstateReport<Parameters>) => void,
): EstateRule {
  const findingOf = findingMaker(meta);
  const rule: EstateRule = {
    meta,
    check: (estate, add) =>
      visit(estate, (parameters, { flow, ...spot }) => add(findingOf(rule, parameters, spot), flow)),
  };
  return rule;
}
