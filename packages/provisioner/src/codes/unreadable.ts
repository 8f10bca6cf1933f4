import type { Diagnostic } from "@flowc/diagnostics";
import type { FailedCall } from "../api/gateway.js";
import { iamAction } from "../policy/iam-action.js";
import { planDiagnostics } from "./plan-codes.js";

/** A read that failed for good, as PLAN149: with the permission that is missing when it was denied. */
export function unreadable({ operation, kind, error: { failure } }: FailedCall): Diagnostic {
  const action = kind === "denied" ? iamAction(operation) : undefined;
  return planDiagnostics.create("PLAN149", { operation, error: failure.name, words: failure.message, action });
}
