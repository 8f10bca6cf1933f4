import { type Block, type FlowGraph, limits } from "@flowc/connect-model";

/** From so many characters on the content of a flow is nearly full. */
export const nearlyFull = limits.flow.contentCharacters.value * 0.9;

const lengths = new WeakMap<FlowGraph, number>();

/**
 * How many characters the content of a flow has at least: as JSON without blanks, and without the layout that a flow
 * without metadata still gets. Counts in UTF-16 units. Zero for a flow that is plainly not nearly full, and for one that
 * is nested too deep to be written.
 */
export function contentLength(graph: FlowGraph): number {
  const length = lengths.get(graph) ?? measure(graph);
  lengths.set(graph, length);
  return length;
}

function measure(graph: FlowGraph): number {
  try {
    return roomFor(graph) <= nearlyFull ? 0 : JSON.stringify(documentOf(graph)).length;
  } catch {
    return 0;
  }
}

/** Most characters that one can become in JSON: `\u0000`. */
const longestEscape = 6;
/** More than what stands around a value in JSON, less what the graph itself has around it. */
const around = 16;

/** More characters than a value takes as JSON. Counting costs a fraction of writing. */
function roomFor(value: unknown): number {
  if (typeof value === "string") return around + value.length * longestEscape;
  if (typeof value !== "object" || value === null) return around;
  if (Array.isArray(value)) return value.reduce((room: number, entry) => room + roomFor(entry), around);
  let room = around;
  for (const [name, member] of Object.entries(value)) room += name.length * longestEscape + roomFor(member);
  return room;
}

function documentOf({ version, entry, metadata, settings, blocks }: FlowGraph): object {
  return {
    Version: version,
    StartAction: entry,
    Metadata: metadata,
    Settings: settings,
    Actions: blocks.map(action),
  };
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
