import { existing } from "@flowc/connect-model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instance, queue, type RoutingProfileProperties, routingProfile } from "../../src/index.js";
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

const hours = existing.hoursOfOperation("Basic Hours");
const support = queue("Support", { hours });
const sales = queue("Sales", { hours });
const centre = [instance("centre"), support, sales];
const whole = {
  description: "First line",
  concurrency: { VOICE: 1, CHAT: { contacts: 3, crossChannel: "ROUTE_ANY_CHANNEL" } },
  defaultOutboundQueue: support,
  queues: [
    { queue: support, channel: ["VOICE", "CHAT"] },
    { queue: sales, channel: "VOICE", priority: 2, delaySeconds: 30 },
  ],
  manualAssignmentQueues: [{ queue: sales, channel: "CHAT" }],
} as const satisfies RoutingProfileProperties;
const agents = (properties: RoutingProfileProperties = whole) => routingProfile("Agents", properties);

describe("a routing profile in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await writesOf(world, centre);
  });
  afterEach(() => world.close());

  it("is made by one call with up to ten queues of each sort", async () => {
    expect(await writesOf(world, [...centre, agents()])).toEqual(["CreateRoutingProfile"]);
  });

  it("gets more than ten queues ten at a time, and loses them so", async () => {
    const many = Array.from({ length: 12 }, (_, index) => queue(`Queue ${index}`, { hours }));
    const queues = many.map((one) => ({ queue: one, channel: ["VOICE", "CHAT"] as const }));
    await writesOf(world, [...centre, ...many]);
    expect(await writesOf(world, [...centre, ...many, agents({ ...whole, queues })])).toEqual([
      "CreateRoutingProfile",
      "AssociateRoutingProfileQueues",
      "AssociateRoutingProfileQueues",
    ]);
    expect(await writesOf(world, [...centre, ...many, agents()])).toEqual([
      ...Array(3).fill("DisassociateRoutingProfileQueues"),
      "AssociateRoutingProfileQueues",
    ]);
  });

  it.each<[string, RoutingProfileProperties, readonly string[]]>([
    ["another description", { ...whole, description: "Second line" }, ["UpdateRoutingProfileName"]],
    ["another name", { ...whole, formerName: "Agents" }, ["UpdateRoutingProfileName"]],
    ["another concurrency", { ...whole, concurrency: { VOICE: 1, CHAT: 2 } }, ["UpdateRoutingProfileConcurrency"]],
    [
      "another cross-channel behaviour",
      { ...whole, concurrency: { VOICE: 1, CHAT: 3 } },
      ["UpdateRoutingProfileConcurrency"],
    ],
    ["another outbound queue", { ...whole, defaultOutboundQueue: sales }, ["UpdateRoutingProfileDefaultOutboundQueue"]],
    [
      "another timer",
      { ...whole, agentAvailabilityTimer: "TIME_SINCE_LAST_INBOUND" },
      ["UpdateRoutingProfileAgentAvailabilityTimer"],
    ],
    [
      "another priority",
      { ...whole, queues: [whole.queues[0], { ...whole.queues[1], priority: 3 }] },
      ["UpdateRoutingProfileQueues"],
    ],
    ["a queue less", { ...whole, queues: [whole.queues[0]] }, ["DisassociateRoutingProfileQueues"]],
    [
      "a queue more",
      { ...whole, queues: [...whole.queues, { queue: sales, channel: "CHAT" }] },
      ["AssociateRoutingProfileQueues"],
    ],
    ["no queue for work by hand", { ...whole, manualAssignmentQueues: [] }, ["DisassociateRoutingProfileQueues"]],
    [
      "everything else",
      {
        description: "Chats",
        concurrency: { CHAT: 1 },
        defaultOutboundQueue: sales,
        queues: [
          { queue: support, channel: "CHAT", priority: 9 },
          { queue: sales, channel: "CHAT" },
        ],
      },
      [
        "UpdateRoutingProfileName",
        "UpdateRoutingProfileConcurrency",
        "UpdateRoutingProfileDefaultOutboundQueue",
        "DisassociateRoutingProfileQueues",
        "UpdateRoutingProfileQueues",
        "AssociateRoutingProfileQueues",
      ],
    ],
  ])("gets %s by the calls that takes", async (_what, properties, calls) => {
    await writesOf(world, [...centre, agents()]);
    const changed = properties.formerName === undefined ? agents(properties) : routingProfile("Team", properties);
    expect(await writesOf(world, [...centre, changed])).toEqual(calls);
  });

  it("is the same in any order of its queues and channels", async () => {
    await writesOf(world, [...centre, agents()]);
    const [first, second] = whole.queues;
    const turned = { ...whole, queues: [second, { queue: first.queue, channel: ["CHAT", "VOICE"] as const }] };
    expect(await plannedFor(world, [...centre, agents(turned)])).toEqual({});
  });

  it("is read by one list and one search, however many there are, while nobody changes them", async () => {
    const many = Array.from({ length: 20 }, (_, index) => routingProfile(`Profile ${index}`, whole));
    await writesOf(world, [...centre, ...many]);
    const reads = await readsOf(world, [...centre, ...many]);
    expect(reads.filter((operation) => operation.includes("RoutingProfile")).toSorted()).toEqual([
      "ListRoutingProfiles",
      "SearchRoutingProfiles",
    ]);
  });

  it("is set right when only its queues were changed outside", async () => {
    await writesOf(world, [...centre, agents()]);
    const InstanceId = await instanceIdIn(world);
    const RoutingProfileId = await idOf(world, "routingProfile/Agents");
    const QueueReferences = [{ QueueId: await idOf(world, "queue/Sales"), Channel: "VOICE" }];
    await world.raw.send("DisassociateRoutingProfileQueues", { InstanceId, RoutingProfileId, QueueReferences });
    expect(await plannedFor(world, [...centre, agents()])).toEqual({
      "routingProfile/Agents": "update: changed-outside",
    });
    expect(await writesOf(world, [...centre, agents()])).toEqual(["AssociateRoutingProfileQueues"]);
  });

  it("that is there already is taken over", async () => {
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreateRoutingProfile", {
      InstanceId,
      Name: "Agents",
      Description: "First line",
      DefaultOutboundQueueId: await idOf(world, "queue/Support"),
      MediaConcurrencies: [{ Channel: "VOICE", Concurrency: 1 }],
    });
    const plain = agents({ description: "First line", concurrency: { VOICE: 1 }, defaultOutboundQueue: support });
    expect(await plannedFor(world, [...centre, plain])).toEqual({ "routingProfile/Agents": "import: found-by-name" });
    await writesOf(world, [...centre, plain]);
  });

  it("goes before its queues", async () => {
    await writesOf(world, [...centre, agents()]);
    expect(await writesOf(world, centre.slice(0, 1))).toEqual(["DeleteRoutingProfile", "DeleteQueue", "DeleteQueue"]);
  });

  it("would be declared as it was, the basic one not at all", async () => {
    await writesOf(world, [...centre, agents()]);
    const reference = (name: string) => ({ "$flowc.reference": { kind: "queue", name } });
    expect(await liveOf(world, "routingProfile")).toEqual({
      Agents: {
        description: "First line",
        concurrency: whole.concurrency,
        defaultOutboundQueue: reference("Support"),
        queues: [
          { queue: reference("Support"), channel: "VOICE" },
          { queue: reference("Support"), channel: "CHAT" },
          { queue: reference("Sales"), channel: "VOICE", priority: 2, delaySeconds: 30 },
        ],
        manualAssignmentQueues: [{ queue: reference("Sales"), channel: "CHAT" }],
      },
    });
  });
});

it("a deploy of routing profiles that dies at any call is finished by the next one", async () => {
  const many = Array.from({ length: 11 }, (_, index) => queue(`Queue ${index}`, { hours }));
  const queues = many.map((one) => ({ queue: one, channel: "CHAT" as const }));
  const first = [...centre, ...many, agents()];
  const next = [...first.slice(0, -1), agents({ ...whole, queues }), routingProfile("Second", { ...whole, queues })];
  expect(await surviveEveryDeath(first, next)).toBe(15);
});

describe("what is noticed of a routing profile before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["no description", { ...whole, description: undefined }, ["PLAN123 /description"]],
    ["an empty description", { ...whole, description: "" }, ["PLAN104 /description"]],
    [
      "no concurrency",
      { ...whole, concurrency: undefined, queues: [], manualAssignmentQueues: [] },
      ["PLAN123 /concurrency"],
    ],
    ["no channel", { ...whole, concurrency: {}, queues: [], manualAssignmentQueues: [] }, ["PLAN204 /concurrency"]],
    [
      "two calls at once",
      { ...whole, concurrency: { ...whole.concurrency, VOICE: 2 } },
      ["PLAN206 /concurrency/VOICE"],
    ],
    ["eleven chats at once", { ...whole, concurrency: { VOICE: 1, CHAT: 11 } }, ["PLAN206 /concurrency/CHAT"]],
    ["no chats at once", { ...whole, concurrency: { VOICE: 1, CHAT: 0 } }, ["PLAN206 /concurrency/CHAT"]],
    [
      "a concurrency as text",
      { ...whole, concurrency: { VOICE: "1", CHAT: 1 } },
      ["PLAN127 /concurrency/VOICE", "PLAN207 /queues/0/channel", "PLAN207 /queues/1/channel"],
    ],
    [
      "a channel in lower case",
      { ...whole, concurrency: { ...whole.concurrency, task: 1 } },
      ["PLAN124 /concurrency/task"],
    ],
    [
      "an unknown behaviour",
      { ...whole, concurrency: { VOICE: 1, CHAT: { contacts: 1, crossChannel: "ANY" } } },
      ["PLAN113 /crossChannel"],
    ],
    ["no outbound queue", { ...whole, defaultOutboundQueue: undefined }, ["PLAN123 /defaultOutboundQueue"]],
    ["an outbound queue by its name", { ...whole, defaultOutboundQueue: "Support" }, ["PLAN122 /defaultOutboundQueue"]],
    [
      "a queue twice",
      { ...whole, queues: [...whole.queues, { queue: support, channel: "CHAT", priority: 5 }] },
      ["PLAN203 /queues/2"],
    ],
    [
      "a channel that is off",
      { ...whole, queues: [{ queue: support, channel: "TASK" }] },
      ["PLAN207 /queues/0/channel"],
    ],
    [
      "a priority of 0",
      { ...whole, queues: [{ queue: support, channel: "CHAT", priority: 0 }] },
      ["PLAN111 /queues/0/priority"],
    ],
    [
      "a priority of 100",
      { ...whole, queues: [{ queue: support, channel: "CHAT", priority: 100 }] },
      ["PLAN111 /queues/0/priority"],
    ],
    [
      "a delay of three hours",
      { ...whole, queues: [{ queue: support, channel: "CHAT", delaySeconds: 10_800 }] },
      ["PLAN111 /queues/0/delaySeconds"],
    ],
    ["an entry without a queue", { ...whole, queues: [{ channel: "CHAT" }] }, ["PLAN123 /queue"]],
    ["an entry without a channel", { ...whole, queues: [{ queue: support }] }, ["PLAN123 /channel"]],
    ["an entry without channels", { ...whole, queues: [{ queue: support, channel: [] }] }, ["PLAN204 /queues/0"]],
    ["an unknown channel", { ...whole, queues: [{ queue: support, channel: "PHONE" }] }, ["PLAN113 /channel"]],
    [
      "a priority for work by hand",
      { ...whole, manualAssignmentQueues: [{ queue: sales, channel: "CHAT", priority: 1 }] },
      ["PLAN124 /manualAssignmentQueues/0/priority"],
    ],
    ["a queue that stands alone", { ...whole, queues: [support] }, ["PLAN127 /queues/0"]],
    ["an unknown timer", { ...whole, agentAvailabilityTimer: "LAST" }, ["PLAN113 /agentAvailabilityTimer"]],
    ["a misspelt property", { ...whole, queue: [] }, ["PLAN124 /queue"]],
  ])("%s", (_what, properties, found) => {
    const given = Object.fromEntries(Object.entries(properties as object).filter(([, value]) => value !== undefined));
    expect(findingsOf([agents(given as unknown as RoutingProfileProperties)])).toEqual(found);
  });

  it("more queues than the quota allows", () => {
    const queues = Array.from({ length: 51 }, (_, index) => ({
      queue: existing.queue(`${index}`),
      channel: "CHAT" as const,
    }));
    expect(findingsOf([agents({ ...whole, queues })])).toEqual(["PLAN214 /queues"]);
  });
});
