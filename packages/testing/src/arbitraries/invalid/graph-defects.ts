import { type Block, type FlowGraph, limits } from "@flowc/connect-model";
import { brokenBlock, type Defect, next, onError, oneOf, when, withBlock, withFirst } from "./defect.js";

const leadsOn = ({ branches }: Block) => branches.length > 0;

function renamed(graph: FlowGraph, from: string, to: string): FlowGraph {
  const name = (identifier: string) => (identifier === from ? to : identifier);
  return {
    ...graph,
    entry: name(graph.entry),
    blocks: graph.blocks.map((block) => ({
      ...block,
      identifier: name(block.identifier),
      branches: block.branches.map((branch) => ({ ...branch, target: name(branch.target) })),
    })),
  };
}

function attributeBlock(identifier: string, target: string, otherwise: string): Block {
  return {
    identifier,
    type: "UpdateContactAttributes",
    parameters: { Attributes: { visited: identifier }, TargetContact: "Current" },
    branches: [next(target), onError("NoMatchingError", otherwise)],
  };
}

/** Defects of how blocks hang together. */
export const graphDefects: readonly Defect[] = [
  {
    kind: "unreachableBlock",
    foundAs: "FLOW101",
    breaks: (graph) => ({
      graph: { ...graph, blocks: [...graph.blocks, attributeBlock(brokenBlock, graph.entry, graph.entry)] },
      block: brokenBlock,
    }),
  },
  {
    kind: "danglingTarget",
    foundAs: "FLOW102",
    breaks(graph, choose) {
      const { identifier } = oneOf(graph, choose, leadsOn);
      return {
        graph: withBlock(graph, identifier, (block) => {
          const wrong = choose(block.branches.length);
          const branches = block.branches.map((branch, index) =>
            index === wrong ? { ...branch, target: "Nowhere" } : branch,
          );
          return { ...block, branches };
        }),
        block: identifier,
      };
    },
  },
  {
    kind: "missingEntry",
    foundAs: "FLOW103",
    breaks: (graph) => ({ graph: { ...graph, entry: "Nowhere" } }),
  },
  {
    kind: "duplicateIdentifier",
    foundAs: "FLOW104",
    breaks(graph, choose) {
      const block = oneOf(graph, choose, () => true);
      return { graph: { ...graph, blocks: [...graph.blocks, block] }, block: block.identifier };
    },
  },
  {
    kind: "longIdentifier",
    foundAs: "FLOW105",
    breaks(graph, choose) {
      const { identifier } = oneOf(graph, choose, () => true);
      const long = "x".repeat(limits.flow.identifierCharacters.value + 1);
      return { graph: renamed(graph, identifier, long), block: long };
    },
  },
  {
    kind: "unknownVersion",
    foundAs: "FLOW106",
    breaks: (graph) => ({ graph: { ...graph, version: "2018-01-01" } }),
  },
  {
    kind: "settingsInFlow",
    foundAs: "FLOW108",
    breaks: (graph) => ({ graph: { ...graph, settings: {} } }),
  },
  {
    kind: "emptyFlow",
    foundAs: "FLOW110",
    breaks: (graph) => ({ graph: { ...graph, entry: "", blocks: [] } }),
  },
  {
    kind: "silentLoop",
    foundAs: "FLOW111",
    breaks: (graph) => ({
      graph: withFirst(
        { ...graph, blocks: [attributeBlock("Round", brokenBlock, graph.entry), ...graph.blocks] },
        attributeBlock(brokenBlock, "Round", graph.entry),
      ),
      block: brokenBlock,
    }),
  },
  {
    kind: "endlessRetry",
    foundAs: "FLOW112",
    breaks: (graph) => ({
      graph: withFirst(graph, {
        identifier: brokenBlock,
        type: "InvokeLambdaFunction",
        parameters: { LambdaFunctionARN: "lookup", InvocationTimeLimitSeconds: "3" },
        branches: [next(graph.entry), onError("NoMatchingError", brokenBlock)],
      }),
      block: brokenBlock,
    }),
  },
  {
    kind: "busyLoop",
    foundAs: "FLOW113",
    breaks: (graph) => ({
      graph: withFirst(graph, {
        identifier: brokenBlock,
        type: "CheckHoursOfOperation",
        parameters: { HoursOfOperationId: "$.Attributes.hours" },
        branches: [
          next(graph.entry),
          when("Equals", "True", graph.entry),
          when("Equals", "False", brokenBlock),
          onError("NoMatchingError", graph.entry),
        ],
      }),
      block: brokenBlock,
    }),
  },
];
