import { hostileNames, hostileValues } from "./hostile-values.mjs";

/** Changes of a graph that a builder or a plug-in could make wrong: the shape stays, what stands in it does not. */
export const graphChanges = /** @type {const} */ ([
  "retarget",
  "identifier",
  "type",
  "parameter",
  "path",
  "operand",
  "error",
  "drop-branch",
  "drop-block",
  "copy-block",
  "reverse",
  "entry",
  "kind",
]);

/**
 * Changes a graph step by step, without touching the one that is given.
 * @param {any} graph a FlowGraph
 * @param {readonly { kind: typeof graphChanges[number], at: number, with: number }[]} changes
 */
export function changeGraph(graph, changes) {
  return changes.reduce(changed, graph);
}

function changed(graph, { kind, at, with: number }) {
  const { blocks } = graph;
  const texts = [...blocks.map(({ identifier }) => identifier), ...hostileNames];
  const text = texts[number % texts.length];
  if (kind === "entry") return { ...graph, entry: text };
  if (kind === "kind") return { ...graph, type: graphTypes[number % graphTypes.length] };
  if (kind === "reverse") return { ...graph, blocks: blocks.toReversed() };
  if (blocks.length === 0) return graph;
  const place = at % blocks.length;
  if (kind === "drop-block") return { ...graph, blocks: blocks.filter((_, index) => index !== place) };
  if (kind === "copy-block") return { ...graph, blocks: [...blocks, blocks[place]] };
  return { ...graph, blocks: blocks.with(place, changedBlock(blocks[place], kind, number, text)) };
}

function changedBlock(block, kind, number, text) {
  const value = hostileValues[number % hostileValues.length];
  const names = Object.keys(block.parameters);
  const name = [...names, ...hostileNames][number % (names.length + hostileNames.length)];
  switch (kind) {
    case "identifier":
      return { ...block, identifier: text };
    case "type":
      return { ...block, type: number % 2 === 0 ? text : types[number % types.length] };
    case "parameter":
      return { ...block, parameters: Object.fromEntries([...Object.entries(block.parameters), [name, value]]) };
    case "path":
      return {
        ...block,
        parameters: { ...block.parameters, Text: `${text} $.External.${text} ${JSON.stringify(value)}` },
      };
    case "drop-branch":
      return { ...block, branches: block.branches.filter((_, index) => index !== number % block.branches.length) };
    default:
      return {
        ...block,
        branches: block.branches.map((branch, index) => changedBranch(branch, index, kind, number, text)),
      };
  }
}

function changedBranch(branch, index, kind, number, text) {
  if (index !== number % 4) return branch;
  if (kind === "retarget") return { ...branch, target: text };
  if (kind === "operand" && branch.kind === "condition") {
    return { ...branch, operator: number % 3 === 0 ? text : branch.operator, operands: number % 5 === 0 ? [] : [text] };
  }
  return kind === "error" && branch.kind === "error" ? { ...branch, errorType: text } : branch;
}

const graphTypes = ["CONTACT_FLOW", "CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_WHISPER", "CAMPAIGN", "MODULE"];
const types = [
  "Loop",
  "Compare",
  "GetParticipantInput",
  "TransferContactToQueue",
  "InvokeFlowModule",
  "Wait",
  "Nothing",
];
