import { defineDiagnostics, isOwnCode } from "@flowc/diagnostics";
import type { AnyRule, Finding } from "./rule.js";

/** Codes for bugs of ours. */
export const checkDiagnostics = defineDiagnostics({
  FLOW901: {
    name: "no-failing-rule",
    severity: "error",
    message: (p: { rule: string; reason: string }) => `The rule ${p.rule} failed on this flow: ${p.reason}`,
    help: () => "This is a bug in flowc, not in the flow. Please report it with the flow; the other rules did run.",
    source: "flowc itself",
  },
  FLOW902: {
    name: "no-failing-plug-in-rule",
    severity: "error",
    message: (p: { rule: string; reason: string }) =>
      `The rule ${p.rule} of the configuration failed on this flow: ${p.reason}`,
    help: () => "The rule is not one of flowc's: correct it, or take it out of checks.rules. The other rules did run.",
    source: "flowc itself",
  },
});

/** What is reported when a rule throws: a bug of ours, or of whoever wrote the rule for the configuration. */
export function ruleFailed(rule: AnyRule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const { code, name } = rule.meta;
  const parameters = { rule: `${code} ${name}`, reason };
  return {
    rule,
    diagnostic: checkDiagnostics.create(isOwnCode(code) ? "FLOW901" : "FLOW902", parameters),
    spot: {},
    grade: "service",
  };
}
