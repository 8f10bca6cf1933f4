import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { type NamedOutputs, namedOutputs } from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { readState } from "./state.js";

/** Outputs by name, or why there are none: STATE1xx, CLI220. */
export interface OutputsResult {
  readonly outputs?: NamedOutputs;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What was deployed to an environment, as outputs by name. No call is made.
 * @param name only this one
 */
export async function readOutputs(environment: ProjectEnvironment, name?: string): Promise<OutputsResult> {
  const { state, diagnostics } = await readState(environment);
  if (state === undefined) return { diagnostics };
  const outputs = namedOutputs(state);
  if (name === undefined) return { outputs, diagnostics };
  const value = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (value !== undefined) return { outputs: { [name]: value }, diagnostics };
  const known = Object.keys(outputs);
  const unknown = projectDiagnostics.create("CLI220", { name, known, similar: nearest(name, known) });
  return { diagnostics: [...diagnostics, unknown] };
}
