import { randomUUID } from "node:crypto";
import type { Diagnostic } from "@flowc/diagnostics";
import type { ConnectApi } from "../api/connect-api.js";
import { createGateway } from "../api/gateway.js";
import { limiterFor } from "../api/rate-limiter.js";
import { applySteps } from "../apply/apply-steps.js";
import { missingSecrets } from "../apply/check-secrets.js";
import type { ApplyOutcome, ProvisionerListener } from "../apply/events.js";
import { Ledger } from "../apply/ledger.js";
import { type Clock, systemClock } from "../clock/clock.js";
import { applyDiagnostics } from "../codes/apply-codes.js";
import type { Desired } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { digest } from "../plan/canonical-json.js";
import { inputsDigest } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { withSecrets } from "../secrets/secret-api.js";
import { createSecretReader, type SecretSources } from "../secrets/secret-reader.js";
import { SecretVault } from "../secrets/secret-vault.js";
import { type Outputs, outputsFromState } from "../state/outputs.js";
import type { State } from "../state/state.js";
import { type StateStore, StateWriteError } from "../state/state-store.js";

export interface ApplyPlanOptions {
  readonly plan: Plan;
  /** What the plan was made from: it is refused when anything of it changed. */
  readonly desired: Desired;
  readonly environment: Environment;
  readonly api: ConnectApi;
  readonly store: StateStore;
  readonly onEvent?: ProvisionerListener;
  readonly clock?: Clock;
  /** Stops cleanly: running calls end and are remembered, no new one starts. */
  readonly signal?: AbortSignal;
  /** Who asks, for the lock: for example `flowc deploy`. */
  readonly command?: string;
  /** Makes idempotency tokens, UUIDs. Default: random ones. */
  readonly newToken?: () => string;
  /** Where the texts of secrets are found. Default: the variables of this process, files from the current folder. */
  readonly secrets?: SecretSources;
}

export interface ApplyPlanResult {
  readonly outcome: ApplyOutcome;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: Outputs;
}

/**
 * Does what a plan says. What fails does not stop what does not depend on it; the next plan finishes the rest, also
 * after a crash at any moment.
 */
export async function applyPlan(options: ApplyPlanOptions): Promise<ApplyPlanResult> {
  const { store, command = "flowc" } = options;
  const { lock, diagnostics: locking } = await store.lock(command);
  if (lock === undefined) return refused(locking);
  try {
    const { state, diagnostics: reading } = await store.read();
    const before = [...locking, ...reading];
    if (state === undefined) return refused(before);
    const stale = staleness(options, state);
    if (stale !== undefined) return refused([...before, stale]);
    const applied = hasNothingToDo(options.plan, state)
      ? nothingDone(options.plan, state)
      : await applyTo(options, state);
    return { ...applied, diagnostics: [...before, ...applied.diagnostics] };
  } catch (error) {
    if (!(error instanceof StateWriteError)) throw error;
    return { ...refused([error.diagnostic]), outcome: { status: "partial", changes: [], calls: 0, seconds: 0 } };
  } finally {
    await lock.release();
  }
}

async function applyTo(options: ApplyPlanOptions, found: State): Promise<ApplyPlanResult> {
  const { plan, desired, environment, api, store, onEvent, clock = systemClock, signal } = options;
  const state: State = { ...found, lineage: plan.state.lineage, resources: currentEntries(plan, found) };
  const startedAt = clock.now();
  const resources = new Map(desired.resources.map((resource) => [resource.address, resource]));
  const reader = createSecretReader(options.secrets ?? {}, (operation, input) => gateway.call(operation, input));
  const vault = new SecretVault(reader);
  const limiter = limiterFor(api, clock);
  const gateway = createGateway({ api: withSecrets(api, vault), clock, limiter, onEvent, signal });
  const missing = await missingSecrets(plan, resources, vault);
  if (missing.length > 0) return refused(missing);
  const ledger = await Ledger.open(store, state, options.newToken ?? randomUUID);
  const { units } = desired;
  const steps = await applySteps({
    plan,
    desired: resources,
    units,
    environment,
    gateway,
    ledger,
    clock,
    signal,
    onEvent,
  });
  const end = await ledger.close();
  const seconds = (clock.now() - startedAt) / 1000;
  return {
    outcome: { status: steps.status, changes: steps.changes, calls: gateway.sent, seconds },
    diagnostics: steps.diagnostics,
    outputs: outputsFromState(end),
  };
}

/** Whether neither Connect nor the state would change. */
function hasNothingToDo(plan: Plan, state: State): boolean {
  const { resources, pending = [] } = state;
  const isNews = plan.changes.some(({ address, stamp }) => stamp !== undefined && resources[address]?.stamp !== stamp);
  const isKnown = digest(currentEntries(plan, state)) === digest(resources);
  return plan.steps.length === 0 && pending.length === 0 && !isNews && isKnown;
}

function nothingDone({ changes }: Plan, state: State): ApplyPlanResult {
  const results = changes.map(({ address, action }) => ({ address, action, result: "done" as const }));
  return {
    outcome: { status: "done", changes: results, calls: 0, seconds: 0 },
    diagnostics: [],
    outputs: outputsFromState(state),
  };
}

/**
 * What the state knows, with what the plan has found out: entries of what is gone, or is another one now, are left out,
 * and what the service decided is kept, of which an apply that died may not have learned.
 */
function currentEntries({ changes, recovered }: Plan, { resources }: State): State["resources"] {
  const entries = new Map(Object.entries({ ...resources, ...recovered }));
  for (const { address, action, id, attributes } of changes) {
    const entry = entries.get(address);
    if (entry === undefined) continue;
    if (action === "create" || (id !== undefined && entry.id !== id)) entries.delete(address);
    else if (attributes !== undefined)
      entries.set(address, { ...entry, attributes: { ...entry.attributes, ...attributes } });
  }
  return Object.fromEntries(entries);
}

function refused(diagnostics: readonly Diagnostic[]): ApplyPlanResult {
  return { outcome: { status: "refused", changes: [], calls: 0, seconds: 0 }, diagnostics, outputs: {} };
}

function staleness({ plan, desired, environment }: ApplyPlanOptions, state: State): Diagnostic | undefined {
  const planned = plan.environment.name;
  if (planned !== environment.name) {
    return applyDiagnostics.create("APPLY102", { planned, environment: environment.name });
  }
  if (plan.inputs !== inputsDigest(desired, environment)) {
    return applyDiagnostics.create("APPLY101", { what: "the declarations or the environment changed" });
  }
  const isNew = state.serial === 0 && plan.state.serial === 0;
  const isSame = plan.state.lineage === state.lineage && plan.state.serial === state.serial;
  if ((isNew || isSame) && plan.state.digest === digest(state.resources)) return undefined;
  return applyDiagnostics.create("APPLY101", { what: "the state changed" });
}
