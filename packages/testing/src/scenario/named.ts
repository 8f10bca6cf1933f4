import { nearest } from "@flowc/diagnostics";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { ScenarioError } from "./scenario-error.js";

/** Something declared, or its name. */
export type Named = string | { readonly name: string };

export function nameOf(named: Named): string {
  return typeof named === "string" ? named : named.name;
}

/** Refuses a name that nothing in the flows of a call has: TEST112. */
export function checkKnown(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const close = nearest(name, known);
  const parameters = { what, name, known, ...(close !== undefined && { nearest: close }) };
  throw new ScenarioError(scenarioDiagnostics.create("TEST112", parameters));
}
