import type { Diagnostic } from "@flowc/diagnostics";
import { placeText } from "./place-text.js";

/** What stands with the reason of a failure. */
interface Circumstances {
  /** What happened in the call so far, as lines of text. */
  readonly happened?: string;
  /** What else may be wrong with the scenario. */
  readonly hints?: readonly Diagnostic[];
}

/** Why a scenario failed: a finding, with what happened up to there. */
export class ScenarioError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, circumstances: Circumstances = {}) {
    super(messageOf(diagnostic, circumstances));
    this.name = "ScenarioError";
    this.diagnostic = diagnostic;
  }
}

function messageOf(diagnostic: Diagnostic, { happened = "", hints = [] }: Circumstances): string {
  const others = hints.map(sentence);
  return [sentence(diagnostic), happened, diagnostic.help ?? "", ...others].filter((part) => part !== "").join("\n\n");
}

function sentence({ code, message, span }: Diagnostic): string {
  return `${code}: ${message}${span === undefined ? "" : ` (${placeText(span)})`}`;
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
