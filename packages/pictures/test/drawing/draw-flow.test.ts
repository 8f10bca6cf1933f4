import { actionCatalogue, type Block, type ParameterValue } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { coverageOverlay, drawFlow, findingsOverlay, rowOfBranch } from "../../src/index.js";
import { flowOf, menuFlow } from "../flows.js";

function block(type: string, parameters: Readonly<Record<string, ParameterValue>>, more: Partial<Block> = {}): Block {
  return { identifier: "a", type, parameters, branches: [], ...more };
}

function drawn(type: string, parameters: Readonly<Record<string, ParameterValue>>, more: Partial<Block> = {}) {
  return drawFlow(flowOf([block(type, parameters, more)])).blocks[0]!;
}

test("draws a flow in the words of those who read it", () => {
  expect(
    drawFlow(menuFlow).blocks.map(({ title, summary, branches }) => [title, summary, branches.map((b) => b.label)]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Play prompt",
        "“Hello name”",
        [
          "next",
          "error",
        ],
      ],
      [
        "Get customer input",
        "“Press 1 or 2”",
        [
          "press 1",
          "press 2",
          "timeout · no match",
          "error",
        ],
      ],
      [
        "Loop",
        "3 times",
        [
          "again",
          "done",
        ],
      ],
      [
        "Set working queue",
        "Support",
        [
          "next",
          "error",
        ],
      ],
      [
        "Transfer to queue",
        undefined,
        [
          "at capacity · error",
        ],
      ],
      [
        "Disconnect",
        undefined,
        [],
      ],
    ]
  `);
});

test.each<[string, Readonly<Record<string, ParameterValue>>, string, string | undefined]>([
  ["GetParticipantInput", { Text: "Your number?", StoreInput: "True" }, "Store customer input", "“Your number?”"],
  ["GetParticipantInput", { EnableDTMFBuffer: "True" }, "Set touchtone buffer behavior", "buffer on"],
  ["MessageParticipant", { SSML: "<speak>Hello <break/> you</speak>" }, "Play prompt", "“Hello you”"],
  ["MessageParticipant", { Text: "\u200b" }, "Play prompt", undefined],
  ["MessageParticipant", { Text: "Hello\n\n$.Attributes.name" }, "Play prompt", "“Hello name”"],
  ["Compare", { ComparisonValue: "$.Attributes.tier" }, "Check contact attributes", "tier"],
  ["Compare", { ComparisonValue: "$.External.tier" }, "Check contact attributes", "External.tier"],
  ["CheckMetricData", { MetricType: "NumberOfContactsInQueue" }, "Check queue status", "number of contacts in queue"],
  [
    "InvokeLambdaFunction",
    { LambdaFunctionARN: "arn:aws:lambda:eu-west-2:123456789012:function:lookup:live" },
    "AWS Lambda function",
    "lookup:live",
  ],
  ["UpdateContactTargetQueue", { QueueId: "{{queue:Support}}" }, "Set working queue", "Support"],
  [
    "UpdateContactAttributes",
    { Attributes: { tier: "gold", name: "$.External.name" } },
    "Set contact attributes",
    "tier = gold, name = External.name",
  ],
  ["UpdateFlowAttributes", { FlowAttributes: { tries: { Value: "1" } } }, "Set contact attributes", "tries = 1"],
  [
    "UpdateContactEventHooks",
    { EventHooks: { CustomerHold: "{{flow:Hold}}" } },
    "Set hold flow",
    "customer hold: Hold",
  ],
  [
    "UpdateContactRecordingBehavior",
    { RecordingBehavior: { RecordedParticipants: [] } },
    "Set recording and analytics behavior",
    "nobody",
  ],
  ["Wait", { TimeLimitSeconds: "300" }, "Wait", "5 min"],
  ["Loop", { LoopCount: "1" }, "Loop", "once"],
  ["TransferContactToQueue", {}, "Transfer to queue", undefined],
  ["NewAction", { Mode: "fast", Count: 3, Deep: { a: 1 } }, "NewAction", "mode: fast, count: 3"],
])("says what %s with %j is and does", (type, parameters, title, summary) => {
  expect(drawn(type, parameters)).toMatchObject({ title, ...(summary && { summary }) });
  if (summary === undefined) expect(drawn(type, parameters).summary).toBeUndefined();
});

test("calls every known action by a name of its block", () => {
  for (const [type, entry] of actionCatalogue) {
    expect(entry.blocks.length === 0 ? [type] : entry.blocks).toContain(drawn(type, {}).title);
  }
});

test("names what an export names by ARN as its editor shows it", () => {
  const queue = "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/11111111-2222-3333-4444-555555555555";
  const flow = flowOf([block("UpdateContactTargetQueue", { QueueId: queue })]);
  const summaryWith = (about: object) =>
    drawFlow({ ...flow, metadata: { ActionMetadata: { a: about } } as never }).blocks[0]?.summary;
  expect(summaryWith({})).toBe("11111111…");
  expect(summaryWith({ parameters: { QueueId: { displayName: "Support" } } })).toBe("Support");
  expect(summaryWith({ queue: { id: queue, text: "Support" } })).toBe("Support");
});

test("leaves out a way on that only copies another branch", () => {
  const menu = drawFlow(menuFlow).blocks.find(({ id }) => id === "menu");
  expect(menu?.branches.map(({ index }) => index)).not.toContain(0);
});

test("puts failures to one block into one row, and finds the row of each of them", () => {
  const transfer = drawFlow(menuFlow).blocks.find(({ id }) => id === "transfer")!;
  expect(transfer.branches).toEqual([
    { index: 1, shared: [2], label: "at capacity · error", role: "error", target: "bye" },
  ]);
  expect([0, 1, 2].map((index) => rowOfBranch(transfer, index))).toEqual([-1, 0, 0]);
});

test("gives each branch that an overlay speaks of a row of its own", () => {
  const counts = {
    blocks: [{ block: "transfer", hits: 1, branches: [{ hits: 0, isCopy: true }, { hits: 1 }, { hits: 0 }] }],
  };
  const transfer = drawFlow(menuFlow, [coverageOverlay(counts)]).blocks.find(({ id }) => id === "transfer");
  expect(transfer).toMatchObject({
    mark: "partly",
    note: "run once",
    branches: [
      { label: "at capacity", mark: "run", note: "1" },
      { label: "error", mark: "missed", note: "0" },
    ],
  });
});

test("lays findings beside coverage", () => {
  const overlays = [
    coverageOverlay({ blocks: [{ block: "bye", hits: 0, branches: [] }] }),
    findingsOverlay([
      { block: "bye", severity: "info", message: "One." },
      { block: "bye", severity: "warning", message: "Two." },
    ]),
  ];
  expect(drawFlow(menuFlow, overlays).blocks.find(({ id }) => id === "bye")).toMatchObject({
    mark: "missed",
    note: "never run",
    badge: { severity: "warning", count: 2, messages: ["One.", "Two."] },
  });
});

test("draws the first of two blocks with one identifier, which is the one that branches lead to", () => {
  const twice = flowOf([block("Loop", { LoopCount: "2" }), block("DisconnectParticipant", {})]);
  expect(drawFlow(twice).blocks.map(({ title }) => title)).toEqual(["Loop"]);
});
