import type { FlowGraph } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { type AskedChange, compareGraphs, unaskedChanges } from "../../src/index.js";
import { flow, unitsOf } from "../helpers/built-source.js";

function graphOf(...lines: readonly string[]): FlowGraph {
  const [unit] = unitsOf(flow(...lines));
  if (unit === undefined) throw new Error("No flow.");
  return unit.graph;
}

const textAsked: AskedChange = { kind: "text", pointer: "/Parameters/Text", before: "a", after: "b" };

test("finds nothing but the text, although blocks are called by it", () => {
  const before = graphOf('f.playPrompt("a");', 'f.playPrompt("c");');
  const after = graphOf('f.playPrompt("b");', 'f.playPrompt("c");');
  expect(compareGraphs(before, after)).toEqual([
    { block: "play-prompt-a", pointer: "/Parameters/Text", before: "a", after: "b" },
  ]);
  expect(unaskedChanges(before, after, "play-prompt-a", textAsked)).toEqual([]);
});

test("tells a text of another block", () => {
  const before = graphOf('f.playPrompt("a");', 'f.playPrompt("c");');
  const after = graphOf('f.playPrompt("b");', 'f.playPrompt("d");');
  expect(unaskedChanges(before, after, "play-prompt-a", textAsked)).toEqual([
    { block: "play-prompt-c", pointer: "/Parameters/Text", before: "c", after: "d" },
  ]);
});

test("tells another text than the one that was asked for", () => {
  const after = graphOf('f.playPrompt("b!");');
  expect(unaskedChanges(graphOf('f.playPrompt("a");'), after, "play-prompt-a", textAsked)).toHaveLength(1);
});

test("tells blocks that are new, gone, or of another type", () => {
  const one = graphOf('f.playPrompt("a");');
  const two = graphOf('f.playPrompt("b");', 'f.playPrompt("c");');
  expect(unaskedChanges(one, two, "play-prompt-a", textAsked)).not.toEqual([]);
  expect(unaskedChanges(two, one, "play-prompt-b", textAsked)).not.toEqual([]);
  expect(unaskedChanges(one, graphOf("f.wait(5);"), "play-prompt-a", textAsked)).not.toEqual([]);
});

test("tells a branch that leads elsewhere", () => {
  const lines = [
    'f.getCustomerInput("m", { 1: (f) => f.goto("a"), 2: (f) => f.goto("b") });',
    'f.label("a").playPrompt("1");',
  ];
  const before = graphOf(...lines, 'f.label("b").playPrompt("2");');
  const after = graphOf(lines[0]!.replace('goto("b")', 'goto("a")'), lines[1]!, 'f.label("b").playPrompt("2");');
  expect(compareGraphs(before, after)).toEqual([
    { block: "get-customer-input-m", pointer: "/Transitions/Conditions/1/NextAction", before: "b", after: "a" },
  ]);
  const asked: AskedChange = { kind: "target", before: "b", after: "a" };
  expect(unaskedChanges(before, after, "get-customer-input-m", asked)).toEqual([]);
  expect(unaskedChanges(before, after, "get-customer-input-m", textAsked)).toHaveLength(1);
});

test("takes a key for the same branch under another key", () => {
  const before = graphOf('f.getCustomerInput("m", { 1: (f) => f.playPrompt("1"), 2: (f) => f.playPrompt("2") });');
  const after = graphOf('f.getCustomerInput("m", { 9: (f) => f.playPrompt("1"), 2: (f) => f.playPrompt("2") });');
  const pointer = "/Transitions/Conditions/0/Condition/Operands/0";
  const asked: AskedChange = { kind: "key", pointer, before: "1", after: "9" };
  expect(unaskedChanges(before, after, "get-customer-input-m", asked)).toEqual([]);
  expect(unaskedChanges(before, after, "get-customer-input-m", { ...asked, after: "8" })).not.toEqual([]);
});

test("does not mind what labels are called", () => {
  const before = graphOf('f.label("a").playPrompt("1");');
  const after = graphOf('f.label("b").playPrompt("1");');
  const asked: AskedChange = { kind: "text", before: "a", after: "b", isName: true };
  expect(unaskedChanges(before, after, "a", asked)).toEqual([]);
});
