import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hoursOfOperation, type InstanceProperties, type InstanceSwitches, instance } from "../../src/index.js";
import { driverOf } from "../../src/resources/drivers.js";
import { memoryStateStore } from "../../src/testing/index.js";
import {
  agreesWithItsDeclaration,
  findingsOf,
  instanceIdIn,
  plannedFor,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { readerOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

/** Every switch that an account may turn by itself, with what a new instance has. */
const switches: Readonly<Record<Exclude<keyof InstanceSwitches, "useCustomTtsVoices">, boolean>> = {
  inboundCalls: true,
  outboundCalls: true,
  contactFlowLogs: false,
  contactLens: true,
  autoResolveBestVoices: true,
  earlyMedia: true,
  multiPartyConference: false,
  highVolumeOutbound: false,
  enhancedContactMonitoring: false,
  enhancedChatMonitoring: false,
  multiPartyChatConference: false,
  autoMuteAgentOnHold: false,
  messageStreaming: false,
};
const flipped = Object.fromEntries(Object.entries(switches).map(([key, value]) => [key, !value]));
const hours = hoursOfOperation("Hours", { timeZone: "UTC", everyDay: "all-day" });

describe("an instance in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const made = async (input: object = {}) => {
    const call = { IdentityManagementType: "CONNECT_MANAGED", InboundCallsEnabled: true, OutboundCallsEnabled: true };
    const answer = await world.raw.send("CreateInstance", { InstanceAlias: "theirs", ...call, ...input });
    await world.clock.sleep(10_000);
    return { id: String(answer.Id), arn: String(answer.Arn) };
  };

  it("is made with every attribute that differs from a new one, and only these", async () => {
    const writes = await writesOf(world, [instance("centre", flipped)]);
    expect(writes).toEqual(["CreateInstance", ...Array.from({ length: 11 }, () => "UpdateInstanceAttribute")]);
  });

  it.each(Object.entries(switches))("has %s switched and switched back, each by one call", async (key, initially) => {
    await writesOf(world, [instance("centre", { [key]: initially })]);
    expect(await writesOf(world, [instance("centre", { [key]: !initially })])).toEqual(["UpdateInstanceAttribute"]);
    expect(await writesOf(world, [instance("centre", { [key]: initially })])).toEqual(["UpdateInstanceAttribute"]);
  });

  it("has custom voices only where AWS allows them: the refusal leads to the declaration", async () => {
    const { outcome, diagnostics } = await world.deploy([instance("centre", { useCustomTtsVoices: true })]);
    expect(outcome.status).not.toBe("done");
    expect(diagnostics[0]?.span?.file).toMatch(/instance\.test\.ts$/);
  });

  it("whose attribute was switched outside is set right, and one that is not declared is left", async () => {
    await writesOf(world, [instance("centre", { earlyMedia: true })]);
    const InstanceId = await instanceIdIn(world);
    for (const AttributeType of ["EARLY_MEDIA", "CONTACT_LENS"]) {
      await world.raw.send("UpdateInstanceAttribute", { InstanceId, AttributeType, Value: "false" });
    }
    expect(await plannedFor(world, [instance("centre", { earlyMedia: true })])).toEqual({
      "instance/centre": "update: changed-outside",
    });
    expect(await writesOf(world, [instance("centre", { earlyMedia: true })])).toEqual(["UpdateInstanceAttribute"]);
  });

  it.each(["alias", "id", "arn"] as const)("that exists is taken over by its %s", async (how) => {
    const { id, arn } = await made();
    const name = { alias: "theirs", id, arn }[how];
    const environment = { createInstance: false };
    const { plan } = await world.plan([instance(name), hours], { environment });
    expect(plan?.changes.map(({ action }) => action)).toEqual(["import", "create"]);
    const { outcome, outputs } = await world.deploy([instance(name), hours], { environment });
    expect(outcome.status).toBe("done");
    expect(outputs.instance?.[name]).toMatchObject({ id, arn });
    expect(await plannedFor(world, [instance(name), hours])).toEqual({});
  });

  it("that signs people in with SAML is taken over without saying so, and not with another way", async () => {
    await made({ IdentityManagementType: "SAML" });
    expect(await plannedFor(world, [instance("theirs")])).toEqual({ "instance/theirs": "import: found-by-name" });
    const { diagnostics } = await world.plan([instance("theirs", { identityManagement: "CONNECT_MANAGED" })]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^PLAN144 .*identity management/),
    ]);
  });

  it.each<[string, InstanceProperties]>([
    ["people of its own", {}],
    ["SAML", { identityManagement: "SAML" }],
    ["an existing directory", { identityManagement: "EXISTING_DIRECTORY", directoryId: "d-0123456789" }],
  ])("is made with %s", async (_what, properties) => {
    expect(await writesOf(world, [instance("centre", properties)])).toEqual(["CreateInstance"]);
    const { Instance } = await world.raw.send("DescribeInstance", { InstanceId: await instanceIdIn(world) });
    expect(Instance).toMatchObject({ IdentityManagementType: properties.identityManagement ?? "CONNECT_MANAGED" });
  });

  it("is not made unless somebody says so, nor under an id", async () => {
    const environment = { createInstance: false };
    const codes = async (name: string, properties: InstanceProperties = {}) =>
      (await world.plan([instance(name, properties)], { environment })).diagnostics.map(({ code }) => code);
    expect(await codes("centre")).toEqual(["PLAN141"]);
    expect(await codes("centre", { create: true })).toEqual([]);
    expect(await codes("11111111-2222-4333-8444-555555555555", { create: true })).toEqual(["PLAN274"]);
    const directory = { create: true, identityManagement: "EXISTING_DIRECTORY" } as const;
    expect(await codes("centre", directory)).toEqual(["PLAN117"]);
  });

  it("keeps its alias: another one is refused, in the declaration and in the environment", async () => {
    await writesOf(world, [instance("centre"), hours]);
    const renamed = await world.plan([instance("center"), hours]);
    expect(renamed.plan).toBeUndefined();
    expect(renamed.diagnostics[0]).toMatchObject({
      code: "PLAN261",
      message: 'The environment "test" was deployed to the instance "centre", but now names "center".',
    });
    const elsewhere = await world.plan([instance("centre"), hours], { environment: { instanceAlias: "center" } });
    expect(elsewhere.diagnostics.map(({ code }) => code)).toEqual(["STATE125"]);
    const same = await world.plan([instance("centre"), hours], {
      environment: { instanceAlias: await instanceIdIn(world) },
    });
    expect(same.diagnostics).toEqual([]);
  });

  it("gets tags, keeps those of others, and gives what the service decided", async () => {
    await writesOf(world, [instance("centre", { tags: { team: "a" } })]);
    const { outputs } = await world.deploy([instance("centre", { tags: { team: "b" } })]);
    expect(outputs.instance?.centre?.attributes).toMatchObject({
      alias: "centre",
      status: "ACTIVE",
      accessUrl: "https://centre.my.connect.aws",
      serviceRole: expect.stringContaining("AWSServiceRoleForAmazonConnect"),
      createdTime: expect.stringMatching(/^\d{4}-/),
    });
    const { Instance } = await world.raw.send("DescribeInstance", { InstanceId: await instanceIdIn(world) });
    expect((Instance as { Tags: object }).Tags).toMatchObject({ team: "b" });
  });

  it("of another project is left to it", async () => {
    await writesOf(world, [instance("centre")]);
    world.store = memoryStateStore();
    const { diagnostics } = await world.plan([instance("centre")]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN143"]);
  });

  it("would be declared with what differs from a new one", async () => {
    await writesOf(world, [instance("centre", { ...flipped, identityManagement: "SAML" })]);
    const driver = driverOf("instance");
    const live = await driver.read(await readerOf(world), await instanceIdIn(world), []);
    expect(live && agreesWithItsDeclaration(driver, live)).toEqual({ ...flipped, identityManagement: "SAML" });
  });
});

it("a deploy of attributes that dies at any call is finished by the next one", async () => {
  const next = instance("centre", { earlyMedia: false, contactLens: false, tags: { team: "a" } });
  expect(await surviveEveryDeath([instance("centre")], [next])).toBe(9);
});

describe("what is noticed of an instance before any call", () => {
  it.each<[string, string, unknown, readonly string[]]>([
    ["an alias that begins like a directory", "d-centre", {}, ["PLAN103"]],
    ["an alias with an underscore", "my_centre", {}, ["PLAN103"]],
    ["an alias that ends in a hyphen", "centre-", {}, ["PLAN103"]],
    ["a long alias", "c".repeat(46), {}, ["PLAN103"]],
    ["an unknown way to sign in", "centre", { identityManagement: "LDAP" }, ["PLAN113 /identityManagement"]],
    [
      "a directory that is none",
      "centre",
      { identityManagement: "EXISTING_DIRECTORY", directoryId: "d-012345678X" },
      ["PLAN117 /directoryId"],
    ],
    ["a directory of nobody", "centre", { directoryId: "d-0123456789" }, ["PLAN117 /directoryId"]],
    ["a switch in words", "centre", { contactLens: "on" }, ["PLAN127 /contactLens"]],
    ["a misspelt switch", "centre", { contactlens: true }, ["PLAN124 /contactlens"]],
    ["a tag of AWS", "centre", { tags: { "aws:x": "y" } }, ["PLAN115 /tags"]],
  ])("%s", (_what, name, properties, found) => {
    expect(findingsOf([instance(name, properties as InstanceProperties)])).toEqual(found);
  });

  it("a second one", () => {
    expect(findingsOf([instance("a"), instance("b")])).toEqual(["PLAN118"]);
  });
});
