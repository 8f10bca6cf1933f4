import type { Diagnostic } from "@flowc/diagnostics";

/**
 * The start of the command is bundled and its handlers are not, so that there are two classes of this name: a mark in the
 * global symbol registry tells the errors of both.
 */
const mark = Symbol.for("flowc/usage-error");

/** A mistake of the command line: told like every other finding, and ends with 2. */
export class UsageError extends Error {
  readonly diagnostic: Diagnostic;
  readonly [mark] = true;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "UsageError";
    this.diagnostic = diagnostic;
  }
}

/** Whether something that was thrown is a mistake of the command line, from the start of the command or from a handler. */
export function isUsageError(error: unknown): error is UsageError {
  return typeof error === "object" && error !== null && mark in error;
}
