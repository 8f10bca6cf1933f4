import type { ResourceKind, ResourceReference } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { words } from "@flowc/provisioner";
import { projectDiagnostics } from "../project-diagnostics.js";

/** What a project declares. */
export interface Declared {
  readonly flows: readonly ResourceReference[];
  readonly resources: readonly ResourceReference<ResourceKind>[];
}

/**
 * Names the real cause where a name has no ARN because the project declares the resource but never deployed it: CLI133
 * in place of FLOW301.
 */
export function withUndeployed(
  found: readonly Diagnostic[],
  { flows, resources }: Declared,
  environment: string,
): Diagnostic[] {
  const declared = new Set([...flows, ...resources].map(({ kind, name }) => words(kind, name)));
  return found.map((diagnostic) => {
    const { kind, name, block } = diagnostic.data ?? {};
    const resource = words(String(kind), String(name));
    if (diagnostic.code !== "FLOW301" || !declared.has(resource)) return diagnostic;
    return projectDiagnostics.create("CLI133", { block: String(block), resource, environment }, diagnostic);
  });
}

/** Adds to every name that an environment does not know how its ARN can be had. */
export function withBindHint(found: readonly Diagnostic[], environment: string): Diagnostic[] {
  return found.map((diagnostic) => {
    if (diagnostic.code !== "FLOW301") return diagnostic;
    const hint = `flowc bind --env ${environment} asks the live instance for it.`;
    return { ...diagnostic, help: diagnostic.help === undefined ? hint : `${diagnostic.help} ${hint}` };
  });
}
