import type { FlowUnit } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { readFlowLog } from "../../src/flow-log/read-flow-log.js";
import { recordedContacts } from "../../src/flow-log/recorded-contact.js";
import { flowLogLines, flowLogOf } from "../../src/flow-log/write-flow-log.js";
import { createProgram, parseScript, playScript, type WorldOptions } from "../../src/index.js";
import { replayContact } from "../../src/replay/replay.js";
import { block, flow, hangingUp, run, setting } from "../flows.js";

const failing = (target: string) => ({ NoMatchingError: target });
const blocks = {
  log: block("log", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, { next: "tier" }),
  tier: block(
    "tier",
    "Compare",
    { ComparisonValue: "$.Attributes.tier" },
    { next: "hours", "=gold": "lookup", NoMatchingCondition: "hours" },
  ),
  lookup: block(
    "lookup",
    "InvokeLambdaFunction",
    { LambdaFunctionARN: "lookup", InvocationTimeLimitSeconds: "3" },
    { next: "hours", NoMatchingError: "bye" },
  ),
  hours: block(
    "hours",
    "CheckHoursOfOperation",
    { HoursOfOperationId: "Main" },
    { next: "bye", "=True": "greet", "=False": "closed", NoMatchingError: "bye" },
  ),
  closed: block("closed", "MessageParticipant", { Text: "We are closed." }, { next: "bye", ...failing("bye") }),
  greet: block("greet", "MessageParticipant", { Text: "Hello $.External.name." }, { next: "menu", ...failing("menu") }),
  menu: block(
    "menu",
    "GetParticipantInput",
    { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" },
    { next: "bye", "=1": "set", NoMatchingCondition: "bye", InputTimeLimitExceeded: "menu", ...failing("bye") },
  ),
  set: setting("set", { topic: "sales" }, "bye"),
  bye: hangingUp("bye"),
};

const main = (changes: Readonly<Record<string, FlowUnit["graph"]["blocks"][number]>> = {}) =>
  flow("Main", Object.values({ ...blocks, ...changes }));

const world: WorldOptions = { lambdas: { lookup: { name: "Jo" } }, hours: { Main: "open" } };

/** Plays a call on the recorded build and gives what its log tells. */
async function recorded(script: string, options: WorldOptions = world) {
  const session = run([main()], options, { at: Date.UTC(2026, 10, 20, 10), attributes: { tier: "gold" } });
  const { diagnostics } = await playScript(session, parseScript(script).script);
  expect(diagnostics).toEqual([]);
  const log = flowLogLines(flowLogOf(session.trace, createProgram([main()])));
  const [contact] = recordedContacts(readFlowLog(log).entries);
  if (contact === undefined) throw new Error("nothing was recorded");
  return contact;
}

async function told(script: string, build: FlowUnit, options: WorldOptions = world) {
  const {
    diagnostics,
    same,
    recorded: all,
  } = await replayContact(createProgram([build]), await recorded(script, options));
  return { all, same, findings: diagnostics.map(({ code, message, subject }) => [code, message, subject?.block]) };
}

test("finds nothing different in the build that was recorded", async () => {
  expect(await told("presses 1\nends", main())).toEqual({ all: 8, same: 8, findings: [] });
});

test("does again what the customer did: wrong keys, silence, and hanging up", async () => {
  expect((await told("presses 7\nends", main())).findings).toEqual([]);
  expect(
    (await told("hears 'press'\nwaits 12 seconds\npresses 1\nends".replaceAll("'", '"'), main())).findings,
  ).toEqual([]);
  expect((await told('hears "press 1"\nhangs up', main())).findings).toEqual([]);
});

test("answers as the world did, whatever the world is now", async () => {
  const night: WorldOptions = { lambdas: { lookup: { name: "Jo" } }, hours: { Main: "closed" } };
  expect((await told("ends", main(), night)).findings).toEqual([]);
});

test("names the block after which the paths part, and both ways on", async () => {
  const build = main({
    tier: { ...blocks.tier, branches: blocks.tier.branches.map((branch) => ({ ...branch, target: "hours" })) },
  });
  const { findings } = await told("presses 1\nends", build);
  expect(findings[0]).toEqual([
    "SIM156",
    'After "tier", the recorded contact went on to "lookup" (InvokeExternalResource); now it goes on to "hours" (CheckHoursOfOperation).',
    "tier",
  ]);
  expect(findings[1]).toEqual(["SIM157", 'What is said of "greet" was "Hello Jo." and is now "Hello .".', "greet"]);
});

test("knows a block again that has another name now", async () => {
  const { set: _, ...others } = blocks;
  const renamed = flow("Main", [
    ...Object.values(others).map((one) =>
      one.identifier === "menu"
        ? { ...one, branches: one.branches.map((way) => (way.target === "set" ? { ...way, target: "topic" } : way)) }
        : one,
    ),
    setting("topic", { topic: "orders" }, "bye"),
  ]);
  expect((await told("presses 1\nends", renamed)).findings).toEqual([
    ["SIM157", 'The attribute "topic" of "topic" was "sales" and is now "orders".', "topic"],
  ]);
});

test("tells of a contact that ends where it went on", async () => {
  const build = main({
    hours: { ...blocks.hours, branches: blocks.hours.branches.map((way) => ({ ...way, target: "bye" })) },
  });
  const { findings } = await told("presses 1\nends", build);
  expect(findings).toEqual([
    [
      "SIM156",
      'After "hours", the recorded contact went on to "greet" (PlayPrompt); now it goes on to "bye" (DisconnectParticipant).',
      "hours",
    ],
  ]);
});

test("stops where the build asks what the recording does not say", async () => {
  const asks = block(
    "pin",
    "GetParticipantInput",
    { Text: "Your PIN?", StoreInput: "True", InputTimeLimitSeconds: "5" },
    { next: "menu", ...failing("bye") },
  );
  const build = main({ greet: { ...blocks.greet, branches: [{ kind: "next", target: "pin" }] }, pin: asks });
  const { findings } = await told("presses 1\nends", build);
  expect(findings.at(-1)).toEqual([
    "SIM158",
    'The replay stops at "pin": the recording does not say what the customer did.',
    "pin",
  ]);
});

test("says that a flow is not here, with the nearest", async () => {
  const contact = await recorded("presses 1\nends");
  const { diagnostics } = await replayContact(createProgram([flow("Maim", [blocks.bye])]), contact);
  expect(diagnostics).toMatchObject([{ code: "SIM159", data: { flow: "Main", similar: "Maim" } }]);
});

test("takes the flow that somebody names for the first of the log, whatever it was deployed as", async () => {
  const contact = await recorded("presses 1\nends");
  const visits = contact.visits.map((visit) => ({ ...visit, flow: "Main (staging)" }));
  const program = createProgram([main()]);
  expect(await replayContact(program, { ...contact, visits }, { flow: "Main" })).toMatchObject({
    same: 8,
    diagnostics: [],
  });
  expect((await replayContact(program, { ...contact, visits })).diagnostics[0]?.code).toBe("SIM159");
});
