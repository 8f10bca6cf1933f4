import type { Block, Branch, FlowGraph, GraphType, Parameters } from "@flowc/connect-model";
import { bindingsFrom } from "@flowc/flow-compiler";
import { expect, test } from "vitest";
import { sketchBlock } from "../../src/blocks/index.js";
import { CodeText } from "../../src/print/code-text.js";
import { call, member, name, object } from "../../src/program/code.js";
import { buildSketch, plain } from "../helpers/build-sketch.js";
import { testContext } from "../helpers/test-context.js";

const next = (target: string): Branch => ({ kind: "next", target });
const error = (errorType: string, target: string): Branch => ({ kind: "error", errorType, target });
const when = (operand: string, target: string, operator = "Equals"): Branch => ({
  kind: "condition",
  operator,
  operands: [operand],
  target,
});

const block = (identifier: string, type: string, parameters: Parameters, ...branches: Branch[]): Block => ({
  identifier,
  type,
  parameters,
  branches,
});

function graph(blocks: readonly Block[], type: GraphType): FlowGraph {
  return { name: "Main", type, version: "2019-10-30", entry: blocks[0]?.identifier ?? "", blocks };
}

/** The call for the first block, without its branches, and the blocks that it makes. */
function sketched(blocks: readonly Block[], type: GraphType = "CONTACT_FLOW") {
  const flow = graph(blocks, type);
  const { context, names, resources } = testContext(flow);
  const [first] = blocks as [Block];
  const sketch = sketchBlock(first, context);
  if (sketch === undefined) return undefined;
  const also = blocks.filter(({ identifier }) => sketch.alsoCovers.includes(identifier));
  const surroundings = { type, names: names(), bindings: bindingsFrom(resources.bindings) };
  const { blocks: built } = buildSketch(first, also, sketch, surroundings);
  const options = sketch.options.length > 0 ? [object(sketch.options)] : [];
  const code = call(member(name("f"), sketch.method), ...sketch.positional, ...options);
  return { text: new CodeText(new Set()).code(code), built, before: [first, ...also].map((it) => plain(it)) };
}

const sound: readonly (readonly [string, readonly Block[], GraphType?])[] = [
  [
    "f.transferToQueue(salesQueue)",
    [
      block(
        "set",
        "UpdateContactTargetQueue",
        { QueueId: "%%SALES_QUEUE%%" },
        next("go"),
        error("NoMatchingError", "bye"),
      ),
      block(
        "go",
        "TransferContactToQueue",
        {},
        next("bye"),
        error("QueueAtCapacity", "full"),
        error("NoMatchingError", "bye"),
      ),
    ],
  ],
  [
    'f.setVoice({voice: "Amy", engine: "neural", language: "en-GB"})',
    [
      block(
        "voice",
        "UpdateContactTextToSpeechVoice",
        { TextToSpeechVoice: "Amy", TextToSpeechEngine: "Neural" },
        next("language"),
        error("NoMatchingError", "bye"),
      ),
      block("language", "UpdateContactData", { LanguageCode: "en-GB" }, next("on"), error("NoMatchingError", "bye")),
    ],
  ],
  [
    'f.connectAssistant("arn:assistant")',
    [
      block(
        "session",
        "CreateWisdomSession",
        { WisdomAssistantArn: "arn:assistant" },
        next("data"),
        error("NoMatchingError", "bye"),
      ),
      block(
        "data",
        "UpdateContactData",
        { WisdomSessionArn: "$.Wisdom.SessionArn" },
        next("on"),
        error("NoMatchingError", "bye"),
      ),
    ],
  ],
  [
    "f.setVoiceId({authentication: {threshold: 90, responseTimeSeconds: 10}, fraudDetection: false})",
    [
      block(
        "data",
        "UpdateContactData",
        {
          IsVoiceIdStreamingEnabled: "true",
          IsVoiceAuthenticationEnabled: "true",
          IsFraudDetectionEnabled: "false",
          VoiceAuthenticationThreshold: "90",
          VoiceAuthenticationResponseTime: "10",
        },
        next("start"),
        error("NoMatchingError", "bye"),
      ),
      block("start", "StartVoiceIdStream", {}, next("on"), error("NoMatchingError", "bye")),
    ],
  ],
  [
    'f.sendMessageByEmail({from: {address: "us@example.com"}, to: {address: attributes.mail, name: "You"}, knowledgeBase: "arn:base", template: "arn:template"})',
    [
      block(
        "render",
        "RenderMessageTemplate",
        { WisdomKnowledgeBaseArn: "arn:base", WisdomMessageTemplateArn: "arn:template" },
        next("contact"),
        error("TemplateRenderingError", "odd"),
        error("NoMatchingError", "bye"),
      ),
      block(
        "contact",
        "CreateContact",
        { Channel: "EMAIL", RelatedContact: "CURRENT" },
        next("send"),
        error("NoMatchingError", "bye"),
      ),
      block(
        "send",
        "StartOutboundEmailContact",
        {
          FromEmailAddress: { EmailAddress: "us@example.com" },
          DestinationEmailAddress: { EmailAddress: "$.Attributes.mail", DisplayName: "You" },
          EmailMessage: { MessageSourceType: "TEMPLATE" },
        },
        next("on"),
        error("TemplateRenderingError", "odd"),
        error("NoMatchingError", "bye"),
      ),
    ],
  ],
  [
    'f.getCustomerInput("Press 1.", {timeoutSeconds: 8})',
    [
      block(
        "menu",
        "GetParticipantInput",
        { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "8" },
        next("none"),
        when("1", "sales"),
        error("InputTimeLimitExceeded", "again"),
        error("NoMatchingCondition", "none"),
        error("NoMatchingError", "bye"),
      ),
    ],
  ],
  [
    "f.checkContactAttributes(f.system.channel, {})",
    [
      block(
        "check",
        "Compare",
        { ComparisonValue: "$.Channel" },
        next("else"),
        when("VOICE", "a"),
        when("CHAT", "b"),
        error("NoMatchingCondition", "else"),
      ),
    ],
  ],
  [
    'f.checkContactAttributes(valueAt("$.Channel"), {})',
    [
      block(
        "check",
        "Compare",
        { ComparisonValue: "$.Channel" },
        next("else"),
        when("SMS", "a"),
        error("NoMatchingCondition", "else"),
      ),
    ],
  ],
  [
    "f.distributeByPercentage([{percent: 3}, {percent: 8}])",
    [
      block(
        "split",
        "DistributeByPercentage",
        {},
        next("else"),
        when("4", "a", "NumberLessThan"),
        when("12", "b", "NumberLessThan"),
        error("NoMatchingCondition", "else"),
      ),
    ],
  ],
  [
    "f.transferToQueue({agent: attributes.agent})",
    [
      block(
        "move",
        "DequeueContactAndTransferToQueue",
        { AgentId: "$.Attributes.agent" },
        next("bye"),
        error("QueueAtCapacity", "full"),
        error("NoMatchingError", "bye"),
      ),
    ],
    "CUSTOMER_QUEUE",
  ],
];

for (const [text, blocks, type] of sound) {
  test(text, () => {
    const found = sketched(blocks, type);
    expect(found?.text).toBe(text);
    expect(found?.built).toEqual(found?.before);
  });
}

test("the two halves of a transfer stay apart when something else leads to the second, or they fail differently", () => {
  const set = (failure: string) =>
    block("set", "UpdateContactTargetQueue", { QueueId: "%%Q%%" }, next("go"), error("NoMatchingError", failure));
  const go = block(
    "go",
    "TransferContactToQueue",
    {},
    next("bye"),
    error("QueueAtCapacity", "full"),
    error("NoMatchingError", "bye"),
  );
  const other = block("full", "MessageParticipant", { Text: "Full." }, next("go"), error("NoMatchingError", "bye"));
  expect(sketched([set("bye"), go, other])?.text).toBe("f.setWorkingQueue(q)");
  expect(sketched([set("sorry"), go])?.text).toBe("f.setWorkingQueue(q)");
});

const unsayable: readonly (readonly [string, Block, GraphType?])[] = [
  [
    "a parameter that the method does not have",
    block("a", "MessageParticipant", { Text: "Hi", Volume: "loud" }, next("on")),
  ],
  [
    "a number where the builder writes text",
    block("a", "GetParticipantInput", { Text: "Hi", StoreInput: "False", InputTimeLimitSeconds: 5 }, next("on")),
  ],
  [
    "an error that the method does not have",
    block("a", "Compare", { ComparisonValue: "$.Attributes.a" }, next("on"), error("NoMatchingError", "on")),
  ],
  [
    "a copy in NextAction that leads elsewhere",
    block("a", "TransferToFlow", { ContactFlowId: "%%FLOW%%" }, next("on"), error("NoMatchingError", "bye")),
  ],
  ["a flow type without the block", block("a", "EndFlowExecution", {})],
  [
    "one condition twice",
    block(
      "a",
      "Compare",
      { ComparisonValue: "$.Attributes.a" },
      next("on"),
      when("1", "a"),
      when("1", "b"),
      error("NoMatchingCondition", "on"),
    ),
  ],
  [
    "a path in a spelling of its own",
    block("a", "Compare", { ComparisonValue: "$.Attributes.['a']" }, next("on"), error("NoMatchingCondition", "on")),
  ],
  [
    "an empty reference",
    block("a", "TransferToFlow", { ContactFlowId: "" }, next("bye"), error("NoMatchingError", "bye")),
  ],
];

for (const [why, odd, type] of unsayable) {
  test(`${why}: no method says it`, () => {
    expect(sketched([odd], type)).toBeUndefined();
  });
}

test("a default that a document leaves out is said, and marked as another spelling", () => {
  const set = block(
    "set",
    "UpdateContactAttributes",
    { Attributes: { tier: "gold" } },
    next("on"),
    error("NoMatchingError", "bye"),
  );
  const flow = graph([set], "CONTACT_FLOW");
  expect(sketchBlock(set, testContext(flow).context)).toMatchObject({
    method: "setContactAttributes",
    respelled: true,
  });
});
