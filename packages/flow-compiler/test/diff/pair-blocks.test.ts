import type { Block, FlowGraph } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { pairBlocks } from "../../src/index.js";

function flow(blocks: readonly Block[]): FlowGraph {
  return { name: "Main", type: "CONTACT_FLOW", version: "2019-10-30", entry: blocks[0]?.identifier ?? "", blocks };
}

function says(identifier: string, Text: string, target: string): Block {
  return { identifier, type: "MessageParticipant", parameters: { Text }, branches: [{ kind: "next", target }] };
}

function end(identifier: string): Block {
  return { identifier, type: "DisconnectParticipant", parameters: {}, branches: [] };
}

test("pairs a block that was renamed, and tells one that says something else", () => {
  const before = flow([says("hello", "Hello", "bye"), end("bye")]);
  const after = flow([says("hello", "Good morning", "end"), end("end")]);
  expect(pairBlocks(before, after)).toEqual([
    { before: "hello", after: "hello", isChanged: true },
    { before: "bye", after: "end", isChanged: false },
  ]);
});

test("leaves out what was added and what was removed", () => {
  const before = flow([says("hello", "Hello", "news"), says("news", "News", "bye"), end("bye")]);
  const after = flow([says("hello", "Hello", "bye"), end("bye")]);
  expect(pairBlocks(before, after).map((pair) => pair.before)).toEqual(["hello", "bye"]);
  expect(pairBlocks(after, before).map((pair) => pair.after)).toEqual(["hello", "bye"]);
});

test("pairs blocks that no contact comes to by identifier and type", () => {
  const lost = says("lost", "Nobody hears this", "bye");
  const before = flow([end("bye"), lost]);
  const after = flow([end("bye"), { ...lost, parameters: { Text: "Nor this" } }]);
  expect(pairBlocks(before, after)).toContainEqual({ before: "lost", after: "lost", isChanged: true });
});

test("pairs every block of a flow with itself, unchanged", () => {
  const one = flow([says("a", "Hello", "b"), says("b", "Hello", "c"), end("c"), end("d")]);
  expect(pairBlocks(one, one)).toEqual(["a", "b", "c", "d"].map((id) => ({ before: id, after: id, isChanged: false })));
});
