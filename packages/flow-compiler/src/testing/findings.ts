import type { Diagnostic, Severity } from "@flowc/diagnostics";
import type { AnyRule } from "../check/rule.js";

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

/** What is compared of a diagnostic. */
export interface Comparable {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly block: string | undefined;
  readonly pointer: string | undefined;
  readonly related: number;
}

/** An expected finding with what it does not say. */
export function wanted({ meta }: AnyRule, finding: ExpectedFinding): Comparable {
  const { message, block, pointer, severity = meta.severity, related = 0 } = finding;
  return { code: meta.code, severity, message, block, pointer, related };
}

/** A diagnostic as it is compared. */
export function foundIn({ code, severity, message, subject, related }: Diagnostic): Comparable {
  const { block, pointer } = subject ?? {};
  return { code, severity, message, block, pointer, related: related?.length ?? 0 };
}

/** @throws Error with both sides when they differ */
export function compareFindings(name: string, expected: readonly object[], actual: readonly object[]): void {
  const [left, right] = [expected, actual].map((list) => list.map((one) => JSON.stringify(one, null, 2)).join("\n"));
  if (left !== right) throw new Error(`${name}\nexpected:\n${left || "nothing"}\nfound:\n${right || "nothing"}`);
}
