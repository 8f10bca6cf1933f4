import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type QueueProperties, queue, quickConnect } from "../../src/index.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const hours = existing.hoursOfOperation("Basic Hours");
const office = (index: number) => quickConnect(`Office ${index}`, { phoneNumber: `+4420794600${10 + index}` });
const offices = (count: number) => Array.from({ length: count }, (_, index) => office(index));
const support = (properties: Partial<QueueProperties> = {}) => queue("Support", { hours, ...properties });

describe("the quick connects of a queue", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  /** Names of those that are associated, in order. */
  async function associated(): Promise<readonly string[]> {
    const input = { InstanceId: await instanceIdIn(world), QueueId: await idOf(world, "queue/Support") };
    const { QuickConnectSummaryList } = await world.raw.send("ListQueueQuickConnects", input);
    return (QuickConnectSummaryList as readonly { readonly Name: string }[]).map(({ Name }) => Name).toSorted();
  }

  async function associate(operation: string, ...names: readonly string[]): Promise<void> {
    const QuickConnectIds = await Promise.all(names.map((name) => idOf(world, `quickConnect/${name}`)));
    const input = { InstanceId: await instanceIdIn(world), QueueId: await idOf(world, "queue/Support") };
    await world.raw.send(operation, { ...input, QuickConnectIds });
  }

  it("are associated once both are there", async () => {
    const writes = await writesOf(world, [centre, support({ quickConnects: offices(2) })]);
    expect(writes.at(-1)).toBe("AssociateQueueQuickConnects");
    expect(await associated()).toEqual(["Office 0", "Office 1"]);
  });

  it("may lead to the queue itself, and to one that has them too", async () => {
    const toSupport = quickConnect("To support", { queue: existing.queue("Support") });
    const toSales = quickConnect("To sales", { queue: existing.queue("Sales") });
    const both = [toSupport, toSales];
    const declarations = [centre, support({ quickConnects: both }), queue("Sales", { hours, quickConnects: both })];
    await writesOf(world, declarations);
    expect(await associated()).toEqual(["To sales", "To support"]);
    const writes = await writesOf(world, [centre]);
    expect(writes.filter((operation) => operation.startsWith("Delete"))).toHaveLength(4);
  });

  it("are added and taken away, and nothing else is written", async () => {
    await writesOf(world, [centre, ...offices(3), support({ quickConnects: offices(2) })]);
    const next = [centre, ...offices(3), support({ quickConnects: [office(1), office(2)] })];
    expect(await writesOf(world, next)).toEqual(["DisassociateQueueQuickConnects", "AssociateQueueQuickConnects"]);
    expect(await associated()).toEqual(["Office 1", "Office 2"]);
  });

  it("are the same in another order", async () => {
    await writesOf(world, [centre, support({ quickConnects: offices(3) })]);
    expect(await plannedFor(world, [centre, support({ quickConnects: offices(3).toReversed() })])).toEqual({});
  });

  it("are written fifty at a time", async () => {
    const many = offices(90);
    expect(await writesOf(world, [centre, support({ quickConnects: many })])).toContain("CreateQuickConnect");
    expect(await associated()).toHaveLength(90);
    expect(await writesOf(world, [centre, ...many, support({ quickConnects: [] })])).toEqual([
      "DisassociateQueueQuickConnects",
      "DisassociateQueueQuickConnects",
    ]);
    expect(await associated()).toEqual([]);
  });

  it("that somebody added or took away are set right", async () => {
    const declarations = [centre, ...offices(2), support({ quickConnects: [office(0)] })];
    await writesOf(world, declarations);
    await associate("AssociateQueueQuickConnects", "Office 1");
    await associate("DisassociateQueueQuickConnects", "Office 0");
    expect(await plannedFor(world, declarations)).toEqual({ "queue/Support": "update: changed-outside" });
    const { plan } = await world.plan(declarations);
    const change = plan?.changes.find(({ address }) => address === "queue/Support");
    expect(change?.differences.map(({ words }) => words)).toEqual(['quick connects: "Office 1" → "Office 0"']);
    await writesOf(world, declarations);
    expect(await associated()).toEqual(["Office 0"]);
  });

  it("that others put there stay while none are declared, those of an earlier deploy do not", async () => {
    const both = [centre, ...offices(2)];
    await writesOf(world, [...both, support()]);
    await associate("AssociateQueueQuickConnects", "Office 0");
    expect(await plannedFor(world, [...both, support()])).toEqual({});
    await writesOf(world, [...both, support({ quickConnects: [office(1)] })]);
    expect(await writesOf(world, [...both, support()])).toEqual(["DisassociateQueueQuickConnects"]);
    expect(await associated()).toEqual([]);
    expect(await plannedFor(world, [...both, support()])).toEqual({});
  });

  it("let go before one of them is deleted", async () => {
    await writesOf(world, [centre, support({ quickConnects: offices(2) })]);
    expect(await writesOf(world, [centre, support({ quickConnects: [office(0)] })])).toEqual([
      "DisassociateQueueQuickConnects",
      "DeleteQuickConnect",
    ]);
  });

  it("let go before all of them are deleted, with the line that named them", async () => {
    await writesOf(world, [centre, support({ quickConnects: offices(2) })]);
    const writes = await writesOf(world, [centre, support()]);
    expect(writes).toEqual(["DisassociateQueueQuickConnects", "DeleteQuickConnect", "DeleteQuickConnect"]);
  });

  it("cost a call per queue once, and none while nothing changes", async () => {
    const many = Array.from({ length: 9 }, (_, index) => queue(`Queue ${index}`, { hours, quickConnects: offices(2) }));
    await writesOf(world, [centre, ...many]);
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Queue"))).toEqual(["SearchQueues"]);
  });

  it("are not asked for where none are declared", async () => {
    const reads = await readsOf(world, [centre, support()]);
    expect(reads.filter((operation) => operation.includes("QuickConnects"))).toEqual([]);
  });

  it("would be declared as they are", async () => {
    const hidden = queue("Hidden", { hours, status: "DISABLED", maxContacts: 5, description: "Rest" });
    await writesOf(world, [centre, hidden, support({ quickConnects: [office(1)], outboundCallerId: { name: "Us" } })]);
    const reference = (kind: string, name: string) => ({ "$flowc.reference": { kind, name } });
    expect(await liveOf(world, "queue")).toMatchObject({
      Hidden: { status: "DISABLED", maxContacts: 5, description: "Rest" },
      Support: { quickConnects: [reference("quickConnect", "Office 1")], outboundCallerId: { name: "Us" } },
    });
  });
});

it("a deploy of quick connects of queues that dies at any call is finished by the next one", async () => {
  const first = [centre, ...offices(2), support({ quickConnects: [office(0)] })];
  const next = [
    centre,
    ...offices(2),
    support({ quickConnects: [office(1)] }),
    queue("New", { hours, quickConnects: offices(2) }),
  ];
  expect(await surviveEveryDeath(first, next)).toBe(12);
});

describe("what is noticed of the quick connects of a queue before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["one that is named twice", [office(0), existing.quickConnect("Office 0")], ["PLAN203 /quickConnects/1"]],
    ["something else", [hours], ["PLAN122 /quickConnects/0"]],
    ["a name", ["Office 0"], ["PLAN122 /quickConnects/0"]],
    ["no list", office(0), ["PLAN127 /quickConnects"]],
    [
      "701 of them",
      Array.from({ length: 701 }, (_, index) => existing.quickConnect(`${index}`)),
      ["PLAN204 /quickConnects"],
    ],
  ])("%s", (_what, quickConnects, found) => {
    expect(findingsOf([support({ quickConnects } as Partial<QueueProperties>)])).toEqual(found);
  });
});
