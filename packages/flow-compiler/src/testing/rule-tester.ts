import { type FlowGraph, type FlowUnit, noSpans } from "@flowc/connect-model";
import { checkFlow } from "../check/check-flow.js";
import type { FlowRule } from "../check/rule.js";
import { compareFindings, type ExpectedFinding, foundIn, wanted } from "./findings.js";

/** A flow that the rule must find nothing in. */
export interface ValidCase {
  /** What the case shows, for the failure message. */
  readonly name: string;
  readonly flow: FlowGraph;
}

/** A flow in which the rule must find exactly these things, in this order. */
export interface InvalidCase extends ValidCase {
  readonly findings: readonly ExpectedFinding[];
}

export interface RuleTester {
  /** @throws Error when the rule finds something in one of the flows */
  valid(cases: readonly ValidCase[]): RuleTester;
  /** @throws Error when what the rule finds is not exactly what is expected */
  invalid(cases: readonly InvalidCase[]): RuleTester;
}

/**
 * Tries one rule, alone, on flows. It compares code, severity, message, block and pointer of every finding, and throws
 * an ordinary error with both sides when they differ, so that it works in any test runner.
 *
 * @example
 * ```ts
 * ruleTester(noDanglingTarget)
 *   .valid([{ name: "a target that exists", flow: sound }])
 *   .invalid([{ name: "a target that does not", flow: broken, findings: [{ message: "...", block: "Welcome" }] }]);
 * ```
 */
export function ruleTester(rule: FlowRule): RuleTester {
  const tester: RuleTester = {
    valid(cases) {
      for (const { name, flow } of cases) compareFindings(name, [], found(rule, flow));
      return tester;
    },
    invalid(cases) {
      for (const { name, flow, findings } of cases) {
        if (findings.length === 0) throw new Error(`${name}: an invalid case needs at least one finding`);
        const expected = findings.map((finding) => wanted(rule, finding));
        compareFindings(name, expected, found(rule, flow));
      }
      return tester;
    },
  };
  return tester;
}

function found(rule: FlowRule, graph: FlowGraph): readonly object[] {
  const unit: FlowUnit = { graph, spans: noSpans, diagnostics: [] };
  return checkFlow(unit, { rules: [rule] }).map(foundIn);
}
