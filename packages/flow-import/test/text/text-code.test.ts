import type { Block, FlowGraph, GraphType } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { CodeText } from "../../src/print/code-text.js";
import { testContext } from "../helpers/test-context.js";

const prompt = (text: string): Block => ({
  identifier: text,
  type: "MessageParticipant",
  parameters: { Text: text },
  branches: [],
});

function graph(type: GraphType, ...blocks: Block[]): FlowGraph {
  return { name: "Main", type, version: "2019-10-30", entry: "", blocks };
}

function written(text: string, type: GraphType = "CONTACT_FLOW", ...blocks: Block[]): string {
  return new CodeText(new Set()).code(testContext(graph(type, ...blocks)).context.text(text));
}

test.each([
  ["Hello.", '"Hello."'],
  ["$.CustomerEndpoint.Address", "f.system.customerEndpoint.address"],
  ["$.SegmentAttributes['connect:Subtype']", 'f.system.segment("connect:Subtype")'],
  ["$.Attributes.tier", 'f.attributes("tier")'],
  ["$.FlowAttributes['my step']", 'f.flowAttributes("my step")'],
  ["$.External.tier", '"$.External.tier"'],
  ["$.Attributes.['tier']", "\"$.Attributes.['tier']\""],
  ["It costs $5.", '"It costs $5."'],
])("%s is written %s", (text, code) => {
  expect(written(text)).toBe(code);
});

test("handles stand in templates between literal text", () => {
  expect(written("Call $.CustomerEndpoint.Address now")).toBe(`\`Call \${f.system.customerEndpoint.address} now\``);
});

test("an attribute that the flows use is a member of the declared ones", () => {
  expect(written("$.Attributes.tier", "CONTACT_FLOW", prompt("You are $.Attributes.tier."))).toBe("attributes.tier");
});

test("the agent is a handle where the flow type knows one, text elsewhere", () => {
  expect(written("$.Agent.FirstName", "AGENT_WHISPER")).toBe("f.system.agent.firstName");
  expect(written("$.Agent.FirstName", "CONTACT_FLOW")).toBe('"$.Agent.FirstName"');
});

test("a module reads its input", () => {
  expect(written("$.Modules.Input.phone", "MODULE")).toBe('f.input("phone")');
  expect(written("$.Modules.Input.phone", "CONTACT_FLOW")).toBe('"$.Modules.Input.phone"');
});
