import { type Diagnostic, nearest } from "@flowc/diagnostics";
import type { ConnectApi } from "../api/connect-api.js";
import { createGateway, FailedCall } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import type { ProvisionerListener } from "../apply/events.js";
import { type Clock, systemClock } from "../clock/clock.js";
import { stateDiagnostics } from "../codes/state-codes.js";
import { unreadable } from "../codes/unreadable.js";
import type { Environment } from "../declaration/environment.js";
import { type OwnedResources, readOwned } from "../read/read-owned.js";
import type { EditedState } from "../state/edit-state.js";
import { rebuildEntries } from "../state/rebuild.js";
import type { State } from "../state/state.js";
import type { StateStore } from "../state/state-store.js";
import { type ChangedState, changeState } from "./change-state.js";

export interface RebuildStateOptions {
  readonly store: StateStore;
  readonly api: ConnectApi;
  readonly environment: Environment;
  /** Name of the instance's declaration, when it is declared. */
  readonly declaredInstance?: string | undefined;
  /** Whose things to take. Default: the state's own lineage, else the only one that is found. */
  readonly lineage?: string | undefined;
  /** Asked before anything is written, with what would be added. */
  confirm(state: State, added: readonly string[]): Promise<boolean>;
  readonly onEvent?: ProvisionerListener | undefined;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Who asks, for the lock. */
  readonly command?: string;
}

/** A rebuilt state. */
export interface RebuiltState extends ChangedState {
  /** Addresses that were, or would be, added. */
  readonly added: readonly string[];
  readonly isDeclined?: boolean;
}

/**
 * Makes a state anew from the ownership tags in the instance, or adds what a state lacks. What the state has stays. Things
 * of kinds without tags are found by name by the next plan.
 */
export async function rebuildState(options: RebuildStateOptions): Promise<RebuiltState> {
  const seen: { added: readonly string[]; isDeclined: boolean } = { added: [], isDeclined: false };
  const { store, command = "flowc state rebuild" } = options;
  const changed = await changeState(store, command, async (state): Promise<EditedState> => {
    const read = await readLineage(options, state);
    if (read.owned === undefined || read.lineage === undefined) return { diagnostics: read.diagnostics };
    const { lineage, owned } = read;
    const rebuilt = rebuildEntries(owned.byLineage.get(lineage) ?? [], options.declaredInstance);
    const known = new Set(Object.values(state.resources).map(({ id }) => id));
    const fresh = Object.entries(rebuilt.entries).filter(
      ([address, { id }]) => state.resources[address] === undefined && !known.has(id),
    );
    seen.added = fresh.map(([address]) => address).toSorted();
    const diagnostics = [...read.diagnostics, ...findings(owned, rebuilt.contested)];
    const next = { ...state, lineage, resources: { ...state.resources, ...Object.fromEntries(fresh) } };
    if (seen.added.length === 0) return { diagnostics };
    seen.isDeclined = !(await options.confirm(next, seen.added));
    return seen.isDeclined ? { diagnostics } : { state: next, diagnostics };
  });
  return { ...changed, added: seen.added, ...(seen.isDeclined && { isDeclined: true }) };
}

interface ReadLineage {
  readonly owned?: OwnedResources;
  readonly lineage?: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function readLineage(options: RebuildStateOptions, state: State): Promise<ReadLineage> {
  const { environment, api, clock = systemClock, onEvent, signal, declaredInstance } = options;
  const instance = environment.instanceAlias ?? declaredInstance;
  if (instance === undefined) {
    return { diagnostics: [stateDiagnostics.create("STATE116", { environment: environment.name })] };
  }
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock), onEvent, signal });
  try {
    const owned = await readOwned({ environment, instance, gateway, onEvent });
    const { region } = environment;
    if (owned === undefined) return { diagnostics: [stateDiagnostics.create("STATE117", { instance, region })] };
    return { owned, ...chooseLineage(owned, state, options) };
  } catch (error) {
    if (error instanceof FailedCall) return { diagnostics: [unreadable(error)] };
    throw error;
  }
}

/** The lineage whose things are taken: STATE114 and STATE115 when that is not clear. */
function chooseLineage(
  { byLineage }: OwnedResources,
  state: State,
  { lineage: asked, store }: RebuildStateOptions,
): Pick<ReadLineage, "lineage" | "diagnostics"> {
  const known = [...byLineage.keys()].toSorted();
  const isEmpty = state.serial === 0 && Object.keys(state.resources).length === 0;
  if (!isEmpty && asked !== undefined && asked !== state.lineage) {
    const parameters = { location: store.location, lineage: state.lineage, asked };
    return { diagnostics: [stateDiagnostics.create("STATE118", parameters)] };
  }
  const wanted = asked ?? (isEmpty ? undefined : state.lineage);
  if (wanted !== undefined) {
    if (byLineage.has(wanted) || !isEmpty) return { lineage: wanted, diagnostics: [] };
    const parameters = { lineage: wanted, known, nearest: nearest(wanted, known) };
    return { diagnostics: [stateDiagnostics.create("STATE115", parameters)] };
  }
  const [only, ...others] = known;
  if (only !== undefined && others.length === 0) return { lineage: only, diagnostics: [] };
  const counts = known.map((lineage) => ({ lineage, count: byLineage.get(lineage)?.length ?? 0 }));
  return { diagnostics: [stateDiagnostics.create("STATE114", { counts })] };
}

function findings({ untagged, unreadable: kinds }: OwnedResources, contested: readonly string[]): Diagnostic[] {
  const things = untagged.map(({ driver, count }) => `${count} ${count === 1 ? driver.noun : driver.plural}`);
  return [
    ...contested.map((address) => stateDiagnostics.create("STATE119", { address })),
    ...kinds.map(({ driver, error }) => stateDiagnostics.create("STATE120", { plural: driver.plural, error })),
    ...(things.length > 0 ? [stateDiagnostics.create("STATE121", { things })] : []),
  ];
}
