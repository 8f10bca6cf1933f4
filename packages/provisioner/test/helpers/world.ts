import { type EmulatorOptions, type RunningEmulator, startEmulator } from "@flowc/emulator";
import { type AwsConnectApi, createAwsConnectApi } from "../../src/aws/index.js";
import {
  type ApplyPlanResult,
  applyPlan,
  type ConnectApi,
  type CreatePlanResult,
  collectDesired,
  createPlan,
  type Environment,
  type Plan,
  type ProvisionerEvent,
  type StateStore,
} from "../../src/index.js";
import { memoryStateStore, type VirtualClock, virtualClock } from "../../src/testing/index.js";

type Declarations = Parameters<typeof collectDesired>[0];

/** A Connect of its own, a state and a clock that nobody waits for. */
export interface World {
  readonly emulator: RunningEmulator;
  /** The API before faults and the clock. */
  readonly raw: AwsConnectApi;
  readonly api: ConnectApi;
  readonly clock: VirtualClock;
  readonly environment: Environment;
  store: StateStore;
  plan(declarations: Declarations, options?: PlanOptions): Promise<CreatePlanResult>;
  deploy(declarations: Declarations, options?: DeployOptions): Promise<ApplyPlanResult & { readonly plan: Plan }>;
  close(): Promise<void>;
}

export interface PlanOptions {
  readonly releaseNumbers?: boolean;
  readonly environment?: Partial<Environment>;
  readonly api?: ConnectApi;
}

export interface DeployOptions extends PlanOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ProvisionerEvent) => void;
}

const credentials = { accessKeyId: "test", secretAccessKey: "test" };

/** Starts a world. Calls are only paced when `paced` is set. */
export async function startWorld(options: EmulatorOptions & { readonly paced?: boolean } = {}): Promise<World> {
  const clock = virtualClock();
  const { paced = false, ...emulation } = options;
  const emulator = await startEmulator({ ...emulation, clock: { now: () => 1_800_000_000_000 + clock.now() } });
  const raw = createAwsConnectApi({ region: "eu-west-2", endpoint: emulator.url, hasRateLimits: paced, credentials });
  const api = clock.watch(raw);
  const world: World = {
    emulator,
    raw,
    api,
    clock,
    environment: { name: "test", region: "eu-west-2", createInstance: true },
    store: memoryStateStore(),
    async plan(declarations, given = {}) {
      const { desired } = collect(declarations);
      const environment = { ...world.environment, ...given.environment };
      const { state } = await world.store.read();
      if (state === undefined) throw new Error("the state cannot be read");
      const { releaseNumbers = false } = given;
      return createPlan({ desired, api: given.api ?? api, state, environment, clock, releaseNumbers });
    },
    async deploy(declarations, given = {}) {
      const { plan, diagnostics } = await world.plan(declarations, given);
      if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
      checkSteps(plan);
      const { desired } = collect(declarations);
      const environment = { ...world.environment, ...given.environment };
      const { signal, onEvent } = given;
      const applied = await applyPlan({
        plan,
        desired,
        environment,
        api: given.api ?? api,
        store: world.store,
        clock,
        newToken: () => crypto.randomUUID(),
        ...(signal && { signal }),
        ...(onEvent && { onEvent }),
      });
      return { ...applied, plan };
    },
    async close() {
      raw.close();
      await emulator.close();
    },
  };
  return world;
}

function collect(declarations: Declarations) {
  const collected = collectDesired(declarations);
  const errors = collected.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return collected;
}

/** Whoever waits for a step that there is not would wait for nothing. */
function checkSteps({ steps }: Plan): void {
  const known = new Set(steps.map(({ id }) => id));
  const lost = steps.flatMap(({ id, after }) => after.filter((one) => !known.has(one)).map((one) => `${id}: ${one}`));
  if (lost.length > 0) throw new Error(`Steps wait for steps that do not exist: ${lost.join(", ")}`);
}
