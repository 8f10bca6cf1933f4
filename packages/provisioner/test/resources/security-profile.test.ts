import { existing } from "@flowc/connect-model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  hierarchyGroup,
  hierarchyStructure,
  instance,
  type SecurityProfileProperties,
  securityProfile,
} from "../../src/index.js";
import { knownPermissions } from "../../src/resources/security-profile/generated/permissions.js";
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

const levels = hierarchyStructure(["Region"]);
const north = hierarchyGroup("North");
const centre = [instance("centre"), levels, north];
const whole: SecurityProfileProperties = {
  description: "Leads a team",
  permissions: ["BasicAgentAccess", "Users.View"],
  tagAccess: { tags: { team: "support" }, resources: ["User", "Queue"] },
  hierarchyAccess: { group: north, resources: ["User"] },
  applications: [{ namespace: "crm", permissions: ["VIEW", "ACCESS"] }],
  dataTableAccess: [{ attribute: "site", values: ["Leeds", "Hull"] }],
};
const lead = (properties: SecurityProfileProperties = whole) => securityProfile("Lead", properties);

describe("a security profile in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await writesOf(world, centre);
  });
  afterEach(() => world.close());

  it("is made by one call", async () => {
    expect(await writesOf(world, [...centre, lead()])).toEqual(["CreateSecurityProfile"]);
  });

  it.each<[string, SecurityProfileProperties]>([
    ["another description", { ...whole, description: "Leads" }],
    ["other permissions", { ...whole, permissions: ["Users.View", "Users.Edit"] }],
    ["other tags", { ...whole, tagAccess: { tags: { team: "sales" }, resources: ["User"] } }],
    ["another hierarchy", { ...whole, hierarchyAccess: { resources: ["User"] } }],
    ["other applications", { ...whole, applications: [{ namespace: "crm", permissions: ["VIEW"] }] }],
    ["other data tables", { ...whole, dataTableAccess: [{ attribute: "site", values: ["Leeds"] }] }],
    ["nothing at all any more", {}],
  ])("gets %s by one call", async (_what, properties) => {
    await writesOf(world, [...centre, lead()]);
    expect(await writesOf(world, [...centre, lead(properties)])).toEqual(["UpdateSecurityProfile"]);
  });

  it("is the same in any order", async () => {
    await writesOf(world, [...centre, lead()]);
    const turned: SecurityProfileProperties = {
      ...whole,
      permissions: ["Users.View", "BasicAgentAccess"],
      tagAccess: { tags: { team: "support" }, resources: ["Queue", "User"] },
      applications: [{ namespace: "crm", permissions: ["ACCESS", "VIEW"] }],
      dataTableAccess: [{ attribute: "site", values: ["Hull", "Leeds"] }],
    };
    expect(await plannedFor(world, [...centre, lead(turned)])).toEqual({});
  });

  it("is read by one list and one search, however many there are, while nobody changes them", async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      securityProfile(`Profile ${index}`, { permissions: ["Users.View"] }),
    );
    await writesOf(world, [...centre, ...many]);
    const reads = await readsOf(world, [...centre, ...many]);
    expect(reads.filter((operation) => operation.includes("SecurityProfile")).toSorted()).toEqual([
      "ListSecurityProfiles",
      "SearchSecurityProfiles",
    ]);
  });

  it("is set right when only its permissions were changed outside", async () => {
    await writesOf(world, [...centre, lead()]);
    const InstanceId = await instanceIdIn(world);
    const SecurityProfileId = await idOf(world, "securityProfile/Lead");
    await world.raw.send("UpdateSecurityProfile", { InstanceId, SecurityProfileId, Permissions: ["Users.Delete"] });
    expect(await plannedFor(world, [...centre, lead()])).toEqual({ "securityProfile/Lead": "update: changed-outside" });
    expect(await writesOf(world, [...centre, lead()])).toEqual(["UpdateSecurityProfile"]);
  });

  it("of every administrator only has permissions that are known", async () => {
    const InstanceId = await instanceIdIn(world);
    const { SecurityProfileSummaryList: summaries } = await world.raw.send("ListSecurityProfiles", { InstanceId });
    const admin = (summaries as readonly { Id: string; Name: string }[]).find(({ Name }) => Name === "Admin");
    const input = { InstanceId, SecurityProfileId: admin?.Id, MaxResults: 1000 };
    const { Permissions } = await world.raw.send("ListSecurityProfilePermissions", input);
    expect((Permissions as readonly string[]).length).toBeGreaterThan(200);
    const unknown = (Permissions as readonly string[]).filter((name) => !knownPermissions.some((one) => one === name));
    expect(unknown).toEqual([]);
  });

  it("that is there already is taken over", async () => {
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreateSecurityProfile", {
      InstanceId,
      SecurityProfileName: "Lead",
      Permissions: ["Users.View"],
    });
    const declared = lead({ permissions: ["Users.View"] });
    expect(await plannedFor(world, [...centre, declared])).toEqual({ "securityProfile/Lead": "import: found-by-name" });
    await writesOf(world, [...centre, declared]);
  });

  it("under another name is another one, and the old one is deleted", async () => {
    await writesOf(world, [...centre, lead()]);
    const writes = await writesOf(world, [...centre, securityProfile("Leader", whole)]);
    expect(writes.toSorted()).toEqual(["CreateSecurityProfile", "DeleteSecurityProfile"]);
  });

  it("holds on to the group it restricts by: the profile goes first", async () => {
    await writesOf(world, [...centre, lead()]);
    const [account] = centre;
    const writes = await writesOf(world, account === undefined ? [] : [account]);
    expect(writes).toEqual(["DeleteSecurityProfile", "DeleteUserHierarchyGroup", "UpdateUserHierarchyStructure"]);
  });

  it("would be declared as it was, those of every instance not at all", async () => {
    await writesOf(world, [...centre, lead(), securityProfile("Plain")]);
    const group = { "$flowc.reference": { kind: "hierarchyGroup", name: "North" } };
    expect(await liveOf(world, "securityProfile")).toEqual({
      Lead: {
        ...whole,
        hierarchyAccess: { group, resources: ["User"] },
        applications: [{ namespace: "crm", permissions: ["ACCESS", "VIEW"] }],
        dataTableAccess: [{ attribute: "site", values: ["Hull", "Leeds"] }],
      },
      Plain: {},
    });
  });
});

it("a deploy of security profiles that dies at any call is finished by the next one", async () => {
  const next = [...centre, lead({ permissions: [] }), securityProfile("Second", whole)];
  expect(await surviveEveryDeath([...centre, lead()], next)).toBe(6);
});

describe("what is noticed of a security profile before any call", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
  it.each<[string, unknown, readonly string[]]>([
    ["a misspelt permission", { permissions: ["User.View"] }, ["PLAN205 /permissions/0"]],
    ["a permission twice", { permissions: ["Users.View", "Users.View"] }, ["PLAN203 /permissions/1"]],
    ["a permission that is no text", { permissions: [1] }, ["PLAN127 /permissions/0"]],
    ["permissions that are no list", { permissions: "Users.View" }, ["PLAN127 /permissions"]],
    ["tags without resources", { tagAccess: { tags: { a: "b" } } }, ["PLAN123 /resources"]],
    ["resources without tags", { tagAccess: { resources: ["User"] } }, ["PLAN123 /tags"]],
    [
      "five tags",
      { tagAccess: { tags: Object.fromEntries(many(5).map((key) => [key, ""])), resources: ["User"] } },
      ["PLAN204 /tagAccess/tags"],
    ],
    [
      "eleven kinds of resources",
      { tagAccess: { tags: { a: "b" }, resources: many(11) } },
      ["PLAN204 /tagAccess/resources"],
    ],
    [
      "a group of another kind",
      { hierarchyAccess: { group: existing.queue("North"), resources: ["User"] } },
      ["PLAN122 /hierarchyAccess/group"],
    ],
    [
      "the same application twice",
      {
        applications: [
          { namespace: "crm", permissions: ["A"] },
          { namespace: "crm", permissions: ["B"] },
        ],
      },
      ["PLAN203 /applications/1"],
    ],
    [
      "an application without permissions",
      { applications: [{ namespace: "crm", permissions: [] }] },
      ["PLAN204 /applications/0/permissions"],
    ],
    ["an application without a namespace", { applications: [{ permissions: ["A"] }] }, ["PLAN123 /namespace"]],
    [
      "the same module twice",
      { flowModules: [existing.flowModule("A"), existing.flowModule("A")] },
      ["PLAN203 /flowModules/1"],
    ],
    ["a module by its bare name", { flowModules: ["A"] }, ["PLAN122 /flowModules/0"]],
    [
      "three values of an attribute",
      { dataTableAccess: [{ attribute: "a", values: many(3) }] },
      ["PLAN204 /dataTableAccess/0/values"],
    ],
    ["a long description", { description: "x".repeat(251) }, ["PLAN104 /description"]],
    ["another name before", { formerName: "Lead" }, ["PLAN124 /formerName"]],
    ["a misspelt property", { permission: [] }, ["PLAN124 /permission"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([lead(properties as SecurityProfileProperties)])).toEqual(found);
  });

  it("more permissions than a profile may have", () => {
    const found = findingsOf([lead({ permissions: many(501) })]);
    expect(found.filter((finding) => !finding.startsWith("PLAN205"))).toEqual(["PLAN204 /permissions"]);
  });

  it.each(["", "Führung", "A/B", "x".repeat(128)])("the name %j", (name) => {
    expect(findingsOf([securityProfile(name)])).toEqual(["PLAN103"]);
  });
});
