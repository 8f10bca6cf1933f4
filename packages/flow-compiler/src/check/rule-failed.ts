import { defineDiagnostics } from "@flowc/diagnostics";
import type { Finding, FlowRule } from "./rule.js";

/** Codes for bugs of ours. */
export const checkDiagnostics = defineDiagnostics({
  FLOW901: {
    name: "no-failing-rule",
    severity: "error",
    message: (p: { rule: string; reason: string }) => `The rule ${p.rule} failed on this flow: ${p.reason}`,
    help: () => "This is a bug in flowc, not in the flow. Please report it with the flow; the other rules did run.",
    source: "flowc itself",
  },
});

/** What is reported when a rule throws: the rule is ours, so the bug is ours too. */
export function ruleFailed(rule: FlowRule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule,
    diagnostic: checkDiagnostics.create("FLOW901", { rule: `${rule.meta.code} ${rule.meta.name}`, reason }),
    spot: {},
    grade: "service",
  };
}
