import type { Diagnostic } from "@flowc/diagnostics";

/** Why a scenario failed: a finding, with what happened up to there. */
export class ScenarioError extends Error {
  readonly diagnostic: Diagnostic;

  /** @param happened what happened in the call so far, as lines of text */
  constructor(diagnostic: Diagnostic, happened = "") {
    super(messageOf(diagnostic, happened));
    this.name = "ScenarioError";
    this.diagnostic = diagnostic;
  }
}

function messageOf({ code, message, help }: Diagnostic, happened: string): string {
  const parts = [`${code}: ${message}`, happened, help === undefined ? "" : `${help}`];
  return parts.filter((part) => part !== "").join("\n\n");
}
