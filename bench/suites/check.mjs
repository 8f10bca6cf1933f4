import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { bindFlow, checkFlow, emitFlow } from "../../packages/flow-compiler/dist/index.js";
import { parameterValidators } from "../../packages/flow-compiler/dist/schema/generated/parameter-validators.js";
import { everyName } from "../flows/compile-flow.mjs";
import { writeCompiledFlows } from "../flows/compiled-flows.mjs";

/** Mark: within 4 times of building, one validator pass and JSON.stringify in the same process. */
export const check = {
  name: "check",
  title: "Check and emit 1,000 flows, in one process (baseline: build them, one ajv pass, JSON.stringify)",
  rounds: 7,
  /** @param {{ workshop: string }} context */
  cases: async ({ workshop }) => {
    const { flows, objects } = await writeCompiledFlows(workshop, 1_000);
    const units = Object.values(await import(pathToFileURL(flows).href)).map((definition) => definition.build());
    const graphs = units.map(({ graph }) => bindFlow(graph, everyName).graph);
    const makers = Object.values(await import(pathToFileURL(objects).href));
    const checkAll = timed(() => units.map((unit) => checkFlow(unit)));
    const emitAll = timed(() => graphs.map((graph) => emitFlow(graph)));
    return [
      { name: "build with the DSL, validate, stringify", run: async () => (await timeBuild(flows)) + floor(makers)() },
      { name: "check and emit", run: () => checkAll() + emitAll() },
      { name: "object literals, validate, stringify", run: floor(makers) },
    ];
  },
};

/** The least that can be done: finished objects, one pass of the validators, text. */
function floor(makers) {
  return timed(() => {
    for (const make of makers) {
      const content = make();
      for (const { Type, Parameters } of content.Actions) parameterValidators.get(Type)?.(Parameters);
      JSON.stringify(content, null, 2);
    }
  });
}

let loads = 0;

/** A definition is built once, so every run loads the declarations again; that part is not measured. */
async function timeBuild(flows) {
  loads += 1;
  const definitions = Object.values(await import(`${pathToFileURL(flows).href}?check${loads}`));
  return timed(() => definitions.map((definition) => definition.build()))();
}

function timed(work) {
  return () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
}
