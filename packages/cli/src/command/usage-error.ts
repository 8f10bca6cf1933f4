import type { Diagnostic } from "@flowc/diagnostics";

/** A mistake of the command line: told like every other finding, and ends with 2. */
export class UsageError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "UsageError";
    this.diagnostic = diagnostic;
  }
}
