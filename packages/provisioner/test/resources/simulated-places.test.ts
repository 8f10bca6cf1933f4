import { createWorld, type DeclaredQueue, type OpenHours, type SimulationState } from "@flowc/simulator";
import { expect, test } from "vitest";
import { hoursOfOperation, queue } from "../../src/index.js";

const holidays = hoursOfOperation("Holidays", {
  timeZone: "Europe/London",
  overrides: [{ name: "Christmas", type: "CLOSED", from: "2026-12-25", till: "2026-12-26" }],
});
const main = hoursOfOperation("Main", {
  timeZone: "Europe/London",
  weekdays: [["09:00", "17:00"]],
  friday: "all-day",
  overrides: [
    {
      name: "Late Thursday",
      type: "OPEN",
      from: "2026-01-01",
      till: "2026-12-31",
      thursday: [["18:00", "20:00"]],
      repeats: { frequency: "MONTHLY", weekdayOccurrence: -1 },
    },
  ],
  parents: [holidays],
});
const support = queue("Support", { hours: main, maxContacts: 0 });

const world = createWorld({ resources: [holidays, main, support] });
const now: SimulationState = { now: 0, contacts: [], nextNumber: 1 };
const asked = { id: 1, contact: "c" } as const;

test("a simulation takes hours and queues as they are declared", () => {
  const properties: { readonly hours: OpenHours; readonly queue: DeclaredQueue } = {
    hours: main.properties,
    queue: support.properties,
  };
  expect(properties.hours.timeZone).toBe("Europe/London");
  expect(world.diagnostics).toEqual([]);
});

test.each([
  ["2026-07-09T08:30Z", true, []],
  ["2026-12-10T08:30Z", false, []],
  ["2026-12-31T18:30Z", true, ["Late Thursday"]],
  ["2026-12-25T10:00Z", false, ["Christmas"]],
])("the hours of a declared queue, asked at %s", (at, open, overrides) => {
  const answer = world.answer({ kind: "hours", queue: "Support", at: Date.parse(at), ...asked }, now);
  expect(answer).toEqual({ kind: "value", value: { open, overrides } });
});

test("a declared queue is as full as it may be", () => {
  const answer = world.answer({ kind: "queue", queue: "Support", at: 0, ...asked }, now);
  expect(answer).toEqual({ kind: "value", value: { takes: false } });
});
