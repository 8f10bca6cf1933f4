import { type FlowGraph, type FlowUnit, noSpans } from "@flowc/connect-model";
import type { Diagnostic, Severity } from "@flowc/diagnostics";
import { checkFlow } from "../check/check-flow.js";
import type { FlowRule } from "../check/rule.js";

/** A flow that the rule must find nothing in. */
export interface ValidCase {
  /** What the case shows, for the failure message. */
  readonly name: string;
  readonly flow: FlowGraph;
}

/** What one diagnostic must look like. Members that are not named must be absent. */
export interface ExpectedFinding {
  readonly message: string;
  /** Identifier of the block; absent for a finding about the flow as a whole. */
  readonly block?: string;
  /** JSON pointer; absent for the whole block or flow. */
  readonly pointer?: string;
  /** Default: the severity of the rule. */
  readonly severity?: Severity;
  /** How many further places the diagnostic points at. Default 0. */
  readonly related?: number;
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
      for (const { name, flow } of cases) compare(name, [], found(rule, flow));
      return tester;
    },
    invalid(cases) {
      for (const { name, flow, findings } of cases) {
        if (findings.length === 0) throw new Error(`${name}: an invalid case needs at least one finding`);
        const expected = findings.map((finding) => withDefaults(rule, finding));
        compare(name, expected, found(rule, flow));
      }
      return tester;
    },
  };
  return tester;
}

interface Comparable {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly block: string | undefined;
  readonly pointer: string | undefined;
  readonly related: number;
}

function withDefaults({ meta }: FlowRule, finding: ExpectedFinding): Comparable {
  const { message, block, pointer, severity = meta.severity, related = 0 } = finding;
  return { code: meta.code, severity, message, block, pointer, related };
}

function found(rule: FlowRule, graph: FlowGraph): Comparable[] {
  const unit: FlowUnit = { graph, spans: noSpans, diagnostics: [] };
  return checkFlow(unit, { rules: [rule] }).map(comparable);
}

function comparable({ code, severity, message, subject, related }: Diagnostic): Comparable {
  const { block, pointer } = subject ?? {};
  return { code, severity, message, block, pointer, related: related?.length ?? 0 };
}

function compare(name: string, expected: readonly Comparable[], actual: readonly Comparable[]): void {
  const [wanted, got] = [expected, actual].map((list) => list.map((one) => JSON.stringify(one, null, 2)).join("\n"));
  if (wanted !== got) throw new Error(`${name}\nexpected:\n${wanted || "nothing"}\nfound:\n${got || "nothing"}`);
}
