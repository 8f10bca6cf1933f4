import { actionTypes, flowTypes } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { builderMethods } from "../../src/blocks/builder-methods.js";
import { blockWriters } from "../../src/blocks/index.js";

/** Methods that stand for no block of their own, or for one that another method is written for. */
const withoutWriter = {
  action: "any action that no other method says",
  byLocale: "a Compare that checkContactAttributes says",
  goto: "structure",
  label: "structure",
  messages: "reads a catalogue of messages",
  repeat: "structure",
  scope: "structure",
  unconnected: "structure",
  unreachable: "structure",
  switch: "the same block as checkContactAttributes",
  when: "several blocks that checkContactAttributes says one by one",
};

const methods = new Set([...flowTypes, "MODULE" as const].flatMap((type) => [...builderMethods(type)]));

test("every method of the builders that makes a block has a writer", () => {
  const written = [...blockWriters.values()].flatMap((writer) => writer.methods);
  const missing = [...methods].filter((method) => !written.includes(method) && !(method in withoutWriter));
  expect(missing).toEqual([]);
});

test("no writer names a method that no builder has", () => {
  const unknown = [...blockWriters.values()].flatMap((writer) => writer.methods.filter((name) => !methods.has(name)));
  expect(unknown).toEqual([]);
});

test("the actions without a writer are those that only stand inside a console block of several", () => {
  const types = actionTypes.filter((type) => !blockWriters.has(type));
  expect(types.sort()).toEqual(["CreateContact", "StartOutboundEmailContact", "StartVoiceIdStream"]);
});
