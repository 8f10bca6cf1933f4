import { afterEach, describe, expect, it } from "vitest";
import { findDrift, hoursOfOperation, instance, planIsEmpty, type State } from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

afterEach(() => world.close());

const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });

async function messages(declarations: Parameters<World["plan"]>[0], environment: object): Promise<string[]> {
  const { plan, diagnostics } = await world.plan(declarations, { environment });
  expect(plan).toBeUndefined();
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

/** Two instances, and a state that knows the first one. */
async function twoInstances(): Promise<void> {
  world = await startWorld();
  const { store } = world;
  await world.deploy([instance("first"), hours]);
  const { memoryStateStore } = await import("../../src/testing/index.js");
  world.store = memoryStateStore();
  await world.deploy([instance("second")]);
  world.store = store;
}

describe("a state", () => {
  it("of one instance is not used for another one that the environment names now", async () => {
    await twoInstances();
    const words =
      'STATE125 The state of the environment "test" is about instance "first", but the environment is instance "second" now.';
    expect(await messages([hours], { instanceAlias: "second" })).toEqual([words]);
    expect(await messages([instance("first"), hours], { instanceAlias: "second" })).toEqual([words]);
  });

  it("of one instance has not drifted because the environment names another one now", async () => {
    await twoInstances();
    const { api, clock, store } = world;
    const { state } = await store.read();
    const environment = { ...world.environment, instanceAlias: "second" };
    const { drift, diagnostics } = await findDrift({ api, clock, environment, state: state as State });
    expect([drift, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["STATE125"]]);
  });

  it("of one region is not used for another one", async () => {
    world = await startWorld();
    await world.deploy([instance("first"), hours]);
    expect(await messages([instance("first"), hours], { region: "us-east-1" })).toEqual([
      'STATE126 The state of the environment "test" is about eu-west-2, but the environment is in us-east-1 now.',
    ]);
  });

  it("is used for the instance that it is about, by alias, id and ARN", async () => {
    await twoInstances();
    const { state } = await world.store.read();
    const { id = "", arn = "" } = state?.resources["instance/first"] ?? {};
    for (const instanceAlias of ["first", id, arn]) {
      const { plan, diagnostics } = await world.plan([instance("first"), hours], { environment: { instanceAlias } });
      expect(diagnostics).toEqual([]);
      expect(plan && planIsEmpty(plan)).toBe(true);
    }
  });

  it("of an instance that was deleted is used for the one that is made in its place", async () => {
    world = await startWorld();
    await world.deploy([instance("first"), hours]);
    const { state } = await world.store.read();
    await world.raw.send("DeleteInstance", { InstanceId: state?.resources["instance/first"]?.id });
    await world.clock.sleep(5_000);
    const { outcome } = await world.deploy([instance("first"), hours]);
    expect(outcome.status).toBe("done");
  });
});
