import type { Diagnostic } from "@flowc/diagnostics";

/** Whether anything was found that stops the work. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
