import type { Block, FlowGraph } from "@flowc/connect-model";

const lengths = new WeakMap<FlowGraph, number>();

/**
 * How many characters the content of a flow has at least: as JSON without blanks, and without the layout that a flow
 * without metadata still gets. Counts in UTF-16 units. Zero when the flow is nested too deep to be written.
 */
export function contentLength(graph: FlowGraph): number {
  const length = lengths.get(graph) ?? measure(graph);
  lengths.set(graph, length);
  return length;
}

function measure(graph: FlowGraph): number {
  const { version, entry, metadata, settings, blocks } = graph;
  const document = {
    Version: version,
    StartAction: entry,
    Metadata: metadata,
    Settings: settings,
    Actions: blocks.map(action),
  };
  try {
    return JSON.stringify(document).length;
  } catch {
    return 0;
  }
}

function action({ identifier, type, parameters, branches }: Block): object {
  const transitions = branches.map((branch) => {
    if (branch.kind === "next") return { NextAction: branch.target };
    if (branch.kind === "error") return { ErrorType: branch.errorType, NextAction: branch.target };
    const { operator, operands, target } = branch;
    return { NextAction: target, Condition: { Operator: operator, Operands: operands } };
  });
  return { Identifier: identifier, Type: type, Parameters: parameters, Transitions: transitions };
}
