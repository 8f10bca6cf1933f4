import { afterEach, describe, expect, it } from "vitest";
import { changeState } from "../../src/actions/change-state.js";
import { type RebuildStateOptions, rebuildState } from "../../src/actions/rebuild-state.js";
import { instance, phoneNumber, planIsEmpty, queue } from "../../src/index.js";
import { driverOf } from "../../src/resources/drivers.js";
import { withMovedEntry, withoutEntry } from "../../src/state/edit-state.js";
import { memoryStateStore } from "../../src/testing/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { widestCenter } from "../helpers/widest-center.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

afterEach(() => world.close());

const everything = Object.values(contactCenter());

function rebuild(given: Partial<RebuildStateOptions> = {}) {
  const { store, api, environment, clock } = world;
  return rebuildState({
    store,
    api,
    environment,
    clock,
    declaredInstance: "full-contact-center",
    confirm: async () => true,
    ...given,
  });
}

async function stateNow() {
  const { state } = await world.store.read();
  if (state === undefined) throw new Error("no state");
  return state;
}

async function expectSettled(): Promise<void> {
  const { plan } = await world.plan(everything);
  const untagged = plan?.changes.filter(({ kind }) => kind !== "lambdaFunction");
  expect(untagged?.filter(({ action }) => action !== "no-change")).toEqual([]);
  await world.deploy(everything);
  const { plan: next } = await world.plan(everything);
  expect(next && planIsEmpty(next)).toBe(true);
}

describe("a state that was lost", () => {
  it("comes back from the tags, with the same ids and the references that matter", async () => {
    world = await startWorld();
    await world.deploy(everything);
    const before = await stateNow();
    world.store = memoryStateStore();
    const { added, diagnostics, after } = await rebuild();
    expect(after?.lineage).toBe(before.lineage);
    const tagged = Object.entries(before.resources).filter(([, { kind }]) => kind !== "lambdaFunction");
    expect(added).toEqual(tagged.map(([address]) => address).toSorted());
    for (const [address, { id, arn, references }] of tagged) {
      const inside = references.filter((one) => one in (after?.resources ?? {})).toSorted();
      expect(after?.resources[address]).toMatchObject({ id, arn, references: inside });
    }
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "STATE121 Without tags, so not taken: 1 Lambda function.",
    ]);
    await expectSettled();
  });

  it("has nothing more to rebuild the second time", async () => {
    world = await startWorld();
    await world.deploy(everything);
    world.store = memoryStateStore();
    await rebuild();
    const state = await stateNow();
    expect(await rebuild()).toMatchObject({ added: [] });
    expect(await stateNow()).toEqual(state);
  });

  it("stays lost when the answer is no", async () => {
    world = await startWorld();
    await world.deploy(everything);
    world.store = memoryStateStore();
    expect(await rebuild({ confirm: async () => false })).toMatchObject({ isDeclined: true });
    expect((await stateNow()).resources).toEqual({});
  });
});

it("brings the widest contact centre back to an empty plan", async () => {
  world = await startWorld();
  const widest = widestCenter();
  await world.deploy(widest);
  const before = await stateNow();
  world.store = memoryStateStore();
  const { added, diagnostics } = await rebuild();
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const tagged = Object.entries(before.resources).filter(([, { kind }]) => driverOf(kind).taggable);
  expect(added).toEqual(tagged.map(([address]) => address).toSorted());
  const { plan } = await world.deploy(widest);
  // What has no tags is taken over by its name; nothing is made again.
  expect(plan.changes.filter(({ action }) => action === "create")).toEqual([]);
  const { plan: next } = await world.plan(widest);
  expect(next && planIsEmpty(next)).toBe(true);
  const ids = (resources: typeof before.resources) =>
    Object.values(resources)
      .map(({ id }) => id)
      .toSorted();
  expect(ids((await stateNow()).resources)).toEqual(ids(before.resources));
});

describe("a state that lacks something", () => {
  it("gets back what was forgotten, and keeps the rest as it is", async () => {
    world = await startWorld();
    await world.deploy(everything);
    const before = await stateNow();
    await changeState(world.store, "test", (state) => withoutEntry(state, "queue/Support"));
    const { added } = await rebuild();
    expect(added).toEqual(["queue/Support"]);
    const { resources } = await stateNow();
    expect(resources["queue/Support"]?.id).toBe(before.resources["queue/Support"]?.id);
    expect(resources["queue/Sales"]).toEqual(before.resources["queue/Sales"]);
  });
});

describe("a rebuild asks which lineage is meant", () => {
  it("when things of two states are there, and takes only those of the one that is named", async () => {
    world = await startWorld();
    await world.deploy([instance("full-contact-center"), contactCenter().ukHours]);
    const { resources } = await stateNow();
    const InstanceId = resources["instance/full-contact-center"]?.id;
    const theirs = { Name: "Theirs", TimeZone: "UTC", Config: [], Tags: { "flowc:owner": "another-lineage" } };
    await world.raw.send("CreateHoursOfOperation", { InstanceId, ...theirs });
    world.store = memoryStateStore();
    const { diagnostics } = await rebuild();
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE114"]);
    expect(diagnostics[0]?.message).toContain("another-lineage (1)");
    const chosen = await rebuild({ lineage: "another-lineage" });
    expect(chosen.added).toEqual(["hoursOfOperation/Theirs"]);
  });

  it("and refuses one that nobody has, and one that is not the state's", async () => {
    world = await startWorld();
    await world.deploy(everything);
    expect((await rebuild({ lineage: "other" })).diagnostics.map(({ code }) => code)).toEqual(["STATE118"]);
    world.store = memoryStateStore();
    expect((await rebuild({ lineage: "other" })).diagnostics.map(({ code }) => code)).toEqual(["STATE115"]);
  });
});

describe("a rebuild says", () => {
  it("that there is no such instance, or that nobody names one", async () => {
    world = await startWorld();
    expect((await rebuild()).diagnostics.map(({ code }) => code)).toEqual(["STATE117"]);
    const nameless = await rebuild({ declaredInstance: undefined });
    expect(nameless.diagnostics.map(({ code }) => code)).toEqual(["STATE116"]);
  });

  it("which kinds it could not read, and takes the others", async () => {
    world = await startWorld({ faults: [] });
    await world.deploy(everything);
    world.store = memoryStateStore();
    world.emulator.faults.add({ kind: "serverError", operations: ["SearchQueues"], times: 100 });
    const { diagnostics, added } = await rebuild();
    expect(diagnostics.map(({ code, data }) => [code, data?.plural])).toContainEqual(["STATE120", "queues"]);
    expect(added).not.toContain("queue/Support");
    expect(added).toContain("flow/Main");
  });
});

describe("a moved entry", () => {
  it("of a number is the same number under its new name, and nothing else changes", async () => {
    world = await startWorld();
    const { centre, tollFree, main, support, overflow, whisper, greeting, mainLine, ukHours } = contactCenter();
    const others = [centre, main, support, overflow, whisper, greeting, mainLine, ukHours];
    await world.deploy([...others, tollFree]);
    const before = await stateNow();
    await changeState(world.store, "test", (state) =>
      withMovedEntry(state, "phoneNumber/toll_free", "phoneNumber/free"),
    );
    const after = await stateNow();
    expect(after.serial).toBe(before.serial + 1);
    const renamed = phoneNumber("free", { country: "GB", type: "TOLL_FREE", flow: main });
    const { plan } = await world.deploy([...others, renamed]);
    expect(plan.changes.flatMap(({ address, action }) => (action === "no-change" ? [] : [[address, action]]))).toEqual([
      ["phoneNumber/free", "update"],
    ]);
    const { resources } = await stateNow();
    expect(resources["phoneNumber/free"]?.id).toBe(before.resources["phoneNumber/toll_free"]?.id);
  });

  it("of a queue gets its new name in Connect by the next deploy", async () => {
    world = await startWorld();
    const { ukHours } = contactCenter();
    const centre = instance("centre");
    await world.deploy([centre, queue("Old", { hours: ukHours })]);
    await changeState(world.store, "test", (state) => withMovedEntry(state, "queue/Old", "queue/New"));
    const { plan } = await world.deploy([centre, queue("New", { hours: ukHours })]);
    expect(plan.steps.map(({ id }) => id)).toEqual(["update queue/New"]);
    const { plan: next } = await world.plan([centre, queue("New", { hours: ukHours })]);
    expect(next && planIsEmpty(next)).toBe(true);
  });
});
