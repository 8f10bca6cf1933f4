import { type Block, type FlowUnit, type GraphType, spansFromTable } from "@flowc/connect-model";
import { createProgram, createSimulator, openSession, type Program, type TraceEvent } from "@flowc/simulator";

/** A flow of one file, in which each block stands on a line of its own, the first on line 10. */
export function unitOf(name: string, blocks: readonly Block[], type: GraphType = "CONTACT_FLOW"): FlowUnit {
  const file = `/project/flows/${name.toLowerCase()}.flow.ts`;
  const table = new Map(
    blocks.map(({ identifier }, index) => [identifier, new Map([["", { file, line: 10 + index, column: 3 }]])]),
  );
  const graph = { name, type, version: "2019-10-30", entry: blocks[0]?.identifier ?? "", blocks };
  return { graph, spans: spansFromTable(table), diagnostics: [] };
}

/** Sets the tier, checks it and ends; nothing is asked. */
export function tierFlow(tier: string): FlowUnit {
  return unitOf("Tiers", [
    {
      identifier: "set",
      type: "UpdateContactAttributes",
      parameters: { Attributes: { tier }, TargetContact: "Current" },
      branches: [
        { kind: "next", target: "check" },
        { kind: "error", errorType: "NoMatchingError", target: "bye" },
      ],
    },
    {
      identifier: "check",
      type: "Compare",
      parameters: { ComparisonValue: "$.Attributes.tier" },
      branches: [
        { kind: "next", target: "bye" },
        { kind: "condition", operator: "Equals", operands: ["gold"], target: "thanks" },
        { kind: "error", errorType: "NoMatchingCondition", target: "bye" },
      ],
    },
    {
      identifier: "thanks",
      type: "UpdateContactAttributes",
      parameters: { Attributes: { thanked: "yes" }, TargetContact: "Current" },
      branches: [
        { kind: "next", target: "bye" },
        { kind: "error", errorType: "NoMatchingError", target: "bye" },
      ],
    },
    { identifier: "bye", type: "DisconnectParticipant", parameters: {}, branches: [] },
  ]);
}

/** Runs a flow that asks nothing, and gives what was seen. */
export function runOf(unit: FlowUnit): { readonly program: Program; readonly trace: readonly TraceEvent[] } {
  const program = createProgram([unit]);
  const simulator = createSimulator(program);
  const world = { answer: () => ({ kind: "unknown" as const }) };
  return { program, trace: openSession(simulator, world, simulator.start(unit.graph.name, 0)).trace };
}
