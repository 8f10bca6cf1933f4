import type { Diagnostic } from "@flowc/diagnostics";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";

/** What is exported. */
export interface ExportOptions {
  readonly desired: Desired;
  readonly environment: Environment;
}

/** An export, or why there is none. */
export interface ExportResult {
  /** Text by file name; empty with an error. */
  readonly files: ReadonlyMap<string, string>;
  /** How many resources the files hold. */
  readonly resources: number;
  /** PLAN340 to PLAN346. */
  readonly diagnostics: readonly Diagnostic[];
}
