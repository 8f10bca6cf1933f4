import { type FlowGraph, type FlowUnit, type ModuleContract, noSpans } from "@flowc/connect-model";
import { checkFlows } from "../check/check-flows.js";
import type { EstateRule } from "../estate/estate-rule.js";
import { compareFindings, type ExpectedFinding, foundIn, wanted } from "./findings.js";

/** A flow of an estate: its graph, or the graph with what is known around it. */
export type EstateFlow = FlowGraph | { readonly graph: FlowGraph; readonly contract?: ModuleContract };

/** Flows that the rule must find nothing in. */
export interface ValidEstate {
  /** What the case shows, for the failure message. */
  readonly name: string;
  readonly flows: readonly EstateFlow[];
}

/** What one diagnostic must look like, and in which flow. */
export interface ExpectedEstateFinding extends ExpectedFinding {
  /** Name of the flow. Default: that of the first. */
  readonly flow?: string;
}

/** Flows in which the rule must find exactly these things, in this order. */
export interface InvalidEstate extends ValidEstate {
  readonly findings: readonly ExpectedEstateFinding[];
}

export interface EstateRuleTester {
  /** @throws Error when the rule finds something in one of the estates */
  valid(cases: readonly ValidEstate[]): EstateRuleTester;
  /** @throws Error when what the rule finds is not exactly what is expected */
  invalid(cases: readonly InvalidEstate[]): EstateRuleTester;
}

/** Tries one rule about flows together, alone, as `ruleTester` does for a rule about one flow. */
export function estateRuleTester(rule: EstateRule): EstateRuleTester {
  const found = ({ flows }: ValidEstate) =>
    checkFlows(flows.map(unitOf), { rules: [rule] }).map((diagnostic) => ({
      flow: diagnostic.subject?.flow,
      ...foundIn(diagnostic),
    }));
  const tester: EstateRuleTester = {
    valid(cases) {
      for (const estate of cases) compareFindings(estate.name, [], found(estate));
      return tester;
    },
    invalid(cases) {
      for (const estate of cases) {
        const { name, flows, findings } = estate;
        if (findings.length === 0) throw new Error(`${name}: an invalid case needs at least one finding`);
        const first = flows.map(unitOf)[0]?.graph.name;
        const expected = findings.map(({ flow = first, ...finding }) => ({ flow, ...wanted(rule, finding) }));
        compareFindings(name, expected, found(estate));
      }
      return tester;
    },
  };
  return tester;
}

function unitOf(flow: EstateFlow): FlowUnit {
  const known = "graph" in flow ? flow : { graph: flow };
  return { ...known, spans: noSpans, diagnostics: [] };
}
