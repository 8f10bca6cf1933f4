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

function messageOf({ code, message, help = "" }: Diagnostic, happened: string): string {
  const parts = [`${code}: ${message}`, happened, help];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** A function that a scenario calls, taken only for its identity. */
type Called = (...given: never[]) => unknown;

/** From where in a scenario something was called: what follows may fail later, when that place is no longer on the stack. */
export class CalledFrom {
  readonly stack?: string;

  /** @param above the function that the scenario called */
  constructor(above: Called) {
    Error.captureStackTrace(this, above);
  }

  /** Lets a failure point to that place instead of our own code. Other errors are bugs and keep their own place. */
  blame(error: unknown): unknown {
    if (!(error instanceof ScenarioError)) return error;
    const frames = this.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
    error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n");
    return error;
  }
}
