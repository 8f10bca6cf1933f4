import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type PredefinedAttributeProperties, predefinedAttribute, user } from "../../src/index.js";
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

const centre = instance("centre", { identityManagement: "SAML" });
const tier = (properties: Partial<PredefinedAttributeProperties> = {}) =>
  predefinedAttribute("Tier", { values: ["Gold", "Silver"], ...properties });

describe("a predefined attribute in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call", async () => {
    expect(await writesOf(world, [centre, tier()])).toEqual(["CreateInstance", "CreatePredefinedAttribute"]);
  });

  it.each<[string, Partial<PredefinedAttributeProperties>]>([
    ["other values", { values: ["Gold"] }],
    ["purposes", { purposes: ["Routing"] }],
    ["any value", { allowedValues: "ANY" }],
    ["everything", { values: ["Bronze"], purposes: ["Routing"], allowedValues: "ANY" }],
  ])("gets %s by one call", async (_what, properties) => {
    await writesOf(world, [centre, tier()]);
    expect(await writesOf(world, [centre, tier(properties)])).toEqual(["UpdatePredefinedAttribute"]);
  });

  it("is the same with its values in another order", async () => {
    await writesOf(world, [centre, tier()]);
    expect(await plannedFor(world, [centre, tier({ values: ["Silver", "Gold"] })])).toEqual({});
  });

  it("of another name is another one", async () => {
    await writesOf(world, [centre, tier()]);
    const writes = await writesOf(world, [centre, predefinedAttribute("Level", { values: ["Gold"] })]);
    expect(writes.toSorted()).toEqual(["CreatePredefinedAttribute", "DeletePredefinedAttribute"]);
  });

  it("is there before the users that are good at it, and goes after them", async () => {
    const anna = user("anna", {
      firstName: "Anna",
      lastName: "Lee",
      routingProfile: existing.routingProfile("Basic Routing Profile"),
      securityProfiles: [existing.securityProfile("Agent")],
      proficiencies: [{ attribute: tier(), value: "Gold", level: 3 }],
    });
    const writes = await writesOf(world, [centre, anna]);
    const isAbout = (operation: string) => /Attribute$|Proficienc/.test(operation) && !operation.includes("Instance");
    expect(writes.filter(isAbout)).toEqual(["CreatePredefinedAttribute", "AssociateUserProficiencies"]);
    expect(await writesOf(world, [centre])).toEqual(["DeleteUser", "DeletePredefinedAttribute"]);
  });

  it("is read by one search, however many there are", async () => {
    const many = Array.from({ length: 20 }, (_, index) => predefinedAttribute(`Tier ${index}`, { values: ["Gold"] }));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Attribute"))).toContain("SearchPredefinedAttributes");
    expect(reads.filter((operation) => operation.includes("Predefined"))).toHaveLength(1);
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [centre, tier()]);
    const place = { InstanceId: await instanceIdIn(world), Name: "Tier" };
    await world.raw.send("UpdatePredefinedAttribute", { ...place, Values: { StringList: ["Lead"] } });
    expect(await plannedFor(world, [centre, tier()])).toEqual({
      "predefinedAttribute/Tier": "update: changed-outside",
    });
    expect(await writesOf(world, [centre, tier()])).toEqual(["UpdatePredefinedAttribute"]);
  });

  it("that is there already is taken over without a call", async () => {
    await writesOf(world, [centre]);
    const place = { InstanceId: await instanceIdIn(world), Name: "Tier" };
    await world.raw.send("CreatePredefinedAttribute", { ...place, Values: { StringList: ["Silver", "Gold"] } });
    expect(await plannedFor(world, [centre, tier()])).toEqual({ "predefinedAttribute/Tier": "import: found-by-name" });
    expect(await writesOf(world, [centre, tier()])).toEqual([]);
    expect(await idOf(world, "predefinedAttribute/Tier")).toBe("Tier");
  });

  it("would be declared as it was, those of the service not at all", async () => {
    await writesOf(world, [centre, tier(), predefinedAttribute("Open", { values: [], allowedValues: "ANY" })]);
    expect(await liveOf(world, "predefinedAttribute")).toEqual({
      Tier: { values: ["Gold", "Silver"] },
      Open: { values: [], allowedValues: "ANY" },
    });
  });
});

it("a deploy of predefined attributes that dies at any call is finished by the next one", async () => {
  const next = [centre, tier({ values: ["Bronze"] }), predefinedAttribute("Level", { values: ["1"] })];
  expect(await surviveEveryDeath([centre, tier()], next)).toBe(6);
});

describe("what is noticed of a predefined attribute before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["no values", {}, ["PLAN123 /values"]],
    ["501 values", { values: Array.from({ length: 501 }, (_, index) => `${index}`) }, ["PLAN204 /values"]],
    ["a value twice", { values: ["Gold", "Gold"] }, ["PLAN203 /values/1"]],
    ["an empty value", { values: [""] }, ["PLAN104 /values/0"]],
    ["a long value", { values: ["x".repeat(101)] }, ["PLAN104 /values/0"]],
    ["a value that is a number", { values: [1] }, ["PLAN127 /values/0"]],
    ["eleven purposes", { values: [], purposes: [..."abcdefghijk"] }, ["PLAN204 /purposes"]],
    ["another word for the values", { values: [], allowedValues: "any" }, ["PLAN113 /allowedValues"]],
    ["tags", { values: [], tags: { a: "b" } }, ["PLAN124 /tags"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([predefinedAttribute("Tier", properties as PredefinedAttributeProperties)])).toEqual(found);
  });

  it.each([
    ["connect:Tier", ["PLAN240"]],
    ["Connect:Tier", ["PLAN240"]],
    ["", ["PLAN103"]],
    ["x".repeat(101), ["PLAN103"]],
  ])("the name %s", (name, found) => {
    expect(findingsOf([predefinedAttribute(name, { values: [] })])).toEqual(found);
  });
});
