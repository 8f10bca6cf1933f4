import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import {
  type ChangedState,
  changeState,
  type HeldLock,
  type RebuiltState,
  rebuildState,
  type State,
  type StateEntry,
  type UnlockedState,
  unknownAddress,
  unlockState,
  withMovedEntry,
  withoutEntry,
} from "@flowc/provisioner";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { stateStoreOf } from "../environment/state-store.js";
import { withEnvironment } from "../environment/with-environment.js";
import type { ProjectListener } from "../events.js";
import type { Project } from "../project.js";
import { checkProject } from "./check.js";

/** What a state remembers, or why it cannot be read: STATE1xx. */
export interface ShownState {
  /** Path or address of the state. */
  readonly location: string;
  readonly state?: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the state of an environment, with what an interrupted deploy wrote down. */
export async function readState(environment: ProjectEnvironment): Promise<ShownState> {
  const store = await stateStoreOf(environment);
  return { location: store.location, ...(await store.read()) };
}

/** What a state remembers of one resource: STATE110 when that is nothing. */
export async function showStateEntry(
  environment: ProjectEnvironment,
  address: string,
): Promise<{ readonly entry?: StateEntry; readonly diagnostics: readonly Diagnostic[] }> {
  const { state, diagnostics } = await readState(environment);
  const entry = state?.resources[address];
  if (entry !== undefined) return { entry, diagnostics };
  return { diagnostics: state === undefined ? diagnostics : [...diagnostics, unknownAddress(state, address)] };
}

/** Forgets a resource. It stays in Connect. */
export async function removeStateEntry(environment: ProjectEnvironment, address: string): Promise<ChangedState> {
  const store = await stateStoreOf(environment);
  return changeState(store, "flowc state rm", (state) => withoutEntry(state, address));
}

/** Gives what the state remembers another address. Connect is not called. */
export async function moveStateEntry(environment: ProjectEnvironment, from: string, to: string): Promise<ChangedState> {
  const store = await stateStoreOf(environment);
  return changeState(store, "flowc state mv", (state) => withMovedEntry(state, from, to));
}

/** Takes away a lock that was left behind. */
export async function unlockEnvironment(
  environment: ProjectEnvironment,
  confirm: (held: HeldLock) => Promise<boolean>,
): Promise<UnlockedState & { readonly location: string }> {
  const store = await stateStoreOf(environment);
  return { location: store.location, ...(await unlockState(store, confirm)) };
}

export interface RebuildOptions {
  readonly project: Project;
  readonly environment: ProjectEnvironment;
  readonly lineage?: string | undefined;
  confirm(state: State, added: readonly string[]): Promise<boolean>;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** Makes the state of an environment anew from the ownership tags in its instance. */
export async function rebuildEnvironment(options: RebuildOptions): Promise<RebuiltState> {
  const { project, environment, lineage, confirm, signal, onEvent } = options;
  // What else is wrong with the project does not matter here: only the name of its instance does.
  const { desired, diagnostics: found } = await checkProject(project, {
    environment: environment.target.name,
    onEvent,
  });
  if (desired === undefined) return { added: [], diagnostics: found };
  const rebuilt = await withEnvironment(environment, options, ({ connection, store }) =>
    rebuildState({
      store,
      api: connection.api,
      environment: environment.target,
      declaredInstance: desired.resources.find(({ kind }) => kind === "instance")?.name,
      lineage,
      confirm,
      signal,
      onEvent,
    }),
  );
  return { added: [], ...rebuilt, diagnostics: sortDiagnostics(rebuilt.diagnostics) };
}
