import { expect, it } from "vitest";
import { applyPlan, collectDesired, planIsEmpty } from "../../src/index.js";
import { memoryStateStore } from "../../src/testing/index.js";
import { declarationsOf } from "../helpers/arbitrary-center.js";
import { emptyCenter } from "../helpers/center-data.js";
import { startWorld } from "../helpers/world.js";

it("a plan is plain data: written and read, it is applied just the same", async () => {
  const world = await startWorld();
  const declarations = declarationsOf({
    ...emptyCenter,
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
