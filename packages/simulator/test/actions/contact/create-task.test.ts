import { expect, test } from "vitest";
import type { ContactStart } from "../../../src/index.js";
import { block, flow, hangingUp, run, setting } from "../../flows.js";

const parameters = { ContactFlowId: "Task", Name: "Call $.Attributes.who", Attributes: { who: "$.Attributes.who" } };
const task = flow("Task", [setting("work", { done: "yes" }, "bye"), hangingUp("bye")]);

function creating(
  change: Parameters<typeof block>[2],
  start: ContactStart & { readonly at?: number } = {},
  flows = [task],
) {
  const blocks = [
    block("task", "CreateTask", { ...parameters, ...change }, { next: "bye", NoMatchingError: "sorry" }),
    setting("sorry", { failed: "yes" }, "bye"),
    hangingUp("bye"),
  ];
  return run([flow("Main", blocks), ...flows], {}, { attributes: { who: "Mia" }, ...start });
}

test("makes a contact that begins in its own flow while this one goes on", () => {
  const session = creating({ Description: "Soon", References: { site: "https://example.com" } });
  const [first, made] = session.state.contacts;
  expect(first).toMatchObject({ data: { Task: { ContactId: made?.id } } });
  expect(made).toMatchObject({
    channel: "TASK",
    data: {
      Channel: "TASK",
      Name: "Call Mia",
      Description: "Soon",
      References: { site: { Type: "URL", Value: "https://example.com" } },
      Attributes: { who: "Mia", done: "yes" },
    },
    ended: { reason: "CONTACT_FLOW_DISCONNECT" },
  });
});

test("waits for the time at which the task is to begin", () => {
  const session = creating({ DelaySeconds: "90" });
  expect(session.state.contacts[1]).toMatchObject({ phase: "scheduled" });
  expect(session.nextDue()).toBe(90_000);
  session.passTimeTo(90_000);
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("takes seconds since 1970, and dates", () => {
  expect(creating({ ScheduledTime: "120" }).nextDue()).toBe(120_000);
  expect(creating({ ScheduledTime: "1970-01-01T00:02:00Z" }).nextDue()).toBe(120_000);
  expect(creating({ ScheduledTime: "1970-01-01T00:02:00.000Z" }).nextDue()).toBe(120_000);
  expect(creating({ ScheduledTime: "1970-01-01T00:02" }).nextDue()).toBe(120_000);
});

test.each([
  { ScheduledTime: "yesterday" },
  { ScheduledTime: "600000" },
  { DelaySeconds: "$.Attributes.nothing" },
  { DelaySeconds: "518401" },
  { ContactFlowId: "$.Attributes.nothing" },
])("fails for %o", (change) => {
  const session = creating(change);
  expect(session.state.contacts).toMatchObject([{ data: { Attributes: { failed: "yes" } } }]);
});

test("fails for a time that is past", () => {
  const session = creating({ ScheduledTime: "100" }, { at: 200_000 });
  expect(session.state.contacts).toHaveLength(1);
});

test("says that the flow of the task is not here", () => {
  const session = creating({}, {}, []);
  expect(session.diagnostics).toMatchObject([
    { code: "SIM111", data: { block: "task", flow: "Task", channel: "TASK" } },
  ]);
  expect(session.state.contacts[1]?.ended).toMatchObject({ reason: "UNSUPPORTED" });
});
