import fc from "fast-check";
import { expect, it } from "vitest";
import { applyPlan, type ConnectApi, ConnectApiError, collectDesired, planIsEmpty } from "../../src/index.js";
import { memoryStateStore } from "../../src/testing/index.js";
import { arbCenter, declarationsOf } from "../helpers/arbitrary-center.js";
import type { Moment } from "../helpers/crash.js";
import { liveNames } from "../helpers/live-names.js";
import { center, deployAndDie } from "../helpers/story.js";
import { startWorld, type World } from "../helpers/world.js";

/** What goes wrong during one deploy. */
const arbTrouble = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc.record({ kind: fc.constant("lost" as const), every: fc.integer({ min: 2, max: 4 }) }),
  fc.record({
    kind: fc.constant("death" as const),
    at: fc.integer({ min: 1, max: 12 }),
    moment: fc.constantFrom<Moment>("before-call", "lost-response", "before-remembering"),
  }),
);
type Trouble = typeof arbTrouble extends fc.Arbitrary<infer T> ? T : never;

const arbStory = fc.array(fc.tuple(arbCenter, arbTrouble), { minLength: 1, maxLength: 3 });

/** Answers of write calls get lost in a regular pattern. */
function losing(api: ConnectApi, every: number): ConnectApi {
  let writes = 0;
  return {
    hasRateLimits: false,
    async send(operation, input) {
      const answer = await api.send(operation, input);
      if (/^(?:List|Search|Describe)/.test(operation)) return answer;
      writes += 1;
      if (writes % every === 0) throw new ConnectApiError(operation, { name: "ECONNRESET", message: "socket hang up" });
      return answer;
    },
  };
}

async function deploy(world: World, declarations: ReturnType<typeof declarationsOf>, trouble: Trouble): Promise<void> {
  if (trouble.kind !== "death") {
    const api = trouble.kind === "lost" ? losing(world.api, trouble.every) : world.api;
    await world.deploy(declarations, { api, releaseNumbers: true });
    return;
  }
  await deployAndDie(world, declarations, trouble.at, trouble.moment);
}

/** Each run deploys up to four times over HTTP. */
const runs = Number(process.env.FLOWC_DEPLOY_RUNS ?? 100);

it(
  "whatever was deployed before and went wrong, a deploy leads to what is declared, and to nothing else",
  async () => {
    await fc.assert(
      fc.asyncProperty(arbStory, arbCenter, async (story, last) => {
        const world = await startWorld();
        await world.deploy(center({}));
        const before = await liveNames(world.raw);
        for (const [parts, trouble] of story) await deploy(world, declarationsOf(parts), trouble);
        const declarations = declarationsOf(last);
        const { outcome, diagnostics } = await world.deploy(declarations, { releaseNumbers: true });
        expect({ status: outcome.status, diagnostics }).toEqual({ status: "done", diagnostics: [] });
        const { plan } = await world.plan(declarations);
        expect(plan && planIsEmpty(plan)).toBe(true);
        const { desired } = collectDesired(declarations);
        expect(await liveNames(world.raw)).toHaveLength(before.length + desired.resources.length - 1);
        await world.close();
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 1_000,
);

it("a plan is plain data: written and read, it is applied just the same", async () => {
  const world = await startWorld();
  const declarations = declarationsOf({
    hours: { Day: { timeZone: "UTC" } },
    queues: { Sales: { hours: "Day", disabled: true, whisper: true } },
    flows: { Main: { waits: false, says: "Hello.", queue: "Sales" } },
    numbers: { main_line: { flow: "Main" } },
  });
  world.store = memoryStateStore();
  const { plan } = await world.plan(declarations);
  const { api, store, clock, environment } = world;
  const { desired } = collectDesired(declarations);
  const read = JSON.parse(JSON.stringify(plan));
  expect(read).toEqual(plan);
  const { outcome } = await applyPlan({ plan: read, desired, environment, api, store, clock });
  expect(outcome.status).toBe("done");
  const { plan: next } = await world.plan(declarations);
  expect(next && planIsEmpty(next)).toBe(true);
  await world.close();
});
