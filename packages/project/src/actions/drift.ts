import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import { collectDesired, type Desired, type Drift, findDrift } from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { withEnvironment } from "../environment/with-environment.js";
import type { ProjectListener } from "../events.js";
import { projectFiles } from "../inputs/project-files.js";
import { readSources } from "../inputs/read-sources.js";
import type { Project } from "../project.js";
import { hasErrors } from "./has-errors.js";

export interface DriftOptions {
  readonly project: Project;
  readonly environment: ProjectEnvironment;
  /** Also lists what is on the instance and is not in the state. Default false. */
  readonly unmanaged?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** What drifted, or why it cannot be said. */
export interface DriftResult {
  readonly drift?: Drift;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Says how the live instance of an environment differs from what was last applied to it. Changes nothing. The sources
 * only help to say what callers notice of a changed flow; sources with mistakes are no hindrance.
 */
export async function driftOfEnvironment(options: DriftOptions): Promise<DriftResult> {
  const { project, environment, unmanaged = false, signal, onEvent } = options;
  const source = await declaredIn(project, onEvent);
  return withEnvironment<DriftResult>(environment, options, async ({ connection, store }) => {
    const { state, diagnostics } = await store.read();
    if (state === undefined) return { diagnostics };
    const found = await findDrift({
      api: connection.api,
      environment: environment.target,
      state,
      source,
      unmanaged,
      ...(signal && { signal }),
      ...(onEvent && { onEvent }),
    });
    return { ...found, diagnostics: sortDiagnostics([...diagnostics, ...found.diagnostics]) };
  });
}

/** What the sources declare; undefined when they cannot be read without a mistake. */
async function declaredIn(project: Project, onEvent: ProjectListener | undefined): Promise<Desired | undefined> {
  const { sources, diagnostics } = await projectFiles(project);
  if (hasErrors(diagnostics)) return undefined;
  onEvent?.({ type: "files-selected", files: sources.length });
  const read = await readSources(sources, { rootOf: () => project.root });
  if (hasErrors(read.diagnostics)) return undefined;
  const collected = collectDesired([...read.resources, ...read.flows]);
  return hasErrors(collected.diagnostics) ? undefined : collected.desired;
}
