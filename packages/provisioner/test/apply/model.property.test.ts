import fc from "fast-check";
import { expect, it } from "vitest";
import { applyPlan, type ConnectApi, ConnectApiError, collectDesired, planIsEmpty } from "../../src/index.js";
import { declarationsOf, namesOf } from "../helpers/arbitrary-center.js";
import { arbEdit, type CenterData, emptyCenter } from "../helpers/center-data.js";
import { dyingProcess, type Moment } from "../helpers/crash.js";
import { liveNames } from "../helpers/live-names.js";
import { arbOutsideChange, changeOutside, foreignName, type OutsideChange } from "../helpers/outside-changes.js";
import { startWorld, type World } from "../helpers/world.js";

/** What is known without looking: what is declared, and what others made. */
interface Model {
  center: CenterData;
  readonly foreign: Set<string>;
}

/** What is really there. */
interface Real {
  readonly world: World;
  readonly builtIn: readonly string[];
}

/** What goes wrong during one deploy. */
type Trouble =
  | { readonly kind: "lost" | "throttled" | "broken"; readonly every: number }
  | { readonly kind: "death"; readonly at: number; readonly moment: Moment };

const arbTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({ kind: fc.constantFrom("lost", "throttled", "broken"), every: fc.integer({ min: 2, max: 4 }) }),
  fc.record({
    kind: fc.constant("death"),
    at: fc.integer({ min: 1, max: 15 }),
    moment: fc.constantFrom("before-call", "lost-response", "before-remembering"),
  }),
);

const failures = {
  lost: { name: "ECONNRESET", message: "socket hang up" },
  throttled: { name: "ThrottlingException", message: "Rate exceeded", status: 429 },
  broken: { name: "InternalServiceException", message: "", status: 500 },
} as const;

/** Calls that go wrong in a regular pattern: refused before their effect, or lost after it. */
function troubled(api: ConnectApi, { kind, every }: Extract<Trouble, { every: number }>): ConnectApi {
  let count = 0;
  return {
    hasRateLimits: false,
    async send(operation, input) {
      count += 1;
      const isHit = count % every === 0;
      if (isHit && kind !== "lost") throw new ConnectApiError(operation, failures[kind]);
      const answer = await api.send(operation, input);
      if (isHit) throw new ConnectApiError(operation, failures[kind]);
      return answer;
    },
  };
}

class Edit implements fc.AsyncCommand<Model, Real> {
  readonly #edit: Partial<CenterData>;

  constructor(edit: Partial<CenterData>) {
    this.#edit = edit;
  }

  check = () => true;

  async run(model: Model): Promise<void> {
    model.center = { ...model.center, ...this.#edit };
  }

  toString = () => `declare ${JSON.stringify(this.#edit)}`;
}

class ChangeOutside implements fc.AsyncCommand<Model, Real> {
  readonly #change: OutsideChange;

  constructor(change: OutsideChange) {
    this.#change = change;
  }

  check = () => true;

  async run(model: Model, { world }: Real): Promise<void> {
    await world.clock.sleep(1000);
    const { state } = await world.store.read();
    const idOf = (address: string) => state?.resources[address]?.id;
    const result = await changeOutside(world.raw, this.#change, idOf("instance/centre") ?? "", idOf);
    if (result === "done" && this.#change.do === "make") model.foreign.add(`flow ${foreignName(this.#change.number)}`);
  }

  toString = () => `in the console: ${JSON.stringify(this.#change)}`;
}

class DeployWithTrouble implements fc.AsyncCommand<Model, Real> {
  readonly #trouble: Trouble;

  constructor(trouble: Trouble) {
    this.#trouble = trouble;
  }

  check = () => true;

  async run({ center }: Model, { world }: Real): Promise<void> {
    const declarations = declarationsOf(center);
    if (this.#trouble.kind !== "death") {
      await world.deploy(declarations, { api: troubled(world.api, this.#trouble), releaseNumbers: true });
      return;
    }
    const { plan } = await world.plan(declarations, { releaseNumbers: true });
    if (plan === undefined) throw new Error("there is no plan");
    const { at, moment } = this.#trouble;
    const { api, store, death } = dyingProcess(world.api, world.store, at, moment);
    const { environment, clock } = world;
    const { desired } = collectDesired(declarations);
    await Promise.race([death, applyPlan({ plan, desired, environment, api, store, clock })]);
  }

  toString = () => `deploy with ${JSON.stringify(this.#trouble)}`;
}

class Deploy implements fc.AsyncCommand<Model, Real> {
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    await converges(model, real);
  }

  toString = () => "deploy";
}

/** A deploy leads to what is declared, the plan after it is empty, nothing is there twice, and others keep theirs. */
async function converges({ center, foreign }: Model, { world, builtIn }: Real): Promise<void> {
  const declarations = declarationsOf(center);
  const { outcome, diagnostics } = await world.deploy(declarations, { releaseNumbers: true });
  expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
  const { plan } = await world.plan(declarations);
  expect(plan && planIsEmpty(plan)).toBe(true);
  expect(await liveNames(world.raw)).toEqual([...builtIn, ...foreign, ...namesOf(center)].toSorted());
}

/** Each run starts a Connect of its own and deploys several times over HTTP. */
const runs = Number(process.env.FLOWC_DEPLOY_RUNS ?? 40);

it(
  "whatever is edited, changed in the console and goes wrong, a deploy converges and touches nothing of others",
  async () => {
    const commands = fc.commands(
      [
        arbEdit.map((edit) => new Edit(edit)),
        arbOutsideChange.map((change) => new ChangeOutside(change)),
        arbTrouble.map((trouble) => new DeployWithTrouble(trouble)),
        fc.constant(new Deploy()),
      ],
      { maxCommands: 12 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (drawn) => {
        const world = await startWorld();
        await world.deploy(declarationsOf(emptyCenter));
        const real: Real = { world, builtIn: await liveNames(world.raw) };
        const model: Model = { center: emptyCenter, foreign: new Set() };
        await fc.asyncModelRun(() => ({ model, real }), drawn);
        await converges(model, real);
        await world.close();
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 2_000,
);
