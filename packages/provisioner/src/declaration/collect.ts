import type { FlowDefinition } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Desired } from "./desired.js";
import type { ResourceDeclaration } from "./resource-declaration.js";

/** What was declared, checked as far as it can be without a call. */
export interface CollectedDesired {
  readonly desired: Desired;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Normalises and checks declarations. What they refer to by object is collected too, exported or not.
 * @returns the desired resources with every PLAN1xx finding on the author's line; plan only when none is an error
 */
export function collectDesired(declarations: readonly (ResourceDeclaration | FlowDefinition)[]): CollectedDesired {
  throw new Error(`not built yet (${declarations.length} declarations)`);
}
