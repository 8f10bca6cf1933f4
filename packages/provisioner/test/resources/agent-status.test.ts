import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AgentStatusProperties, agentStatus, instance } from "../../src/index.js";
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
const lunch = (properties: AgentStatusProperties = { description: "Lunch break", displayOrder: 3 }) =>
  agentStatus("Lunch", properties);

describe("an agent status in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const liveLunch = async () => {
    const InstanceId = await instanceIdIn(world);
    const { AgentStatuses } = await world.raw.send("SearchAgentStatuses", { InstanceId });
    return (AgentStatuses as readonly { Name: string }[]).find(({ Name }) => Name === "Lunch");
  };

  it("is made by one call", async () => {
    expect(await writesOf(world, [centre, lunch()])).toEqual(["CreateInstance", "CreateAgentStatus"]);
  });

  it.each<[string, AgentStatusProperties]>([
    ["another description", { description: "Break", displayOrder: 3 }],
    ["no description", { displayOrder: 3 }],
    ["another place", { description: "Lunch break", displayOrder: 4 }],
    ["no place", { description: "Lunch break" }],
    ["another state", { description: "Lunch break", displayOrder: 3, state: "DISABLED" }],
    ["another name", { description: "Lunch break", displayOrder: 3, formerName: "Lunch" }],
  ])("gets %s by one call", async (_what, properties) => {
    await writesOf(world, [centre, lunch()]);
    const changed = properties.formerName === undefined ? lunch(properties) : agentStatus("Meal", properties);
    expect(await writesOf(world, [centre, changed])).toEqual(["UpdateAgentStatus"]);
  });

  it("is disabled when it is declared no more, and enabled when it comes back", async () => {
    await writesOf(world, [centre, lunch()]);
    expect(await writesOf(world, [centre])).toEqual(["UpdateAgentStatus"]);
    expect(await liveLunch()).toMatchObject({ State: "DISABLED" });
    expect((await writesOf(world, [centre, lunch()])).filter((operation) => operation !== "TagResource")).toEqual([
      "UpdateAgentStatus",
    ]);
    expect(await liveLunch()).toMatchObject({ State: "ENABLED" });
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [centre, lunch()]);
    const InstanceId = await instanceIdIn(world);
    const AgentStatusId = await idOf(world, "agentStatus/Lunch");
    await world.raw.send("UpdateAgentStatus", { InstanceId, AgentStatusId, State: "DISABLED" });
    expect(await plannedFor(world, [centre, lunch()])).toEqual({ "agentStatus/Lunch": "update: changed-outside" });
    await writesOf(world, [centre, lunch()]);
  });

  it("that every instance has can be described, and is left when it is declared no more", async () => {
    const available = agentStatus("Available", { description: "Takes contacts" });
    await writesOf(world, [centre, available]);
    const { outcome } = await world.deploy([centre]);
    expect(outcome.status).toBe("done");
    const InstanceId = await instanceIdIn(world);
    const { AgentStatuses } = await world.raw.send("SearchAgentStatuses", { InstanceId });
    expect(AgentStatuses).toContainEqual(expect.objectContaining({ Name: "Available", State: "ENABLED" }));
  });

  it("is read by one search, however many there are", async () => {
    const many = Array.from({ length: 30 }, (_, index) => agentStatus(`Status ${index}`));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("AgentStatus"))).toEqual(["SearchAgentStatuses"]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreateAgentStatus", { InstanceId, Name: "Lunch", State: "ENABLED" });
    expect(await plannedFor(world, [centre, lunch({})])).toEqual({ "agentStatus/Lunch": "import: found-by-name" });
    await writesOf(world, [centre, lunch({})]);
  });

  it("would be declared as it was, those of every instance not at all", async () => {
    const off = agentStatus("Off", { state: "DISABLED" });
    await writesOf(world, [centre, lunch(), off]);
    expect(await liveOf(world, "agentStatus")).toEqual({
      Lunch: { description: "Lunch break", displayOrder: 3 },
      Off: { state: "DISABLED" },
    });
  });
});

it("a deploy of agent statuses that dies at any call is finished by the next one", async () => {
  expect(await surviveEveryDeath([centre, lunch()], [centre, agentStatus("Training")])).toBe(6);
});

describe("what is noticed of an agent status before any call", () => {
  it.each<[string, string, unknown, readonly string[]]>([
    ["a place of 0", "Lunch", { displayOrder: 0 }, ["PLAN111 /displayOrder"]],
    ["a place of 51", "Lunch", { displayOrder: 51 }, ["PLAN111 /displayOrder"]],
    ["half a place", "Lunch", { displayOrder: 1.5 }, ["PLAN111 /displayOrder"]],
    ["a place that is no number", "Lunch", { displayOrder: "1" }, ["PLAN127 /displayOrder"]],
    ["an unknown state", "Lunch", { state: "OFF" }, ["PLAN113 /state"]],
    ["Available disabled", "Available", { state: "DISABLED" }, ["PLAN202 /state"]],
    ["Offline disabled", "Offline", { state: "DISABLED" }, ["PLAN202 /state"]],
    ["an empty description", "Lunch", { description: "" }, ["PLAN104 /description"]],
    ["an empty name", " ", {}, ["PLAN103"]],
    ["a misspelt property", "Lunch", { order: 1 }, ["PLAN124 /order"]],
  ])("%s", (_what, name, properties, found) => {
    expect(findingsOf([agentStatus(name, properties as AgentStatusProperties)])).toEqual(found);
  });

  it("more of them than an instance may have", () => {
    const many = Array.from({ length: 49 }, (_, index) => agentStatus(`Status ${index}`));
    expect(findingsOf(many)).toEqual(["PLAN125"]);
  });
});
