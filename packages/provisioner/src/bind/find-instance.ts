import { type Diagnostic, nearest } from "@flowc/diagnostics";
import type { Gateway } from "../api/gateway.js";
import type { ProvisionerListener } from "../apply/events.js";
import { planDiagnostics } from "../codes/plan-codes.js";
import { checkEnvironment } from "../declaration/check-environment.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { type Scope, scopeOf } from "../driver/scope.js";
import { readLive } from "../read/read-live.js";
import { driverOf } from "../resources/drivers.js";
import type { State } from "../state/state.js";

/** Where an instance is looked for. */
export interface FindInstanceOptions {
  readonly desired: Desired;
  readonly environment: Environment;
  readonly state: State;
  readonly gateway: Gateway;
  readonly onEvent?: ProvisionerListener | undefined;
}

/** The live instance of an environment and the scope inside it, or why there is none (PLAN119, PLAN126, PLAN141, PLAN142). */
export interface FoundInstance {
  readonly instance?: LiveResource;
  readonly scope: Scope;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the instance of an environment: what the state remembers, else by the alias that is declared or configured. */
export async function findInstance(options: FindInstanceOptions): Promise<FoundInstance> {
  const { desired, environment, state, gateway, onEvent } = options;
  const root = desired.resources.find(({ kind }) => driverOf(kind).level === "account");
  const alias = environment.instanceAlias ?? root?.name;
  const problems = checkEnvironment(environment);
  const unsaid = alias === undefined ? [planDiagnostics.create("PLAN119", { environment: environment.name })] : [];
  const scope = scopeOf(environment);
  if (alias === undefined || problems.length > 0) return { scope, diagnostics: [...problems, ...unsaid] };
  const remembered = Object.entries(state.resources).filter(([, entry]) => driverOf(entry.kind).level === "account");
  const { pending: _pending, ...settled } = state;
  const view = await readLive({
    desired: root === undefined ? [] : [root],
    state: { ...settled, resources: Object.fromEntries(remembered) },
    environment,
    gateway,
    onEvent,
  });
  const [instance] = view.live.values();
  const place = { span: root?.span, subject: { resource: words("instance", alias) } };
  if (instance === undefined) {
    const known = view.names.get("instance") ?? [];
    const parameters = { alias, region: environment.region, known, nearest: nearest(alias, known) };
    return { scope, diagnostics: [planDiagnostics.create("PLAN141", parameters, place)] };
  }
  if (instance.condition === undefined) return { instance, scope: view.scope, diagnostics: [] };
  const parameters = { resource: words("instance", alias), words: instance.condition.words };
  const code = instance.condition.is === "failed" ? "PLAN142" : "PLAN320";
  return { scope, diagnostics: [planDiagnostics.create(code, parameters, place)] };
}
