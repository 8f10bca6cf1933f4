import type { Block, JsonObject } from "@flowc/connect-model";
import { checkFlow } from "@flowc/flow-compiler";
import { expect, test } from "vitest";
import { isLegacyExport, readLegacyExport } from "../../src/legacy/read-legacy-export.js";

interface ModuleDraft {
  readonly id: string;
  readonly type: string;
  readonly target?: string;
  readonly parameters?: readonly JsonObject[];
  readonly branches?: readonly JsonObject[];
  readonly metadata?: JsonObject;
}

const bye: ModuleDraft = { id: "bye", type: "Disconnect" };

function legacy(modules: readonly ModuleDraft[], type = "contactFlow"): string {
  const whole = modules.map(({ parameters = [], branches = [], metadata = {}, ...rest }) => {
    return { ...rest, parameters, branches, metadata };
  });
  const metadata = { entryPointPosition: { x: 15, y: 15 }, name: "Old flow", type };
  return JSON.stringify(
    { modules: whole, version: "1", type, start: modules[0]?.id ?? "", metadata } as JsonObject,
    null,
    1,
  );
}

function read(modules: readonly ModuleDraft[], type?: string) {
  const { unit, diagnostics } = readLegacyExport(legacy([...modules, bye], type), { file: "old.json" });
  return { unit, codes: diagnostics.map(({ code }) => code), first: unit?.graph.blocks[0] as Block };
}

const to = (condition: string, transition = "bye"): JsonObject => ({ condition, transition });
const goesOn = [to("Success"), to("Error")];

test("name, type, start, description and metadata come from the export", () => {
  const { unit } = read(
    [{ id: "hello", type: "PlayPrompt", branches: goesOn, metadata: { position: { x: 7, y: 9 } } }],
    "customerQueue",
  );
  expect(unit?.graph).toMatchObject({
    name: "Old flow",
    type: "CUSTOMER_QUEUE",
    entry: "hello",
    version: "2019-10-30",
  });
  expect(unit?.graph.metadata).toMatchObject({
    entryPointPosition: { x: 15, y: 15 },
    ActionMetadata: { hello: { position: { x: 7, y: 9 } } },
  });
});

test("an export is told from a flow of today", () => {
  expect(isLegacyExport(JSON.parse(legacy([bye])))).toBe(true);
  expect(isLegacyExport({ Version: "2019-10-30", StartAction: "a", Actions: [] })).toBe(false);
  expect(isLegacyExport(null)).toBe(false);
});

test("prompts become text, SSML or a prompt of the library", () => {
  const text = (value: string, type: string) => [
    { name: "Text", value, namespace: null },
    { name: "TextToSpeechType", value: type },
  ];
  expect(read([{ id: "a", type: "PlayPrompt", parameters: text("Hello", "text"), branches: goesOn }]).first).toEqual({
    identifier: "a",
    type: "MessageParticipant",
    parameters: { Text: "Hello" },
    branches: [
      { kind: "next", target: "bye" },
      { kind: "error", errorType: "NoMatchingError", target: "bye" },
    ],
  });
  const ssml = read([{ id: "a", type: "PlayPrompt", parameters: text("<speak/>", "ssml"), branches: goesOn }]);
  expect(ssml.first.parameters).toEqual({ SSML: "<speak/>" });
  const audio = [{ name: "AudioPrompt", value: "arn:prompt", namespace: null, resourceName: "Beep.wav" }];
  const beep = read([{ id: "a", type: "PlayPrompt", parameters: audio, branches: goesOn }]);
  expect(beep.first.parameters).toEqual({ PromptId: "arn:prompt" });
});

test("a menu has a condition per key, and NextAction repeats the branch for other keys as the console does", () => {
  const { first } = read([
    {
      id: "menu",
      type: "GetUserInput",
      target: "Digits",
      parameters: [
        { name: "Text", value: "Press 1", namespace: null },
        { name: "Timeout", value: 8 },
        { name: "MaxDigits", value: "1" },
      ],
      branches: [
        { condition: "Evaluate", conditionType: "Equals", conditionValue: "1", transition: "menu" },
        to("Timeout"),
        to("NoMatch"),
        to("Error"),
      ],
    },
  ]);
  expect(first.parameters).toEqual({ Text: "Press 1", StoreInput: "False", InputTimeLimitSeconds: "8" });
  expect(first.branches).toEqual([
    { kind: "next", target: "bye" },
    { kind: "condition", operator: "Equals", operands: ["1"], target: "menu" },
    { kind: "error", errorType: "InputTimeLimitExceeded", target: "bye" },
    { kind: "error", errorType: "NoMatchingCondition", target: "bye" },
    { kind: "error", errorType: "NoMatchingError", target: "bye" },
  ]);
});

test("attributes by namespace become paths, system attributes by the name the old designer had for them", () => {
  const attribute = (key: string, namespace: string | null, value: string) => ({
    name: "Attribute",
    key,
    namespace,
    value,
  });
  const { first } = read([
    {
      id: "set",
      type: "SetAttributes",
      parameters: [
        attribute("said", null, "yes"),
        attribute("tier", "External", "tier"),
        attribute("name", "User Defined", "first name"),
        attribute("digits", "System", "Stored customer input"),
        attribute("from", "System", "Customer Number"),
        attribute("to", "System", "Dialed Number"),
        attribute("queue", "System", "Queue.Name"),
      ],
      branches: goesOn,
    },
  ]);
  expect(first.parameters).toEqual({
    Attributes: {
      said: "yes",
      tier: "$.External.tier",
      name: "$.Attributes['first name']",
      digits: "$.StoredCustomerInput",
      from: "$.CustomerEndpoint.Address",
      to: "$.SystemEndpoint.Address",
      queue: "$.Queue.Name",
    },
    TargetContact: "Current",
  });
});

test("an attribute whose path is not known stays text and is reported", () => {
  const parameters = [{ name: "Attribute", key: "a", namespace: "System", value: "Moon phase" }];
  const { first, codes } = read([{ id: "set", type: "SetAttributes", parameters, branches: goesOn }]);
  expect(first.parameters).toMatchObject({ Attributes: { a: "Moon phase" } });
  expect(codes).toContain("FLOW864");
});

test("checks of attributes keep their order and take the operators of the Flow language", () => {
  const test = (conditionType: string, conditionValue: string) => ({
    condition: "Evaluate",
    conditionType,
    conditionValue,
    transition: "bye",
  });
  const { first } = read([
    {
      id: "check",
      type: "CheckAttribute",
      parameters: [
        { name: "Attribute", value: "age" },
        { name: "Namespace", value: "User Defined" },
      ],
      branches: [test("Equals", "none"), test("GreaterThanOrEqualTo", "18"), to("NoMatch")],
    },
  ]);
  expect(first.parameters).toEqual({ ComparisonValue: "$.Attributes.age" });
  expect(first.branches).toEqual([
    { kind: "next", target: "bye" },
    { kind: "condition", operator: "Equals", operands: ["none"], target: "bye" },
    { kind: "condition", operator: "NumberGreaterOrEqualTo", operands: ["18"], target: "bye" },
    { kind: "error", errorType: "NoMatchingCondition", target: "bye" },
  ]);
});

test("a hook without a branch for errors gets one, which is said", () => {
  const parameters = [
    { name: "Type", value: "CustomerQueue" },
    { name: "ContactFlowId", value: "arn:flow", resourceName: "Music" },
  ];
  const { first, codes } = read([{ id: "hook", type: "SetContactFlow", parameters, branches: [to("Success")] }]);
  expect(first).toMatchObject({
    type: "UpdateContactEventHooks",
    parameters: { EventHooks: { CustomerQueue: "arn:flow" } },
  });
  expect(first.branches).toContainEqual({ kind: "error", errorType: "NoMatchingError", target: "bye" });
  expect(codes).toEqual(["FLOW865"]);
});

test("a module of an unknown type keeps its data and its branches", () => {
  const parameters = [{ name: "Colour", value: "blue", shade: 3 }];
  const { first, codes } = read([
    { id: "odd", type: "PaintWall", target: "North", parameters, branches: [to("Success"), to("Wet")] },
  ]);
  expect(first).toEqual({
    identifier: "odd",
    type: "PaintWall",
    parameters: { target: "North", parameters },
    branches: [
      { kind: "next", target: "bye" },
      { kind: "error", errorType: "Wet", target: "bye" },
    ],
  });
  expect(codes).toEqual(["FLOW860"]);
});

test("parameters and branches that have no place are reported", () => {
  const parameters = [
    { name: "Text", value: "Hi", namespace: null },
    { name: "Volume", value: "loud" },
  ];
  const branches = [...goesOn, to("Deaf")];
  const { codes } = read([{ id: "a", type: "PlayPrompt", parameters, branches }]);
  expect(codes).toEqual(["FLOW861", "FLOW862"]);
});

test.each([
  ["entry 1 of its modules has no id or no type", { modules: [{ id: "a" }], start: "a" }],
  [
    'two of its modules have the id "a"',
    {
      modules: [
        { id: "a", type: "Disconnect" },
        { id: "a", type: "Disconnect" },
      ],
      start: "a",
    },
  ],
  ["it has no list of modules, or no start", { modules: {}, start: "a" }],
])("%s: no flow, and the reason", (reason, document) => {
  const { unit, diagnostics } = readLegacyExport(JSON.stringify(document), { file: "old.json" });
  expect(unit).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "FLOW863", span: { file: "old.json", line: 1 } }]);
  expect(diagnostics[0]?.message).toContain(reason);
});

test("findings stand at the module in the file", () => {
  const text = legacy([{ id: "odd", type: "PaintWall", branches: [to("Success")] }, bye]);
  const { diagnostics } = readLegacyExport(text, { file: "old.json" });
  const line = text.split("\n").findIndex((it) => it.includes('"id": "odd"')) + 1;
  expect(diagnostics[0]?.span).toMatchObject({ file: "old.json", line });
});

/** One module of each known kind, complete: what the service takes. */
const complete: readonly ModuleDraft[] = [
  {
    id: "log",
    type: "SetLoggingBehavior",
    parameters: [{ name: "LoggingBehavior", value: "Enable" }],
    branches: [to("Success", "voice")],
  },
  {
    id: "voice",
    type: "SetVoice",
    parameters: [{ name: "GlobalVoice", value: "Joanna" }],
    branches: [to("Success", "record")],
  },
  {
    id: "record",
    type: "SetRecordingBehavior",
    parameters: [
      { name: "RecordingBehaviorOption", value: "Enable" },
      { name: "RecordingParticipantOption", value: "Both" },
      { name: "AnalyticsBehaviorOption", value: "Enable" },
      { name: "AnalyticsLanguageLocaleCode", value: "en-US", namespace: null },
      { name: "AnalyticsCustomVocabulary", value: "None" },
      { name: "AnalyticsRedactionOption", value: "Enable" },
      { name: "AnalyticsRedactionPolicy", value: "RedactedAndOriginal", namespace: null },
      { name: "AnalyticsMode", value: "PostCall" },
    ],
    branches: [to("Success", "stream")],
  },
  {
    id: "stream",
    type: "StartMediaStreaming",
    parameters: [
      { name: "Track", value: "FromCustomer" },
      { name: "Track", value: "ToCustomer" },
      { name: "MediaStreamTypes", value: "Audio" },
    ],
    branches: [to("Success", "lambda"), to("Error", "bye")],
  },
  {
    id: "lambda",
    type: "InvokeExternalResource",
    target: "Lambda",
    parameters: [
      { name: "FunctionArn", value: "arn:aws:lambda:eu-west-2:123456789012:function:find", namespace: null },
      { name: "TimeLimit", value: "3" },
      { name: "Parameter", key: "who", value: "Customer Number", namespace: "System" },
    ],
    branches: [to("Success", "staff"), to("Error", "bye")],
  },
  {
    id: "staff",
    type: "CheckStaffing",
    parameters: [{ name: "Status", value: "Available" }],
    branches: [to("True", "store"), to("False", "metrics"), to("Error", "bye")],
  },
  { id: "metrics", type: "GetMetricData", branches: [to("Success", "store"), to("Error", "bye")] },
  {
    id: "store",
    type: "StoreUserInput",
    parameters: [
      { name: "Text", value: "Your number?", namespace: null },
      { name: "TextToSpeechType", value: "text" },
      { name: "CustomerInputType", value: "PhoneNumber" },
      { name: "Timeout", value: "5" },
      { name: "PhoneNumberFormat", value: "Local" },
      { name: "CountryCode", value: "GB" },
    ],
    branches: [to("Success", "bot"), to("InvalidNumber", "bye"), to("Error", "bye")],
  },
  {
    id: "bot",
    type: "GetUserInput",
    target: "Lex",
    parameters: [
      { name: "Text", value: "How can I help?", namespace: null },
      { name: "TextToSpeechType", value: "text" },
      {
        name: "BotAliasArn",
        value: "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/TSTALIASID",
        namespace: null,
      },
      { name: "LexVersion", value: "V2" },
    ],
    branches: [
      { condition: "Evaluate", conditionType: "Equals", conditionValue: "Order", transition: "count" },
      to("NoMatch", "count"),
      to("Error", "bye"),
    ],
  },
  {
    id: "count",
    type: "Loop",
    parameters: [{ name: "LoopCount", value: "2" }],
    branches: [to("Looping", "priority"), to("Complete", "queue")],
  },
  {
    id: "priority",
    type: "UpdateRoutingPriority",
    parameters: [{ name: "AbsolutePosition", value: 1 }],
    branches: [to("Success", "count")],
  },
  {
    id: "queue",
    type: "SetQueue",
    parameters: [
      {
        name: "Queue",
        value:
          "arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/queue/22222222-2222-3333-4444-555555555555",
        namespace: null,
        resourceName: "Sales",
      },
    ],
    branches: [to("Success", "transfer"), to("Error", "bye")],
  },
  { id: "transfer", type: "Transfer", target: "Queue", branches: [to("AtCapacity", "stop"), to("Error", "bye")] },
  {
    id: "stop",
    type: "StopMediaStreaming",
    parameters: [
      { name: "Track", value: "FromCustomer" },
      { name: "MediaStreamTypes", value: "Audio" },
    ],
    branches: [to("Success", "bye"), to("Error", "bye")],
  },
];

test("a complete export becomes a flow that the service takes", () => {
  const { unit } = read(complete);
  const refused = unit && checkFlow(unit).filter(({ severity }) => severity === "error");
  expect(refused).toEqual([]);
  expect(unit?.graph.blocks).toHaveLength(complete.length + 1);
});
