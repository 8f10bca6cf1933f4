import type { FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { Estate } from "../estate/estate.js";
import { type EstateFindings, EstateMemory } from "../estate/estate-memory.js";
import type { EstateRule } from "../estate/estate-rule.js";
import { type FlowTraits, summarise } from "../estate/flow-summary.js";
import { estateRules } from "../rules/estate/index.js";
import { FlowContext } from "./flow-context.js";
import type { InspectedFlow } from "./inspect-flow.js";
import type { Finding } from "./rule.js";
import { ruleFailed } from "./rule-failed.js";
import { type FindingOptions, settleFindings } from "./settle-findings.js";

export interface CheckFlowsOptions extends FindingOptions {
  /** Rules to run, default all of `estateRules`. */
  readonly rules?: readonly EstateRule[];
  /** What was found the last time. */
  readonly memory?: EstateMemory | undefined;
}

/**
 * Checks flows against each other for what no single one of them shows: what is read and never set, contracts that are
 * not kept, transfers that go round in circles. Time grows with the number of flows. Never throws for graphs of JSON
 * values, however broken.
 * @returns diagnostics in the order of the flows, and in each of them as `checkFlow` orders them
 */
export function checkFlows(units: readonly FlowUnit[], options: CheckFlowsOptions = {}): Diagnostic[] {
  return reportTraits(
    units.map((unit) => summarise(unit, new FlowContext(unit))),
    options,
  );
}

/** What `checkFlows` says of flows that were looked at before. */
export function reportFlows(flows: readonly InspectedFlow[], options: CheckFlowsOptions = {}): Diagnostic[] {
  return reportTraits(
    flows.map(({ traits }) => traits),
    options,
  );
}

function reportTraits(flows: readonly FlowTraits[], options: CheckFlowsOptions): Diagnostic[] {
  const { rules = estateRules, memory = new EstateMemory() } = options;
  const found = memory.findings(flows, rules, () => findingsBetween(flows, rules));
  return [...found].flatMap(([index, findings]) => settleFindings(flows[index]!.unit, findings, options));
}

/** By position of the flow, in the order of the flows. */
function findingsBetween(flows: readonly FlowTraits[], rules: readonly EstateRule[]): EstateFindings {
  const estate = new Estate(flows);
  const found = new Map<number, Finding[]>();
  const add = (finding: Finding, index: number) => {
    const known = found.get(index);
    if (known === undefined) found.set(index, [finding]);
    else known.push(finding);
  };
  for (const rule of rules) {
    try {
      rule.check(estate, (finding, { index }) => add(finding, index));
    } catch (error) {
      if (flows.length > 0) add(ruleFailed(rule, error), 0);
    }
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}
