import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  existing,
  type HoursOfOperationProperties,
  type HoursOverride,
  hoursOfOperation,
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
const christmas: HoursOverride = { name: "Christmas", from: "2027-12-25", till: "2027-12-26" };
const eve: HoursOverride = { name: "Eve", from: "2027-12-31", everyDay: [["09:00", "12:00"]] };
const inventory: HoursOverride = {
  name: "Inventory",
  description: "Counting",
  from: "2027-06-01",
  till: "2030-06-30",
  type: "CLOSED",
  friday: [["15:00", "24:00"]],
  repeats: { frequency: "MONTHLY", interval: 3, weekdayOccurrence: -1 },
};

const office = (properties: Partial<HoursOfOperationProperties> = {}) =>
  hoursOfOperation("Office", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]], ...properties });

describe("hours of operation in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  async function overrides(): Promise<readonly Record<string, unknown>[]> {
    const { HoursOfOperationOverrides } = await world.raw.send("SearchHoursOfOperationOverrides", {
      InstanceId: await instanceIdIn(world),
    });
    return HoursOfOperationOverrides as readonly Record<string, unknown>[];
  }

  async function place() {
    return { InstanceId: await instanceIdIn(world), HoursOfOperationId: await idOf(world, "hoursOfOperation/Office") };
  }

  it("are made with their overrides, one call each", async () => {
    const writes = await writesOf(world, [centre, office({ overrides: [christmas, eve, inventory] })]);
    expect(writes).toEqual([
      "CreateInstance",
      "CreateHoursOfOperation",
      ...Array(3).fill("CreateHoursOfOperationOverride"),
    ]);
    expect(await overrides()).toMatchObject([
      { Name: "Christmas", EffectiveTill: "2027-12-26", Config: [], OverrideType: "STANDARD" },
      { Name: "Eve", EffectiveTill: "2027-12-31" },
      { RecurrenceConfig: { RecurrencePattern: { Frequency: "MONTHLY", Interval: 3, ByWeekdayOccurrence: [-1] } } },
    ]);
  });

  it.each<[string, Partial<HoursOfOperationProperties>]>([
    ["another time zone", { timeZone: "UTC" }],
    ["another week", { friday: [] }],
    ["a description", { description: "London" }],
  ])("get %s by one call", async (_what, properties) => {
    await writesOf(world, [centre, office({ overrides: [eve] })]);
    expect(await writesOf(world, [centre, office({ overrides: [eve], ...properties })])).toEqual([
      "UpdateHoursOfOperation",
    ]);
  });

  it.each<[string, HoursOverride, readonly string[]]>([
    ["other dates", { ...inventory, till: "2031-06-30" }, ["UpdateHoursOfOperationOverride"]],
    ["other times", { ...inventory, friday: [["12:00", "24:00"]] }, ["UpdateHoursOfOperationOverride"]],
    ["another type", { ...inventory, type: "OPEN" }, ["UpdateHoursOfOperationOverride"]],
    [
      "no description any more",
      (({ description: _gone, ...rest }) => rest)(inventory),
      ["DeleteHoursOfOperationOverride", "CreateHoursOfOperationOverride"],
    ],
    [
      "no recurrence any more",
      (({ repeats: _gone, ...rest }) => rest)(inventory),
      ["DeleteHoursOfOperationOverride", "CreateHoursOfOperationOverride"],
    ],
    [
      "another name",
      { ...inventory, name: "Count" },
      ["DeleteHoursOfOperationOverride", "CreateHoursOfOperationOverride"],
    ],
  ])("give an override %s", async (_what, override, operations) => {
    await writesOf(world, [centre, office({ overrides: [eve, inventory] })]);
    expect(await writesOf(world, [centre, office({ overrides: [override, eve] })])).toEqual(operations);
  });

  it("have the same overrides in another order", async () => {
    await writesOf(world, [centre, office({ overrides: [christmas, eve] })]);
    expect(await plannedFor(world, [centre, office({ overrides: [eve, christmas] })])).toEqual({});
  });

  it("keep overrides of others while none are declared, not those of an earlier deploy", async () => {
    await writesOf(world, [centre, office()]);
    const dates = { EffectiveFrom: "2027-02-01", EffectiveTill: "2027-02-01" };
    await world.raw.send("CreateHoursOfOperationOverride", {
      ...(await place()),
      Name: "By hand",
      Config: [],
      ...dates,
    });
    expect(await plannedFor(world, [centre, office()])).toEqual({});
    const declared = [centre, office({ overrides: [eve] })];
    expect(await plannedFor(world, declared)).toEqual({ "hoursOfOperation/Office": "update: source-changed" });
    const { plan } = await world.plan(declared);
    expect(plan?.changes.flatMap(({ differences }) => differences.map(({ words }) => words))).toEqual([
      "overrides: 2027-02-01 By hand: closed → 2027-12-31 Eve: mon-sun 09:00-12:00",
    ]);
    await writesOf(world, declared);
    expect(await writesOf(world, [centre, office()])).toEqual(["DeleteHoursOfOperationOverride"]);
    expect(await overrides()).toEqual([]);
  });

  it("are set right when an override was changed outside", async () => {
    const declarations = [centre, office({ overrides: [eve] })];
    await writesOf(world, declarations);
    const [override] = await overrides();
    const { HoursOfOperationOverrideId } = override as { readonly HoursOfOperationOverrideId: string };
    const changed = { ...(await place()), HoursOfOperationOverrideId, OverrideType: "CLOSED" };
    await world.raw.send("UpdateHoursOfOperationOverride", changed);
    expect(await plannedFor(world, declarations)).toEqual({ "hoursOfOperation/Office": "update: changed-outside" });
    expect(await writesOf(world, declarations)).toEqual(["UpdateHoursOfOperationOverride"]);
  });

  it("are made after their parents and deleted before them", async () => {
    const holidays = hoursOfOperation("Holidays", { timeZone: "UTC", overrides: [christmas] });
    await writesOf(world, [centre, office({ parents: [holidays] })]);
    const { HoursOfOperations } = await world.raw.send("SearchHoursOfOperations", {
      InstanceId: await instanceIdIn(world),
    });
    expect(HoursOfOperations).toMatchObject([
      {},
      { Name: "Holidays" },
      { Name: "Office", ParentHoursOfOperations: [{ Name: "Holidays" }] },
    ]);
    expect(await writesOf(world, [centre])).toEqual(["DeleteHoursOfOperation", "DeleteHoursOfOperation"]);
  });

  it("change their parents without being made again", async () => {
    const [a, b] = ["A", "B"].map((name) => hoursOfOperation(name, { timeZone: "UTC" })) as [
      ReturnType<typeof office>,
      ReturnType<typeof office>,
    ];
    await writesOf(world, [centre, a, b, office({ parents: [a] })]);
    expect(await writesOf(world, [centre, a, b, office({ parents: [b] })])).toEqual([
      "DisassociateHoursOfOperations",
      "AssociateHoursOfOperations",
    ]);
    expect(await writesOf(world, [centre, a, office()])).toEqual([
      "DisassociateHoursOfOperations",
      "DeleteHoursOfOperation",
    ]);
  });

  it("are read by two searches, however many there are", async () => {
    const many = Array.from({ length: 20 }, (_, index) => {
      return hoursOfOperation(`Hours ${index}`, { timeZone: "UTC", overrides: [eve] });
    });
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Hours")).toSorted()).toEqual([
      "SearchHoursOfOperationOverrides",
      "SearchHoursOfOperations",
    ]);
  });

  it("would be declared as they are", async () => {
    const parents = [hoursOfOperation("Holidays", { timeZone: "UTC", everyDay: "all-day" })];
    const list = [christmas, eve, inventory];
    await writesOf(world, [centre, office({ parents, overrides: list, saturday: [["10:00", "24:00"]] })]);
    expect(await liveOf(world, "hoursOfOperation")).toMatchObject({
      Holidays: { timeZone: "UTC", everyDay: "all-day" },
      Office: { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]], overrides: list },
    });
  });
});

it("a deploy of hours that dies at any call is finished by the next one", async () => {
  const holidays = hoursOfOperation("Holidays", { timeZone: "UTC" });
  const first = [centre, office({ overrides: [eve, inventory] })];
  const next = [centre, office({ overrides: [christmas, { ...inventory, type: "OPEN" }], parents: [holidays] })];
  expect(await surviveEveryDeath(first, next)).toBe(15);
});

describe("what is noticed of hours before any call", () => {
  const withOverride = (override: unknown) => ({ overrides: [override] }) as Partial<HoursOfOperationProperties>;

  it.each<[string, unknown, readonly string[]]>([
    ["a day that does not exist", { ...eve, from: "2027-02-29" }, ["PLAN235 /overrides/0/from"]],
    ["a date in another order", { ...eve, from: "31-12-2027" }, ["PLAN235 /overrides/0/from"]],
    ["a date that is none", { ...eve, from: new Date(0) }, ["PLAN127 /overrides/0/from"]],
    ["an end before the start", { ...christmas, till: "2027-12-24" }, ["PLAN236 /overrides/0/till"]],
    ["no first day", { name: "Eve" }, ["PLAN123 /overrides/0"]],
    ["no name", { from: "2027-12-31" }, ["PLAN123 /overrides/0"]],
    ["a long name", { ...eve, name: "x".repeat(128) }, ["PLAN104 /overrides/0/name"]],
    ["an empty description", { ...eve, description: "" }, ["PLAN104 /overrides/0/description"]],
    ["an unknown type", { ...eve, type: "open" }, ["PLAN113 /overrides/0/type"]],
    ["an opening without times", { ...christmas, type: "OPEN" }, ["PLAN239 /overrides/0"]],
    ["a time that is none", { ...eve, everyDay: [["9", "12:00"]] }, ["PLAN106 /overrides/0/everyDay"]],
    ["a misspelt property", { ...eve, until: "2027-12-31" }, ["PLAN124 /overrides/0/until"]],
    ["text", "2027-12-31", ["PLAN127 /overrides/0"]],
    ["a recurrence of no frequency", { ...eve, repeats: {} }, ["PLAN123 /overrides/0/repeats"]],
    ["an unknown frequency", { ...eve, repeats: { frequency: "DAILY" } }, ["PLAN113 /overrides/0/repeats/frequency"]],
    [
      "an interval of 7",
      { ...eve, repeats: { frequency: "WEEKLY", interval: 7 } },
      ["PLAN237 /overrides/0/repeats/interval"],
    ],
    ["month 13", { ...eve, repeats: { frequency: "YEARLY", months: [13] } }, ["PLAN237 /overrides/0/repeats/months"]],
    [
      "day 0",
      { ...eve, repeats: { frequency: "MONTHLY", monthDays: [0] } },
      ["PLAN237 /overrides/0/repeats/monthDays"],
    ],
    [
      "a fifth Monday",
      { ...eve, repeats: { frequency: "MONTHLY", weekdayOccurrence: 5 } },
      ["PLAN237 /overrides/0/repeats/weekdayOccurrence"],
    ],
    ["weeks of a month", { ...eve, repeats: { frequency: "WEEKLY", months: [1] } }, ["PLAN237 /overrides/0/repeats"]],
  ])("%s", (_what, override, found) => {
    expect(findingsOf([office(withOverride(override))])).toEqual(found);
  });

  it("two overrides of one name, and more than fifty", () => {
    expect(findingsOf([office({ overrides: [eve, { ...christmas, name: "Eve" }] })])).toEqual(["PLAN203 /overrides/1"]);
    const many = Array.from({ length: 51 }, (_, index) => ({ ...eve, name: `Eve ${index}` }));
    expect(findingsOf([office({ overrides: many })])).toEqual(["PLAN204 /overrides"]);
  });

  it("four parents, and the same one twice", () => {
    const parents = ["A", "B", "C", "D"].map((name) => existing.hoursOfOperation(name));
    expect(findingsOf([office({ parents })])).toEqual(["PLAN204 /parents"]);
    expect(findingsOf([office({ parents: [parents[0], parents[0]] as never })])).toEqual(["PLAN203 /parents/1"]);
  });

  it("a circle of parents, once", () => {
    const hours = (name: string, parent: string) =>
      hoursOfOperation(name, { timeZone: "UTC", parents: [existing.hoursOfOperation(parent)] });
    expect(findingsOf([hours("A", "B"), hours("B", "C"), hours("C", "A"), hours("D", "A")])).toEqual([
      "PLAN238 /parents",
    ]);
    expect(findingsOf([hours("A", "A")])).toEqual(["PLAN238 /parents"]);
  });
});
