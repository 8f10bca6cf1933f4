import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { diffFlows } from "../../packages/flow-compiler/dist/index.js";
import { writeCompiledFlows } from "../flows/compiled-flows.mjs";

/** What comparing costs, inside one warm process. */
export const diff = {
  name: "diff",
  title: "Comparing 1,000 flows of 30 blocks, in one process (baseline: JSON.stringify of both versions)",
  rounds: 7,
  /** @param {{ workshop: string }} context */
  cases: async ({ workshop }) => {
    const { flows } = await writeCompiledFlows(workshop, 1_000);
    const before = Object.values(await import(pathToFileURL(flows).href)).map((definition) => definition.build().graph);
    const renamed = before.map((graph) => disguised(graph));
    const changed = renamed.map((graph) => edited(graph));
    return [
      { name: "JSON.stringify", run: timed(before, (graph, index) => JSON.stringify([graph, renamed[index]])) },
      { name: "the same flow", run: timed(before, (graph) => diffFlows(graph, graph)) },
      { name: "other identifiers and order", run: timed(before, (graph, index) => diffFlows(graph, renamed[index])) },
      {
        name: "a changed text and branch besides",
        run: timed(before, (graph, index) => diffFlows(graph, changed[index])),
      },
      // Numbers in all texts and names differ: nearly every block of the two flows does.
      { name: "another flow", run: timed(before, (graph, index) => diffFlows(graph, before.at(index - 1))) },
    ];
  },
};

function disguised(graph) {
  const blocks = graph.blocks.map((block) => ({
    ...block,
    identifier: `x-${block.identifier}`,
    branches: block.branches.map((branch) => ({ ...branch, target: `x-${branch.target}` })),
  }));
  return { ...graph, entry: `x-${graph.entry}`, blocks: blocks.reverse() };
}

function edited(graph) {
  const menu = graph.blocks.find(({ type }) => type === "GetParticipantInput");
  const blocks = graph.blocks.map((block) => {
    if (block !== menu) return block;
    const branches = block.branches.map((branch) =>
      branch.kind === "error" ? { ...branch, target: graph.entry } : branch,
    );
    return { ...block, parameters: { ...block.parameters, Text: "Press a key." }, branches };
  });
  return { ...graph, blocks };
}

function timed(inputs, work) {
  return () => {
    const start = performance.now();
    inputs.forEach(work);
    return performance.now() - start;
  };
}
