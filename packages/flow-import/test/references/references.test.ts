import type { Block, FlowGraph, JsonObject } from "@flowc/connect-model";
import { bindingsFrom } from "@flowc/flow-compiler";
import { expect, test } from "vitest";
import { NameScope } from "../../src/names/constant-name.js";
import { CodeText } from "../../src/print/code-text.js";
import { collectAttributes } from "../../src/references/attributes.js";
import { resourceNames } from "../../src/references/resource-names.js";
import { Resources } from "../../src/references/resources.js";

const instance = "arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555";
const queue = (id: string) => `${instance}/queue/${id}`;
const first = queue("aaaaaaaa-2222-3333-4444-555555555555");
const second = queue("bbbbbbbb-2222-3333-4444-555555555555");
const lookup = "arn:aws:lambda:eu-west-2:123456789012:function:customer-lookup";
const bot = "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/TSTALIASID";

const text = new CodeText(new Set());

function block(
  identifier: string,
  type: string,
  parameters: Block["parameters"],
  branches: Block["branches"] = [],
): Block {
  return { identifier, type, parameters, branches };
}

function graph(blocks: readonly Block[], actions: JsonObject = {}): FlowGraph {
  const metadata = { ActionMetadata: actions };
  return { name: "Main", type: "CONTACT_FLOW", version: "2019-10-30", entry: "", blocks, metadata };
}

function resources(names: ReadonlyMap<string, string> = new Map()): Resources {
  return new Resources(names, new NameScope());
}

const declared = (of: Resources) => of.declarations.map(({ constant, code }) => `${constant} = ${text.code(code)}`);

test("an ARN becomes a reference by the name that the designer shows, and the bindings keep the ARN", () => {
  const found = resources(new Map([[first, "Sales"]]));
  expect(found.declare("queue", first)).toEqual({ constant: "sales", isReference: true });
  expect(found.declare("queue", first)?.constant).toBe("sales");
  expect(declared(found)).toEqual(['sales = existing.queue("Sales")']);
  expect(bindingsFrom(found.bindings).find("queue", "Sales")).toEqual({ arn: first });
});

test("a thing whose name nobody knows is named after its id, which is said", () => {
  const found = resources();
  found.declare("queue", first);
  expect(declared(found)).toEqual(['queueAaaaaaaa = existing.queue("queue aaaaaaaa")']);
  expect(found.declarations[0]?.comment).toContain("not in the documents");
});

test("two things of one name are told apart", () => {
  const names = new Map([
    [first, "Sales"],
    [second, "Sales"],
  ]);
  const found = resources(names);
  found.declare("queue", first);
  found.declare("queue", second);
  expect(declared(found)).toEqual(['sales = existing.queue("Sales")', 'sales2 = existing.queue("Sales (2)")']);
  expect(bindingsFrom(found.bindings).find("queue", "Sales (2)")).toEqual({ arn: second });
});

test("constants of different kinds with one name say what they are", () => {
  const found = resources(
    new Map([
      [first, "Sales"],
      [`${instance}/contact-flow/cccccccc-2222-3333-4444-555555555555`, "Sales"],
    ]),
  );
  found.declare("queue", first);
  expect(found.declare("flow", `${instance}/contact-flow/cccccccc-2222-3333-4444-555555555555`)?.constant).toBe(
    "salesFlow",
  );
});

test("a Lambda function is known by its own name, with its qualifier and how it answers", () => {
  const found = resources();
  found.declare("lambdaFunction", `${lookup}:live`);
  found.declare("lambdaFunction", lookup, { response: "JSON" });
  expect(declared(found)).toEqual([
    'customerLookupLive = lambda("customer-lookup:live")',
    'customerLookup = lambda("customer-lookup", {response: "JSON"})',
  ]);
  expect(bindingsFrom(found.bindings).names("lambdaFunction")).toEqual(["customer-lookup"]);
});

test("other kinds leave the qualifier to the method", () => {
  const view = "arn:aws:connect:us-east-1:aws:view/form";
  expect(resources().declare("view", `${view}:1`)).toEqual({ constant: "form", isReference: true, qualifier: "1" });
});

test.each([
  ["%%SALES_QUEUE%%", 'salesQueue = placeholder("%%SALES_QUEUE%%")'],
  ["{{queues.Sales.arn}}", 'sales = placeholder("{{queues.Sales.arn}}")'],
  ["%{BasicQueueArn}", 'basicQueue = placeholder("%{BasicQueueArn}")'],
  ["PAID", 'paid = placeholder("PAID")'],
  ["Vacaid", 'vacaid = placeholder("Vacaid")'],
  ["aaaaaaaa-2222-3333-4444-555555555555", 'queueAaaaaaaa = "aaaaaaaa-2222-3333-4444-555555555555"'],
  [
    "arn:aws:connect:<region>:<account>:instance/x/queue/sales",
    'sales = "arn:aws:connect:<region>:<account>:instance/x/queue/sales"',
  ],
])("%s stays text in a constant", (value, declaration) => {
  const found = resources();
  expect(found.declare("queue", value)?.isReference).toBe(false);
  expect(declared(found)).toEqual([declaration]);
});

test.each(["", " ", "$.Attributes.queueArn"])('"%s" names nothing', (value) => {
  expect(resources().declare("queue", value)).toBeUndefined();
});

test("an ARN of another kind than the parameter wants is no reference", () => {
  expect(resources().declare("queue", lookup)).toEqual({ constant: "customerLookup", isReference: false });
});

test("names come from the editor's data in each form that it writes", () => {
  const blocks = [
    block("mirror", "UpdateContactTargetQueue", { QueueId: first }),
    block("pair", "CheckHoursOfOperation", { HoursOfOperationId: "hours" }),
    block("hook", "UpdateContactEventHooks", { EventHooks: { CustomerQueue: "music" } }),
    block("audio", "MessageParticipantIteratively", { Messages: [{ PromptId: "beep" }] }),
    block("bot", "ConnectParticipantWithLexBot", { LexV2Bot: { AliasArn: bot } }),
    block("prompt", "MessageParticipant", { PromptId: "jingle" }),
  ];
  const names = resourceNames([
    graph(blocks, {
      mirror: { parameters: { QueueId: { displayName: "Sales" } } },
      pair: { Hours: { id: "hours", text: "Weekdays" } },
      hook: { contactFlow: { text: "Music" } },
      audio: { audio: [{ id: "beep", text: "Beep.wav", type: "Prompt" }] },
      bot: { lexV2BotName: "Orders", lexV2BotAliasName: "live" },
      prompt: { promptName: "Jingle.wav" },
    }),
  ]);
  expect(Object.fromEntries(names)).toEqual({
    [first]: "Sales",
    hours: "Weekdays",
    music: "Music",
    beep: "Beep.wav",
    [bot]: "Orders:live",
    jingle: "Jingle.wav",
  });
});

test("editor's data of any other shape is passed over", () => {
  const odd = [
    null,
    7,
    "x",
    [],
    { parameters: [1] },
    { queue: "x" },
    { audio: [null, { id: 3 }] },
    { Hours: { id: {} } },
  ];
  for (const held of odd) {
    const flow = graph([block("a", "MessageParticipant", { Text: "Hi" })], { a: held as never });
    expect([...resourceNames([flow])]).toEqual([]);
  }
});

const set = (attributes: Record<string, string>) =>
  block("set", "UpdateContactAttributes", { Attributes: attributes, TargetContact: "Current" });

const compared = (path: string, ...tests: readonly (readonly [string, string])[]) =>
  block(
    "compare",
    "Compare",
    { ComparisonValue: path },
    tests.map(([operator, operand]) => ({ kind: "condition" as const, operator, operands: [operand], target: "x" })),
  );

function attributes(...blocks: Block[]): string[] {
  return collectAttributes([graph(blocks)]).declarations.map(
    ({ constant, code }) => `${constant} = ${text.code(code)}`,
  );
}

test("an attribute that is only ever set to a few words and compared with those is one of them", () => {
  const tier = [set({ tier: "gold" }), set({ tier: "standard" }), compared("$.Attributes.tier", ["Equals", "gold"])];
  expect(attributes(...tier)).toEqual(['attributes = contactAttributes({tier: oneOf("gold", "standard")})']);
});

test.each([
  [
    "set to what is not known here",
    [set({ tier: "gold" }), set({ tier: "$.External.tier" }), compared("$.Attributes.tier", ["Equals", "gold"])],
  ],
  [
    "compared with a word that nobody sets",
    [set({ tier: "gold" }), set({ tier: "standard" }), compared("$.Attributes.tier", ["Equals", "vip"])],
  ],
  ["never compared", [set({ tier: "gold" }), set({ tier: "standard" })]],
  [
    "asked another question",
    [set({ tier: "gold" }), set({ tier: "standard" }), compared("$.Attributes.tier", ["TextContains", "gold"])],
  ],
])("an attribute that is %s is text", (_, blocks) => {
  expect(attributes(...blocks)).toEqual(['attributes = contactAttributes({tier: "string"})']);
});

test("an attribute that is compared as a number is one; one that is both is not declared", () => {
  const age = compared("$.Attributes.age", ["NumberGreaterThan", "17"], ["Equals", "100"]);
  expect(attributes(age)).toEqual(['attributes = contactAttributes({age: "number"})']);
  const both = compared("$.Attributes.age", ["NumberGreaterThan", "17"], ["Equals", "unknown"]);
  expect(attributes(both)).toEqual([]);
});

test("a path in place of a name is no attribute", () => {
  expect(attributes(set({ "$.External.key": "1", tier: "2" }))).toEqual([
    'attributes = contactAttributes({tier: "string"})',
  ]);
});

test("attributes of one flow are declared apart, and names are data", () => {
  const step = block("flow", "UpdateFlowAttributes", { FlowAttributes: { "my step": { Value: "1" } } });
  const hostile = block("say", "MessageParticipant", { Text: "$.Attributes.constructor" });
  expect(attributes(step, hostile)).toEqual([
    'attributes = contactAttributes({constructor: "string"})',
    'flowValues = flowAttributes({"my step": "string"})',
  ]);
});
