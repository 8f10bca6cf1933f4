import type { Block, Branch, FlowGraph, Parameters } from "@flowc/connect-model";

/** A block for tests. */
export function block(identifier: string, type: string, parameters: Parameters, ...branches: Branch[]): Block {
  return { identifier, type, parameters, branches };
}

export const next = (target: string): Branch => ({ kind: "next", target });
export const error = (errorType: string, target: string): Branch => ({ kind: "error", errorType, target });
export const equals = (operand: string, target: string): Branch => ({
  kind: "condition",
  operator: "Equals",
  operands: [operand],
  target,
});

/** A flow for tests that starts with its first block. */
export function flow(blocks: readonly Block[], more: Partial<FlowGraph> = {}): FlowGraph {
  const entry = blocks[0]?.identifier ?? "";
  return { name: "Main", type: "CONTACT_FLOW", version: "2019-10-30", entry, blocks, ...more };
}
