import { expect, test } from "vitest";
import type { TraceEvent } from "../../src/trace/trace-event.js";
import { clockText, formatTranscript } from "../../src/transcript/format-transcript.js";
import { transcriptOf } from "../../src/transcript/transcript.js";

const contact = "00000000-0000-4000-8000-000000000001";
const start = Date.UTC(2026, 10, 20, 10);
const at = (seconds: number) => ({ at: start + seconds * 1000, contact });
const block = (name: string) => ({ flow: "Main", block: name });

const call: readonly TraceEvent[] = [
  { event: "TestInitiated", ...at(0), channel: "VOICE", flow: "Main" },
  { event: "FlowStarted", ...at(0), flow: "Main", role: "contact" },
  { event: "FlowActionStarted", ...at(0), ...block("menu"), type: "GetParticipantInput" },
  { event: "MessageReceived", ...at(0), ...block("menu"), actor: "customer", text: "Press 1.\nOr 2." },
  { event: "InputSent", ...at(2.5), actor: "customer", input: "DtmfInput", value: "1" },
  { event: "InputSent", ...at(3), actor: "customer", input: "DtmfInput", value: "#" },
  {
    event: "FlowActionCompleted",
    ...at(3),
    ...block("menu"),
    type: "GetParticipantInput",
    branch: 1,
    outcome: "condition",
    detail: "1",
  },
  {
    event: "RequestMade",
    ...at(3),
    request: {
      id: 4,
      contact,
      kind: "lambda",
      function: "lookup",
      event: {},
      timeLimitSeconds: 3,
      invocation: "SYNCHRONOUS",
    },
  },
  { event: "RequestAnswered", ...at(4), request: 4, result: "timeout", answer: { kind: "timeout" } },
  {
    event: "FlowActionCompleted",
    ...at(4),
    ...block("lookup"),
    type: "InvokeLambdaFunction",
    branch: 0,
    outcome: "error",
    detail: "NoMatchingError",
    reason: "no answer in time",
  },
  { event: "ContactDisconnected", ...at(3700), reason: "CUSTOMER_DISCONNECT" },
];

test("reads like a call, with the author's places", () => {
  const placeOf = (_flow: string, name: string) => (name === "menu" ? "main.flow.ts:7" : undefined);
  expect(formatTranscript(transcriptOf(call), { placeOf })).toMatchInlineSnapshot(`
    "   0:00  contact   arrives by voice
       0:00  contact   enters "Main"
       0:00  flow      "Press 1. / Or 2."  (main.flow.ts:7)
     0:02.5  customer  presses 1#
       0:04  world     Lambda function "lookup": timeout
       0:04  block     "lookup" takes its error branch: NoMatchingError, no answer in time
    1:01:40  contact   ends: CUSTOMER_DISCONNECT"
  `);
});

test("tells every block when asked", () => {
  const texts = transcriptOf(call, { detail: "blocks" }).map(({ speaker, text }) => `${speaker}: ${text}`);
  expect(texts).toContain('block: "menu" (GetParticipantInput)');
  expect(texts).toContain('block: "menu" goes on with "1"');
  expect(texts).toContain('block: "lookup" takes its error branch: NoMatchingError, no answer in time');
});

test("names the contacts only when there is more than one", () => {
  const other = { ...at(1), contact: "00000000-0000-4000-8000-000000000002" };
  const both = [...call, { event: "ContactDisconnected", ...other, reason: "EXPIRED" } as const];
  expect(formatTranscript(transcriptOf(both))).toContain("0002  contact   ends: EXPIRED");
  expect(formatTranscript(transcriptOf(call))).not.toContain("0001");
});

test("tells whispers from what the customer hears", () => {
  const whisper = { event: "MessageReceived", ...at(0), ...block("w"), actor: "agent", text: "Gold" } as const;
  expect(formatTranscript(transcriptOf([whisper]))).toBe('   0:00  to agent  "Gold"');
});

test("counts the clock in minutes, in hours when it must, in fractions when there are any", () => {
  expect([0, 62_000, 2_500, 3_723_004].map(clockText)).toEqual(["0:00", "1:02", "0:02.5", "1:02:03.004"]);
});

test.each([
  [true, "open"],
  [{ open: false, overrides: [] }, "closed"],
  [{ open: true, overrides: ["Christmas market"] }, 'open, by "Christmas market"'],
])("tells hours of operation in words: %j", (value, words) => {
  const asked: TraceEvent = {
    event: "RequestMade",
    ...at(0),
    request: { id: 1, contact, kind: "hours", hours: "Shop", at: start },
  };
  const answer: TraceEvent = {
    event: "RequestAnswered",
    ...at(0),
    request: 1,
    result: "value",
    answer: { kind: "value", value },
  };
  expect(transcriptOf([asked, answer]).map(({ text }) => text)).toEqual([`hours "Shop": ${words}`]);
});

test("tells what is an error to the service only as what happens to people", () => {
  const ended = { event: "FlowActionCompleted", ...at(1), type: "Compare", branch: 0, outcome: "error" } as const;
  const said = (event: TraceEvent) => transcriptOf([event])[0]?.text;
  const noMatch = { ...ended, ...block("tier"), detail: "NoMatchingCondition" };
  expect(said({ ...noMatch, value: "" })).toBe('"tier" finds no branch for an empty value');
  expect(said({ ...noMatch, value: "bronze" })).toBe('"tier" finds no branch for "bronze"');
  expect(said(noMatch)).toBe('"tier" finds no branch that matches');
  expect(said({ ...ended, ...block("menu"), detail: "InputTimeLimitExceeded" })).toBe('"menu" hears nothing in time');
});

test("calls blocks as somebody who knows their names does", () => {
  const options = {
    detail: "blocks",
    nameBlock: ({ flow, block }: { flow: string; block: string }) => `${flow}/${block}`,
  } as const;
  const texts = transcriptOf(call, options).map(({ text }) => text);
  expect(texts).toContain("Main/menu");
  expect(texts).toContain("Main/lookup takes its error branch: NoMatchingError, no answer in time");
});
