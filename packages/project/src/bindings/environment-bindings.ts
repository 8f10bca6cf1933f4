import { existsSync } from "node:fs";
import type { Bindings } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { combineBindings } from "@flowc/flow-compiler";
import { bindingsFromState } from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { stateStoreOf } from "../environment/state-store.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { readBindingsFile } from "./read-bindings-file.js";

/** What names mean in an environment: its bindings file first, then what was deployed to it. No call is made. */
export async function environmentBindings(
  environment: ProjectEnvironment,
): Promise<{ bindings?: Bindings; diagnostics: readonly Diagnostic[] }> {
  const { bindingsFile, target } = environment;
  if (bindingsFile !== undefined && !existsSync(bindingsFile)) {
    const parameters = { environment: target.name, path: bindingsFile };
    return { diagnostics: [projectDiagnostics.create("CLI200", parameters)] };
  }
  const written = bindingsFile === undefined ? undefined : readBindingsFile(bindingsFile);
  const { state, diagnostics } = await (await stateStoreOf(environment)).read();
  const found = [...(written?.diagnostics ?? []), ...diagnostics];
  if (state === undefined || (written !== undefined && written.bindings === undefined)) return { diagnostics: found };
  const deployed = bindingsFromState(state);
  return {
    bindings: combineBindings([...(written?.bindings ? [written.bindings] : []), deployed]),
    diagnostics: found,
  };
}
