import { type Block, type FlowUnit, noSpans } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { createProgram, createSimulator, openSession, type World } from "../../src/index.js";

function unit(name: string, blocks: readonly Block[]): FlowUnit {
  const graph = {
    name,
    type: "CONTACT_FLOW",
    version: "2019-10-30",
    entry: blocks[0]?.identifier ?? "",
    blocks,
  } as const;
  return { graph, spans: noSpans, diagnostics: [] };
}

const nobody: World = { answer: () => ({ kind: "unknown" }) };

test("runs from the entry to the end, writing what blocks set and taking the branch that a condition names", () => {
  const flow = unit("Main", [
    {
      identifier: "set",
      type: "UpdateContactAttributes",
      parameters: { Attributes: { tier: "gold" }, TargetContact: "Current" },
      branches: [{ kind: "next", target: "check" }],
    },
    {
      identifier: "check",
      type: "Compare",
      parameters: { ComparisonValue: "$.Attributes.tier" },
      branches: [
        { kind: "next", target: "bye" },
        { kind: "condition", operator: "Equals", operands: ["gold"], target: "bye" },
        { kind: "error", errorType: "NoMatchingCondition", target: "bye" },
      ],
    },
    { identifier: "bye", type: "DisconnectParticipant", parameters: {}, branches: [] },
  ]);
  const simulator = createSimulator(createProgram([flow]));
  const session = openSession(simulator, nobody, simulator.start("Main", 0));
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(session.state.contacts[0]?.ended?.reason).toBe("CONTACT_FLOW_DISCONNECT");
  expect(session.trace.filter(({ event }) => event === "FlowActionCompleted")).toMatchObject([
    { block: "set", branch: 0 },
    { block: "check", branch: 1, outcome: "condition", detail: "gold" },
    { block: "bye", outcome: "ended" },
  ]);
});

test("names the circle of a flow that never waits", () => {
  const flow = unit("Round", [
    {
      identifier: "a",
      type: "Compare",
      parameters: { ComparisonValue: "$.Attributes.x" },
      branches: [
        { kind: "next", target: "b" },
        { kind: "condition", operator: "Equals", operands: ["1"], target: "b" },
      ],
    },
    {
      identifier: "b",
      type: "UpdateContactAttributes",
      parameters: { Attributes: { y: "1" } },
      branches: [{ kind: "next", target: "a" }],
    },
  ]);
  const simulator = createSimulator(createProgram([flow]));
  const session = openSession(simulator, nobody, simulator.start("Round", 0));
  expect(session.standstill).toMatchObject({ kind: "endless", flow: "Round" });
});

test("ends a contact whose flow begins at a block that it does not have", () => {
  const simulator = createSimulator(createProgram([unit("Empty", [])]));
  const session = openSession(simulator, nobody, simulator.start("Empty", 0));
  expect(session.state.contacts[0]?.ended?.reason).toBe("MISSING_BRANCH");
  expect(session.diagnostics.map(({ code }) => code)).toEqual(["SIM104"]);
});
