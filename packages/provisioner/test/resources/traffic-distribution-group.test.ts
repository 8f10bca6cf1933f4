import { contactFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  instance,
  phoneNumber,
  type TrafficDistributionGroupProperties,
  trafficDistributionGroup,
} from "../../src/index.js";
import { findingsOf, idOf, instanceIdIn, plannedFor, readsOf, writesOf } from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const telephony = { "eu-west-2": 90, "eu-central-1": 10 };
const global = (properties: TrafficDistributionGroupProperties = {}) => trafficDistributionGroup("Global", properties);
const claimed = { country: "GB", type: "DID" } as const;
const main = contactFlow("Main", {}, (f) => f.disconnect());

describe("a traffic distribution group in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await world.deploy([centre]);
    const replica = { InstanceId: await instanceIdIn(world), ReplicaRegion: "eu-central-1", ReplicaAlias: "far" };
    await world.raw.send("ReplicateInstance", replica);
    await world.clock.sleep(5000);
  });
  afterEach(() => world.close());

  it("is made, waited for, and gets its shares", async () => {
    expect(await writesOf(world, [centre, global({ telephony })])).toEqual([
      "CreateTrafficDistributionGroup",
      "UpdateTrafficDistribution",
    ]);
    const { TelephonyConfig } = await world.raw.send("GetTrafficDistribution", {
      Id: await idOf(world, "trafficDistributionGroup/Global"),
    });
    expect(TelephonyConfig).toMatchObject({ Distributions: [{ Percentage: 90 }, { Percentage: 10 }] });
  });

  it.each<[string, TrafficDistributionGroupProperties]>([
    ["other shares of calls", { telephony: { "eu-west-2": 50, "eu-central-1": 50 } }],
    ["shares of agents", { telephony, agents: telephony }],
  ])("gets %s by one call", async (_what, properties) => {
    await writesOf(world, [centre, global({ telephony })]);
    expect(await writesOf(world, [centre, global(properties)])).toEqual(["UpdateTrafficDistribution"]);
  });

  it("is the same with its regions in another order", async () => {
    await writesOf(world, [centre, global({ telephony })]);
    const reversed = { "eu-central-1": 10, "eu-west-2": 90 };
    expect(await plannedFor(world, [centre, global({ telephony: reversed })])).toEqual({});
  });

  it("is never made again for another description", async () => {
    await writesOf(world, [centre, global()]);
    const { diagnostics } = await world.plan([centre, global({ description: "All" })]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN144"]);
  });

  it("whose shares were changed outside is set right", async () => {
    await writesOf(world, [centre, global({ telephony })]);
    const Id = await idOf(world, "trafficDistributionGroup/Global");
    const Distributions = [{ Region: "eu-west-2", Percentage: 100 }];
    await world.raw.send("UpdateTrafficDistribution", { Id, TelephonyConfig: { Distributions } });
    await world.clock.sleep(5000);
    const declarations = [centre, global({ telephony })];
    expect(await plannedFor(world, declarations)).toEqual({
      "trafficDistributionGroup/Global": "update: changed-outside",
    });
    expect(await writesOf(world, declarations)).toEqual(["UpdateTrafficDistribution"]);
  });

  it("that is there already is taken over", async () => {
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreateTrafficDistributionGroup", { InstanceId, Name: "Global" });
    await world.clock.sleep(5000);
    expect(await plannedFor(world, [centre, global()])).toEqual({
      "trafficDistributionGroup/Global": "import: found-by-name",
    });
    expect(new Set(await writesOf(world, [centre, global()]))).toEqual(new Set(["TagResource"]));
  });

  it("costs a list, a call, and one more for declared shares", async () => {
    await writesOf(world, [centre, global({ telephony })]);
    const reads = await readsOf(world, [centre, global({ telephony })]);
    expect(reads.filter((operation) => operation.includes("Traffic")).toSorted()).toEqual([
      "DescribeTrafficDistributionGroup",
      "GetTrafficDistribution",
      "ListTrafficDistributionGroups",
    ]);
  });

  it("is deleted, and waited for until it is gone", async () => {
    await writesOf(world, [centre, global()]);
    expect(await writesOf(world, [centre])).toEqual(["DeleteTrafficDistributionGroup"]);
  });

  it("would be declared as it was, the default one not at all", async () => {
    await writesOf(world, [centre, global({ telephony, description: "All" })]);
    expect(await liveOf(world, "trafficDistributionGroup")).toEqual({ Global: { telephony, description: "All" } });
  });

  it("has numbers that are claimed to it", async () => {
    const line = phoneNumber("line", { ...claimed, flow: main, trafficDistributionGroup: global() });
    const writes = await writesOf(world, [centre, line]);
    expect(writes.filter((operation) => /Traffic|Number/.test(operation))).toEqual([
      "CreateTrafficDistributionGroup",
      "ClaimPhoneNumber",
      "AssociatePhoneNumberContactFlow",
    ]);
  });

  it("gets a number, and gives it back, without another claim", async () => {
    await writesOf(world, [centre, global(), phoneNumber("line", { ...claimed, flow: main })]);
    const moved = phoneNumber("line", { ...claimed, flow: main, trafficDistributionGroup: global() });
    expect(await writesOf(world, [centre, moved])).toEqual(["UpdatePhoneNumber"]);
    const back = phoneNumber("line", { ...claimed, flow: main });
    expect(await writesOf(world, [centre, global(), back])).toEqual(["UpdatePhoneNumber"]);
  });
});

describe("what is noticed of a traffic distribution group before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["shares of 90", { telephony: { "eu-west-2": 90 } }, ["PLAN247 /telephony"]],
    ["half a percent", { agents: { "eu-west-2": 99.5, "eu-central-1": 0.5 } }, ["PLAN247 /agents"]],
    ["a share as text", { telephony: { "eu-west-2": "100" } }, ["PLAN247 /telephony"]],
    ["a place that is no region", { telephony: { london: 100 } }, ["PLAN247 /telephony"]],
    ["nowhere to sign in", { signIn: { "eu-west-2": false } }, ["PLAN247 /signIn"]],
    ["a list", { telephony: ["eu-west-2"] }, ["PLAN127 /telephony"]],
    ["a blank after the description", { description: "All " }, ["PLAN244 /description"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([global(properties as TrafficDistributionGroupProperties)])).toEqual(found);
  });

  it.each(["", " Global", "x".repeat(129)])("the name %j", (name) => {
    expect(findingsOf([trafficDistributionGroup(name)])).toEqual(["PLAN103"]);
  });
});
