import type { Diagnostic } from "@flowc/diagnostics";
import type { CreatePlanOptions } from "../actions/create-plan.js";
import { createGateway, FailedCall, type Gateway } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import { systemClock } from "../clock/clock.js";
import { unreadable } from "../codes/unreadable.js";
import { checkEnvironment } from "../declaration/check-environment.js";
import type { Desired } from "../declaration/desired.js";
import { nounOf } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { instanceProblems } from "../plan/check-instance.js";
import { differenceInWords } from "../plan/difference-words.js";
import type { LiveView } from "../plan/live-view.js";
import { wordsOfIds } from "../plan/words-of-id.js";
import { plainReader } from "../read/plain-reader.js";
import { readLive } from "../read/read-live.js";
import { driverOf } from "../resources/drivers.js";
import type { StateEntry } from "../state/state.js";
import { type Applied, compareApplied, explainDrift, turned } from "./compare-applied.js";
import type { Drift, DriftedResource } from "./drift.js";
import { unmanagedIn } from "./unmanaged.js";

export interface FindDriftOptions extends Omit<CreatePlanOptions, "desired" | "releaseNumbers"> {
  /** What the sources declare now: only used to say what changed in the content of flows. */
  readonly source?: Desired | undefined;
  /** Also lists what is on the instance and is not in the state. Default false. */
  readonly unmanaged?: boolean;
}

/** What drifted, or why it cannot be said: PLAN126, PLAN149, STATE125, STATE126. */
export interface FindDriftResult {
  readonly drift?: Drift;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Says how the live instance differs from what was last applied to it. Changes nothing, here or there. It reads like a
 * plan does: a listing per kind, and exactly what a listing leaves open or shows as different.
 */
export async function findDrift(options: FindDriftOptions): Promise<FindDriftResult> {
  const { environment, state, api, clock = systemClock, signal, onEvent, unmanaged = false } = options;
  const problems = checkEnvironment(environment);
  if (problems.length > 0) return { diagnostics: problems };
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock), onEvent, signal });
  try {
    const mentions = options.source?.resources;
    const view = await readLive({ desired: [], mentions, state, environment, gateway, onEvent, everything: unmanaged });
    const mistaken = instanceProblems(state, view, environment);
    if (mistaken.length > 0) return { diagnostics: mistaken };
    const entries = Object.entries(state.resources);
    const found = await Promise.all(entries.map(([address, entry]) => driftOf(address, entry, view, gateway, options)));
    const drift: Drift = {
      environment: { name: environment.name, region: environment.region },
      resources: found.filter((one) => one !== undefined),
      compared: entries.length,
      ...(unmanaged && { unmanaged: unmanagedIn(view, state) }),
      readCalls: gateway.sent,
    };
    return { drift, diagnostics: [] };
  } catch (error) {
    if (error instanceof FailedCall) return { diagnostics: [unreadable(error)] };
    throw error;
  }
}

async function driftOf(
  address: string,
  entry: StateEntry,
  view: LiveView,
  gateway: Gateway,
  { source, state }: FindDriftOptions,
): Promise<DriftedResource | undefined> {
  const { kind, name, id, arn } = entry;
  const base = { address, kind, name, noun: nounOf(kind), id, arn, differences: [] };
  const failure = view.unreadable.get(address);
  if (failure !== undefined) return { ...base, status: "unreadable", error: failure.error };
  const listed = view.live.get(address);
  const live = listed && (await exactly(entry, listed, view, gateway));
  if (live === undefined) return { ...base, status: "deleted" };
  const nameOf = wordsOfIds(view, state);
  const applied: Applied = { address, entry, live, driver: driverOf(kind) };
  const differences = compareApplied(applied.driver, entry, live).differences.flatMap((difference) => {
    const behaviour = explainDrift(difference, applied, source, view);
    return differenceInWords(turned(difference), nameOf, behaviour) ?? [];
  });
  return differences.length === 0 ? undefined : { ...base, status: "changed", differences };
}

/** Reads exactly what a listing leaves open or shows as different: it may be some seconds old. */
async function exactly(
  { kind, ...entry }: StateEntry,
  listed: LiveResource,
  { scope }: LiveView,
  gateway: Gateway,
): Promise<LiveResource | undefined> {
  const driver = driverOf(kind);
  const { differences, untold } = compareApplied(driver, { kind, ...entry }, listed);
  const open = [...differences, ...untold].map(({ property }) => property);
  const isEnough = open.length === 0 || (listed.partial !== true && untold.length === 0);
  return isEnough ? listed : driver.read(plainReader(gateway, scope), listed.id, open);
}
