import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { bindFlow, checkFlow, emitFlow, layoutFlow, parseFlow } from "../../packages/flow-compiler/dist/index.js";
import { everyName } from "../flows/compile-flow.mjs";
import { writeCompiledFlows } from "../flows/compiled-flows.mjs";

/** Where the compiler's time goes, inside one warm process. */
export const phases = {
  name: "phases",
  title: "Parts of the compiler over 1,000 flows, in one process (baseline: JSON.stringify of the same flows)",
  rounds: 7,
  /** @param {{ workshop: string }} context */
  cases: async ({ workshop }) => {
    const { flows } = await writeCompiledFlows(workshop, 1_000);
    const units = Object.values(await import(pathToFileURL(flows).href)).map((definition) => definition.build());
    const graphs = units.map(({ graph }) => bindFlow(graph, everyName).graph);
    const texts = graphs.map((graph) => emitFlow(graph).text ?? "");
    const contents = texts.map((text) => JSON.parse(text));
    return [
      { name: "JSON.stringify", run: timed(contents, (content) => JSON.stringify(content, null, 2)) },
      { name: "build from the DSL", run: () => timeBuild(flows) },
      { name: "check", run: timed(units, (unit) => checkFlow(unit)) },
      { name: "bind", run: timed(units, ({ graph }) => bindFlow(graph, everyName)) },
      { name: "lay out", run: timed(graphs, (graph) => layoutFlow(graph)) },
      { name: "emit, with layout", run: timed(graphs, (graph) => emitFlow(graph)) },
      { name: "parse", run: timed(texts, (text) => parseFlow(text, { file: "flow.json" })) },
    ];
  },
};

let loads = 0;

/** A definition is built once, so every run loads the declarations again; that part is not measured. */
async function timeBuild(flows) {
  loads += 1;
  const definitions = Object.values(await import(`${pathToFileURL(flows).href}?${loads}`));
  return timed(definitions, (definition) => definition.build())();
}

function timed(inputs, work) {
  return () => {
    const start = performance.now();
    for (const input of inputs) work(input);
    return performance.now() - start;
  };
}
