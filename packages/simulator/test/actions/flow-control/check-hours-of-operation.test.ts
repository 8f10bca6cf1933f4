import { expect, test } from "vitest";
import { fails, inTurn, type WorldOptions } from "../../../src/index.js";
import { block, flow, hangingUp, path, run } from "../../flows.js";

const ways = { next: "failed", "=True": "open", "=False": "closed", NoMatchingError: "failed" };
const ends = ["open", "closed", "failed", "christmas"].map(hangingUp);
const arn = "arn:aws:connect:eu-west-2:000000000000:instance/i-1/operating-hours/h-1";

function check(hours: string | undefined, more: Readonly<Record<string, string>> = {}) {
  const parameters = hours === undefined ? {} : { HoursOfOperationId: hours };
  return flow("Main", [block("check", "CheckHoursOfOperation", parameters, { ...more, ...ways }), ...ends]);
}

/** Where the check leads at a time. */
function way(hours: string | undefined, world: WorldOptions, at = "2026-11-19T10:00Z"): string {
  return path(run([check(hours)], world, { at: Date.parse(at) })).at(-1) ?? "";
}

const london = { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] } as const;

test("goes by the clock of the hours' time zone", () => {
  expect(way("Main", { hours: { Main: london } }, "2026-07-09T08:00Z")).toBe("open");
  expect(way("Main", { hours: { Main: london } }, "2026-12-10T08:00Z")).toBe("closed");
  expect(way("Main", { hours: { Main: "closed" } })).toBe("closed");
});

test("finds hours by ARN and id, and all others by a star", () => {
  expect(way(arn, { hours: { [arn]: "open" } })).toBe("open");
  expect(way("h-1", { hours: { [arn]: "open" } })).toBe("open");
  expect(way(arn, { hours: { "h-1": "open" } })).toBe("open");
  expect(way("Other", { hours: { "*": "closed", Main: "open" } })).toBe("closed");
});

test("takes the declarations of a project; what the scenario says wins", () => {
  const resources = [{ kind: "hoursOfOperation", name: "Main", properties: london }];
  expect(way("Main", { resources })).toBe("open");
  expect(way("Main", { resources, hours: { Main: "closed" } })).toBe("closed");
});

test("takes over the overrides of its parents", () => {
  const resources = [
    { kind: "hoursOfOperation", name: "Main", properties: { ...london, parents: [{ name: "Holidays" }] } },
    {
      kind: "hoursOfOperation",
      name: "Holidays",
      properties: { timeZone: "UTC", overrides: [{ name: "Party", type: "CLOSED", from: "2026-11-19" }] },
    },
  ];
  expect(way("Main", { resources })).toBe("closed");
  expect(way("Main", { resources }, "2026-11-20T10:00Z")).toBe("open");
});

test("an override with a branch of its own is taken while it decides", () => {
  const hours = {
    Main: { ...london, overrides: [{ name: "Christmas", type: "CLOSED", from: "2026-12-25" }] },
  } as const;
  const on = (at: string) =>
    path(run([check("Main", { "=Christmas": "christmas" })], { hours }, { at: Date.parse(at) })).at(-1);
  expect(on("2026-12-25T10:00Z")).toBe("christmas");
  expect(on("2026-12-28T10:00Z")).toBe("open");
  expect(way("Main", { hours }, "2026-12-25T10:00Z")).toBe("closed");
});

test("without hours it asks for those of the queue that is set", () => {
  const main = (queue: Readonly<Record<string, string>>) =>
    flow("Main", [
      block("set", "UpdateContactTargetQueue", queue, { next: "check", NoMatchingError: "failed" }),
      block("check", "CheckHoursOfOperation", {}, ways),
      ...ends,
    ]);
  const support = { kind: "queue", name: "Support", properties: { hours: { name: "Main" } } };
  const at = Date.parse("2026-11-19T10:00Z");
  const last = (queue: Readonly<Record<string, string>>, world: WorldOptions) =>
    path(run([main(queue)], world, { at })).at(-1);
  expect(last({ QueueId: "Support" }, { resources: [support], hours: { Main: "closed" } })).toBe("closed");
  expect(last({ QueueId: "Support" }, { queues: { Support: { hours: "Main" } }, hours: { Main: "open" } })).toBe(
    "open",
  );
  expect(last({ AgentId: "ann" }, { hours: { "*": "open" } })).toBe("failed");
});

test("takes the error branch without hours and queue, with an empty path, and when the world fails", () => {
  expect(way(undefined, { hours: { "*": "open" } })).toBe("failed");
  expect(way("$.Attributes.none", { hours: { "*": "open" } })).toBe("failed");
  expect(way("Main", { hours: { Main: fails() } })).toBe("failed");
});

test("answers in turn, and as a function of the time", () => {
  const twice = flow("Main", [
    block("first", "CheckHoursOfOperation", { HoursOfOperationId: "Main" }, { ...ways, "=False": "second" }),
    block("second", "CheckHoursOfOperation", { HoursOfOperationId: "Main" }, ways),
    ...ends,
  ]);
  expect(path(run([twice], { hours: { Main: inTurn("closed", "open") } }))).toEqual(["first", "second", "open"]);
  expect(way("Main", { hours: { Main: ({ at }) => (at > 0 ? "open" : "closed") } })).toBe("open");
});

test("hours that nobody describes are told with the nearest name", () => {
  const session = run([check("Mian")], { hours: { Main: "open" } });
  expect(session.diagnostics).toMatchObject([{ code: "SIM101" }]);
  expect(session.diagnostics[0]?.message).toContain('nobody says whether the hours "Mian" are open');
});

test("hours that are wrong are told when the session opens, and do not answer", () => {
  const session = run([check("Main")], { hours: { Main: { timeZone: "Europe/Londn" } } });
  expect(session.diagnostics.map(({ code }) => code)).toEqual(["SIM140", "SIM101"]);
});

test("a parent that nobody describes is told", () => {
  const session = run([check("Main")], {
    hours: { Main: { ...london, parents: ["Holidys"] }, Holidays: { timeZone: "UTC" } },
  });
  expect(session.diagnostics).toMatchObject([{ code: "SIM143", help: 'Did you mean "Holidays"?' }]);
});

test("hours of a queue that nobody describes are told", () => {
  const session = run([check("Main")], { hours: { Main: "open" }, queues: { Support: { hours: "Mian" } } });
  expect(session.diagnostics).toMatchObject([
    { code: "SIM143", message: 'The queue "Support" refers to the hours "Mian", which nobody describes.' },
  ]);
});
