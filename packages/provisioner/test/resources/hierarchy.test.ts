import { existing } from "@flowc/connect-model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type HierarchyGroupProperties,
  type HierarchyLevels,
  hierarchyGroup,
  hierarchyStructure,
  instance,
} from "../../src/index.js";
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

/** Three levels, with a site in the north. */
function sites(properties: { north?: HierarchyGroupProperties; leeds?: HierarchyGroupProperties } = {}) {
  const levels = hierarchyStructure(["Region", "Site", "Team"]);
  const north = hierarchyGroup("North", properties.north);
  const south = hierarchyGroup("South");
  const leeds = hierarchyGroup("Leeds", { parent: north, ...properties.leeds });
  return { levels, north, south, leeds, all: [centre, levels, north, south, leeds] };
}

describe("the hierarchy in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made from the top: levels before groups, parents before children", async () => {
    const { all } = sites();
    const writes = await writesOf(world, all.toReversed());
    expect(writes).toEqual([
      "CreateInstance",
      "UpdateUserHierarchyStructure",
      "CreateUserHierarchyGroup",
      "CreateUserHierarchyGroup",
      "CreateUserHierarchyGroup",
    ]);
  });

  it.each<[string, HierarchyLevels]>([
    ["another name for a level", ["Area", "Site", "Team"]],
    ["one level more", ["Region", "Site", "Team", "Shift"]],
    ["one level less, while no group is on it", ["Region", "Site"]],
  ])("gets %s by one call", async (_what, names) => {
    const { all, levels } = sites();
    await writesOf(world, all);
    const changed = all.map((one) => (one === levels ? hierarchyStructure(names) : one));
    expect(await writesOf(world, changed)).toEqual(["UpdateUserHierarchyStructure"]);
  });

  it("keeps a level that groups are still on, and says whose fault it is", async () => {
    const { all, levels } = sites();
    await writesOf(world, all);
    const InstanceId = await instanceIdIn(world);
    const ParentGroupId = await idOf(world, "hierarchyGroup/Leeds");
    await world.raw.send("CreateUserHierarchyGroup", { InstanceId, Name: "Nights", ParentGroupId });
    const fewer = all.map((one) => (one === levels ? hierarchyStructure(["Region", "Site"]) : one));
    const { outcome, diagnostics } = await world.deploy(fewer);
    expect(outcome.status).toBe("partial");
    expect(diagnostics.map(({ subject }) => subject?.resource)).toContain('hierarchy structure "agents"');
  });

  it("that is there already is taken over without a call but the tags", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const levels = ["Region", "Site", "Team"].map((Name, index) => [
      `Level${["One", "Two", "Three"][index]}`,
      { Name },
    ]);
    await world.raw.send("UpdateUserHierarchyStructure", {
      InstanceId,
      HierarchyStructure: Object.fromEntries(levels),
    });
    await world.raw.send("CreateUserHierarchyGroup", { InstanceId, Name: "North" });
    const { levels: declared, north } = sites();
    expect(await plannedFor(world, [centre, declared, north])).toEqual({
      "hierarchyStructure/agents": "import: found-by-name",
      "hierarchyGroup/North": "import: found-by-name",
    });
    expect(new Set(await writesOf(world, [centre, declared, north]))).toEqual(new Set(["TagResource"]));
  });

  it("does not take a group for another one of the same name elsewhere", async () => {
    const { all } = sites();
    await writesOf(world, all);
    const InstanceId = await instanceIdIn(world);
    const ParentGroupId = await idOf(world, "hierarchyGroup/South");
    await world.raw.send("CreateUserHierarchyGroup", { InstanceId, Name: "Hull", ParentGroupId });
    const hull = hierarchyGroup("Hull", { parent: existing.hierarchyGroup("North") });
    expect(await plannedFor(world, [...all, hull])).toEqual({ "hierarchyGroup/Hull": "create: not-there" });
  });

  it("has a group renamed in place", async () => {
    await writesOf(world, sites().all);
    const { levels, north, south } = sites();
    const bradford = hierarchyGroup("Bradford", { parent: north, formerName: "Leeds" });
    expect(await writesOf(world, [centre, levels, north, south, bradford])).toEqual(["UpdateUserHierarchyGroupName"]);
  });

  it("has another group made when one moves, with all that is below it, and the old ones deleted", async () => {
    const { all, levels, south, leeds } = sites();
    const team = hierarchyGroup("Team", { parent: leeds });
    await writesOf(world, [...all, team]);
    const before = await idOf(world, "hierarchyGroup/Team");
    const north = hierarchyGroup("North");
    const moved = hierarchyGroup("Leeds", { parent: south });
    const next = [centre, levels, north, south, moved, hierarchyGroup("Team", { parent: moved })];
    expect(await plannedFor(world, next)).toEqual({
      "hierarchyGroup/Leeds": "replace: cannot-change",
      "hierarchyGroup/Team": "replace: cannot-change",
    });
    const { plan } = await world.plan(next);
    expect(plan?.changes.find(({ address }) => address === "hierarchyGroup/Leeds")?.impact).toMatch(/cannot move/);
    const writes = await writesOf(world, next);
    expect(writes.filter((operation) => operation.startsWith("Create"))).toHaveLength(2);
    expect(writes.slice(-2)).toEqual(["DeleteUserHierarchyGroup", "DeleteUserHierarchyGroup"]);
    expect(await idOf(world, "hierarchyGroup/Team")).not.toBe(before);
  });

  it("that was changed outside is set right", async () => {
    const { all } = sites();
    await writesOf(world, all);
    const InstanceId = await instanceIdIn(world);
    const HierarchyGroupId = await idOf(world, "hierarchyGroup/Leeds");
    await world.raw.send("UpdateUserHierarchyGroupName", { InstanceId, HierarchyGroupId, Name: "Lead" });
    expect(await plannedFor(world, all)).toEqual({ "hierarchyGroup/Leeds": "update: changed-outside" });
    expect(await writesOf(world, all)).toEqual(["UpdateUserHierarchyGroupName"]);
  });

  it("is read by one describe and one search, however many groups there are", async () => {
    const { all, south } = sites();
    const many = Array.from({ length: 30 }, (_, index) => hierarchyGroup(`Site ${index}`, { parent: south }));
    await writesOf(world, [...all, ...many]);
    const reads = await readsOf(world, [...all, ...many]);
    expect(reads.filter((operation) => operation.includes("Hierarchy")).toSorted()).toEqual([
      "DescribeUserHierarchyStructure",
      "SearchUserHierarchyGroups",
    ]);
  });

  it("goes from the bottom up, and the levels last", async () => {
    await writesOf(world, sites().all);
    const writes = await writesOf(world, [centre]);
    expect(writes).toEqual([...Array(3).fill("DeleteUserHierarchyGroup"), "UpdateUserHierarchyStructure"]);
    const InstanceId = await instanceIdIn(world);
    expect(await world.raw.send("DescribeUserHierarchyStructure", { InstanceId })).not.toHaveProperty(
      "HierarchyStructure.LevelOne",
    );
  });

  it("would be declared as it was", async () => {
    const { all } = sites();
    await writesOf(world, all);
    expect(await liveOf(world, "hierarchyStructure")).toEqual({
      agents: [["Region", "Site", "Team"]],
    });
    const parent = { "$flowc.reference": { kind: "hierarchyGroup", name: "North" } };
    expect(await liveOf(world, "hierarchyGroup")).toEqual({ Leeds: { parent }, North: {}, South: {} });
  });
});

it("a deploy of a hierarchy that dies at any call is finished by the next one", async () => {
  const { all } = sites();
  expect(await surviveEveryDeath([centre], all)).toBe(12);
});

describe("what is noticed of a hierarchy before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["no levels", [], ["PLAN204 /levels"]],
    ["six levels", ["1", "2", "3", "4", "5", "6"], ["PLAN204 /levels"]],
    ["a level without a name", ["Region", " "], ["PLAN200 /levels/1"]],
    ["a level with a long name", ["x".repeat(51)], ["PLAN200 /levels/0"]],
    ["two levels of one name", ["Region", "Region"], ["PLAN203 /levels/1"]],
    ["a level that is no text", ["Region", 2], ["PLAN127 /levels/1"]],
    ["levels that are no list", "Region", ["PLAN127 /levels"]],
  ])("%s", (_what, levels, found) => {
    expect(findingsOf([hierarchyStructure(levels as HierarchyLevels)])).toEqual(found);
  });

  it("a group below the last level that is declared", () => {
    const { all, leeds } = sites();
    const team = hierarchyGroup("Team", { parent: leeds });
    const shift = hierarchyGroup("Shift", { parent: team });
    expect(findingsOf([...all, team])).toEqual([]);
    expect(findingsOf([...all, shift])).toEqual(["PLAN201 /parent"]);
  });

  it("a group on a sixth level where no structure is declared, also through names of declared groups", () => {
    const names = ["1", "2", "3", "4", "5", "6"];
    const groups = names.map((name, index) =>
      hierarchyGroup(name, index === 0 ? {} : { parent: existing.hierarchyGroup(names[index - 1] ?? "") }),
    );
    expect(findingsOf(groups)).toEqual(["PLAN201 /parent"]);
  });

  it("groups that are above each other", () => {
    const a = hierarchyGroup("A", { parent: existing.hierarchyGroup("B") });
    const b = hierarchyGroup("B", { parent: existing.hierarchyGroup("A") });
    // Which of them is wrong only the author knows: the plan names both.
    expect(findingsOf([a, b])).toEqual([]);
  });

  it.each<[string, string, unknown, readonly string[]]>([
    ["a long name", "x".repeat(101), {}, ["PLAN103"]],
    ["a very long name, once", "x".repeat(128), {}, ["PLAN103"]],
    ["a parent of another kind", "North", { parent: existing.queue("Support") }, ["PLAN122 /parent"]],
    ["a parent by its bare name", "North", { parent: "South" }, ["PLAN122 /parent"]],
    ["a misspelt property", "North", { parnet: 1 }, ["PLAN124 /parnet"]],
  ])("a group with %s", (_what, name, properties, found) => {
    expect(findingsOf([hierarchyGroup(name, properties as HierarchyGroupProperties)])).toEqual(found);
  });
});
