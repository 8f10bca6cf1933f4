import type { Block, Branch, FlowGraph, GraphType, Parameters } from "@flowc/connect-model";

/** A block in one line, for test flows. */
export function block(identifier: string, type: string, parameters: Parameters = {}, branches: Branch[] = []): Block {
  return { identifier, type, parameters, branches };
}

/** The way on. */
export function next(target: string): Branch {
  return { kind: "next", target };
}

/** An error branch. */
export function onError(errorType: string, target: string): Branch {
  return { kind: "error", errorType, target };
}

/** A condition with one operand; `Equals` unless another operator is named. */
export function when(operand: string, target: string, operator = "Equals"): Branch {
  return { kind: "condition", operator, operands: [operand], target };
}

/** A flow of these blocks. It starts with the first one and is called `Test`. */
export function flowOf(blocks: readonly Block[], type: GraphType = "CONTACT_FLOW"): FlowGraph {
  return { name: "Test", type, version: "2019-10-30", entry: blocks[0]?.identifier ?? "", blocks };
}
