import type { Block, FlowUnit } from "@flowc/connect-model";
import { noSpans } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { createProgram, createSimulator, createWorld, openSession, type WorldOptions } from "../../src/index.js";

/** Sets an attribute twice; each time the error branch leads to the end. */
const blocks: readonly Block[] = [
  {
    identifier: "first",
    type: "UpdateContactAttributes",
    parameters: { Attributes: { a: "1" }, TargetContact: "Current" },
    branches: [
      { kind: "next", target: "second" },
      { kind: "error", errorType: "NoMatchingError", target: "first" },
    ],
  },
  {
    identifier: "second",
    type: "UpdateContactAttributes",
    parameters: { Attributes: { b: "1" }, TargetContact: "Current" },
    branches: [
      { kind: "next", target: "end" },
      { kind: "error", errorType: "NoMatchingError", target: "end" },
    ],
  },
  { identifier: "end", type: "DisconnectParticipant", parameters: {}, branches: [] },
];
const graph = { name: "Main", type: "CONTACT_FLOW", version: "2019-10-30", entry: "first", blocks } as const;
const unit: FlowUnit = { graph, spans: noSpans, diagnostics: [] };

function run(options: WorldOptions) {
  const simulator = createSimulator(createProgram([unit]));
  const { trace, state } = openSession(simulator, createWorld(options), simulator.start("Main", 0));
  const completed = trace.flatMap((event) =>
    event.event === "FlowActionCompleted" ? [`${event.block} ${event.outcome}`] : [],
  );
  return { completed, attributes: state.contacts[0]?.data.Attributes };
}

test("lets a block fail instead of playing it", () => {
  expect(run({ failures: { second: "NoMatchingError" } })).toEqual({
    completed: ["first next", "second error", "end ended"],
    attributes: { a: "1" },
  });
});

test("fails once for each entry of a list, then plays the block", () => {
  expect(run({ failures: { "Main/first": ["NoMatchingError", "NoMatchingError"] } }).completed).toEqual([
    "first error",
    "first error",
    "first next",
    "second next",
    "end ended",
  ]);
});

test("takes the most exact name", () => {
  const failures = { UpdateContactAttributes: "NoMatchingError", first: [] };
  expect(run({ failures }).completed).toEqual(["first next", "second error", "end ended"]);
});
