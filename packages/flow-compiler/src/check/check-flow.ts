import type { FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { flowRules } from "../rules/index.js";
import { FlowContext } from "./flow-context.js";
import type { InspectedFlow } from "./inspect-flow.js";
import type { FlowRule } from "./rule.js";
import { type FindingOptions, settleFindings } from "./settle-findings.js";
import { walkFlow } from "./walk.js";

export interface CheckOptions extends FindingOptions {
  /** Rules to run, default all of `flowRules`. */
  readonly rules?: readonly FlowRule[];
}

/**
 * Checks one flow against every rule. Findings with one cause come as one diagnostic with related places.
 * Never throws for a graph of JSON values, however broken.
 * @returns diagnostics in the order of the file, then of the blocks; empty when nothing is wrong
 */
export function checkFlow(unit: FlowUnit, options: CheckOptions = {}): Diagnostic[] {
  const { rules = flowRules } = options;
  return settleFindings(unit, walkFlow(new FlowContext(unit), rules), options);
}

/** What `checkFlow` says of a flow that was looked at before. */
export function reportFlow({ unit, findings }: InspectedFlow, options: FindingOptions = {}): Diagnostic[] {
  return settleFindings(unit, findings, options);
}
