import { existing } from "@flowc/connect-model";
import { contactFlow } from "@flowc/flow-dsl";
import { describe, expect, it } from "vitest";
import {
  collectDesired,
  type HoursOfOperationProperties,
  hoursOfOperation,
  instance,
  type OpenTimes,
  phoneNumber,
  queue,
} from "../../src/index.js";

const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", everyDay: "all-day" });

const codesOf = (...declarations: Parameters<typeof collectDesired>[0]) =>
  collectDesired(declarations).diagnostics.map(({ code }) => code);

describe("a declaration", () => {
  it("is frozen, is a reference, and knows its line", () => {
    const support = queue("Support", { hours, tags: { a: "1" } });
    expect(support).toMatchObject({ kind: "queue", name: "Support" });
    expect(
      Object.isFrozen(support) && Object.isFrozen(support.properties) && Object.isFrozen(support.properties.tags),
    ).toBe(true);
    expect(support.properties.hours).toBe(hours);
    expect(support.span?.file).toMatch(/collect\.test\.ts$/);
  });

  it("does not change when what it was made of is changed afterwards", () => {
    const tags = { team: "a" };
    const centre = instance("centre", { tags });
    tags.team = "b";
    expect(centre.properties.tags).toEqual({ team: "a" });
  });
});

describe("collecting", () => {
  it("takes along what is referred to by object", () => {
    const { desired } = collectDesired([queue("Support", { hours })]);
    expect(desired.resources.map(({ address }) => address)).toEqual(["queue/Support", "hoursOfOperation/Hours"]);
  });

  it("does not mind the same declaration twice", () => {
    expect(codesOf(hours, hours, queue("Support", { hours }))).toEqual([]);
  });

  it("does not mind a copy of a declaration, as from a second copy of its module", () => {
    const copy = hoursOfOperation("Hours", { timeZone: "Europe/London", everyDay: "all-day" });
    expect(codesOf(hours, copy)).toEqual([]);
  });

  it("shows both places of two things of one name", () => {
    const { diagnostics } = collectDesired([queue("Support", { hours }), queue("Support", { hours, maxContacts: 1 })]);
    expect(diagnostics[0]).toMatchObject({ code: "PLAN101", related: [{ message: "the other one is here" }] });
    expect(diagnostics[0]?.related?.[0]?.span?.line).toBe(diagnostics[0]?.span?.line);
  });

  it("keeps flows and their places apart from what is compared", () => {
    const main = contactFlow("Main", {}, (f) => f.disconnect());
    const { desired } = collectDesired([main]);
    expect(JSON.parse(JSON.stringify(desired.resources))).toEqual(
      desired.resources.map(({ span, ...rest }) => ({ ...rest, span })),
    );
    expect(desired.units.get("flow/Main")?.graph.name).toBe("Main");
  });

  it("lets an existing thing stand for one that is declared", () => {
    const line = phoneNumber("main_line", { country: "GB", type: "DID" });
    expect(
      codesOf(line, queue("Support", { hours, outboundCallerId: { number: existing.phoneNumber("main_line") } })),
    ).toEqual([]);
  });

  it("reports everything, not the first", () => {
    const bad = queue("", { hours, maxContacts: -1, tags: { "aws:a": "1" }, description: "" });
    expect(codesOf(bad)).toEqual(["PLAN103", "PLAN104", "PLAN111", "PLAN115"]);
  });

  it.each([
    ["my_alias", ["PLAN103"]],
    ["d-alias", ["PLAN103"]],
    ["a".repeat(46), ["PLAN103"]],
    ["alias-", ["PLAN103"]],
    ["A-1-b", []],
    ["11111111-2222-3333-4444-555555555555", []],
    ["arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555", []],
  ])("knows whether %s names an instance", (alias, codes) => {
    expect(codesOf(instance(alias))).toEqual(codes);
  });
});

describe("open times", () => {
  function weekOf(times: Partial<HoursOfOperationProperties>): readonly string[] {
    const { desired } = collectDesired([hoursOfOperation("Hours", { timeZone: "UTC", ...times })]);
    const week = desired.resources[0]?.properties.week as readonly { day: string; start: string; end: string }[];
    return week.map(({ day, start, end }) => `${day.slice(0, 2)} ${start}-${end}`);
  }

  const nine: OpenTimes = [["09:00", "17:00"]];

  it("of a day win over those of its group", () => {
    expect(weekOf({ everyDay: "all-day", weekdays: nine, friday: [["09:00", "12:00"]], sunday: [] })).toEqual([
      "MO 09:00-17:00",
      "TU 09:00-17:00",
      "WE 09:00-17:00",
      "TH 09:00-17:00",
      "FR 09:00-12:00",
      "SA 00:00-00:00",
    ]);
  });

  it("may end at midnight, written in either way", () => {
    expect(weekOf({ monday: [["18:00", "24:00"]], tuesday: [["18:00", "00:00"]] })).toEqual([
      "MO 18:00-00:00",
      "TU 18:00-00:00",
    ]);
  });

  it.each([
    ["Europe/London", true],
    ["UTC", true],
    ["America/Argentina/Buenos_Aires", true],
    ["Europe/Kyiv", true],
    ["europe/london", false],
    ["Europe/Londn", false],
    ["+01:00", false],
    ["GMT+1", false],
  ])("know whether %s is a time zone", (timeZone, isOne) => {
    expect(codesOf(hoursOfOperation("Hours", { timeZone, everyDay: nine }))).toEqual(isOne ? [] : ["PLAN105"]);
  });

  it("touching each other do not overlap", () => {
    expect(
      codesOf(
        hoursOfOperation("Hours", {
          timeZone: "UTC",
          monday: [
            ["12:00", "24:00"],
            ["00:00", "12:00"],
          ],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    [[["24:00", "24:00"]], "PLAN106"],
    [[["09:00", "09:60"]], "PLAN106"],
    [[["9:00", "10:00"]], "PLAN106"],
    [[["10:00", "10:00"]], "PLAN107"],
    ["always", "PLAN127"],
    [[["09:00"]], "PLAN127"],
  ])("like %j are refused", (times, code) => {
    expect(codesOf(hoursOfOperation("Hours", { timeZone: "UTC", monday: times as unknown as OpenTimes }))).toEqual([
      code,
    ]);
  });
});
