import type { Diagnostic } from "@flowc/diagnostics";
import type { CreatePlanOptions } from "../actions/create-plan.js";
import { createGateway, FailedCall, type Gateway } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import { systemClock } from "../clock/clock.js";
import { planDiagnostics } from "../codes/plan-codes.js";
import { unreadable } from "../codes/unreadable.js";
import { checkEnvironment } from "../declaration/check-environment.js";
import type { Environment } from "../declaration/environment.js";
import { scopeOf } from "../driver/scope.js";
import { plainReader } from "../read/plain-reader.js";
import { readLive } from "../read/read-live.js";
import { drivers } from "../resources/drivers.js";
import type { State } from "../state/state.js";
import type { Adoptable } from "./adoptable.js";
import { readAdoptable } from "./read-adoptable.js";

export interface FindAdoptableOptions extends Omit<CreatePlanOptions, "desired" | "releaseNumbers"> {
  /** Whether the sample flows of every new instance are taken over, too. Default false. */
  readonly samples?: boolean;
}

/** What can be taken over, or why nothing can: PLAN126, PLAN149, PLAN352. */
export interface FindAdoptableResult {
  readonly adoptable?: Adoptable;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole live instance: everything that is not in the state yet, as its author would declare it. Changes nothing.
 * Where the environment names no instance and the region has only one, it is that one.
 */
export async function findAdoptable(options: FindAdoptableOptions): Promise<FindAdoptableResult> {
  const { state, api, clock = systemClock, signal, onEvent, samples = false } = options;
  const problems = checkEnvironment(options.environment);
  if (problems.length > 0) return { diagnostics: problems };
  const gateway = createGateway({ api, clock, limiter: limiterFor(api, clock), onEvent, signal });
  try {
    const chosen = await chooseInstance(options.environment, state, gateway);
    if (chosen.environment === undefined) return { diagnostics: [chosen.problem] };
    const { environment } = chosen;
    const view = await readLive({ desired: [], state, environment, gateway, onEvent, everything: true });
    if (view.scope.instance === undefined) {
      const alias = environment.instanceAlias ?? "";
      const known = view.names.get("instance") ?? [];
      const place = { region: environment.region, alias, known };
      return { diagnostics: [planDiagnostics.create("PLAN352", place)] };
    }
    const adoptable = await readAdoptable({ view, state, samples, reader: plainReader(gateway, view.scope) });
    return { adoptable: { ...adoptable, readCalls: gateway.sent }, diagnostics: [] };
  } catch (error) {
    if (error instanceof FailedCall) return { diagnostics: [unreadable(error)] };
    throw error;
  }
}

/** The environment with its instance: the one it names, the one that the state knows, or the only one there is. */
async function chooseInstance(
  environment: Environment,
  state: State,
  gateway: Gateway,
): Promise<{ environment: Environment; problem?: never } | { environment?: never; problem: Diagnostic }> {
  const driver = [...drivers.values()].find(({ level }) => level === "account");
  const isKnown = Object.values(state.resources).some(({ kind }) => kind === driver?.kind);
  if (environment.instanceAlias !== undefined || isKnown || driver === undefined) return { environment };
  const found = await driver.list(plainReader(gateway, scopeOf(environment)));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { environment: { ...environment, instanceAlias: only.id } };
  const known = found.map(({ name }) => name);
  return { problem: planDiagnostics.create("PLAN352", { region: environment.region, known, alias: undefined }) };
}
