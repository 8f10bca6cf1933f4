import { inspect } from "node:util";

/**
 * What is under test. `importFlow` is left out when there is none.
 * @typedef {{ parseFlow: Function, checkFlow: Function, checkFlows: Function, bindFlow: Function, emitFlow: Function, layoutFlow: Function,
 *   diffFlows: Function, importFlow?: Function }} Tools
 */

/** An environment in which half of the names exist. */
const halfOfTheNames = {
  find: (kind, name) =>
    name.length % 2 === 0 ? { arn: `arn:aws:connect:eu-west-2:123456789012:instance/i/${kind}/x` } : undefined,
  names: () => ["support", "sales"],
};

/**
 * Takes one mutant through everything that flowc does with a flow. Throws when any of it throws, or says nonsense.
 * @param {{ kind: string, graph: any, text?: string, changed?: any }} mutant
 * @param {Tools} tools
 * @returns {"clean" | "findings" | "refused"} whether anything was found, or it was no flow at all
 */
export function examine(mutant, tools) {
  if (mutant.kind === "graph") {
    const unit = { graph: mutant.changed, spans: { find: () => undefined }, diagnostics: [] };
    return examineUnit(unit, mutant.graph, tools).length === 0 ? "clean" : "findings";
  }
  const { unit, diagnostics } = tools.parseFlow(mutant.text, { file: "mutant.json" });
  demandWords(diagnostics);
  if (unit === undefined) {
    demand(
      diagnostics.some(({ severity }) => severity === "error"),
      "a document that is no flow has an error",
    );
    return "refused";
  }
  demandSameAgain(unit, tools);
  const found = [...diagnostics, ...examineUnit(unit, mutant.graph, tools)];
  return found.some(({ severity }) => severity !== "info") ? "findings" : "clean";
}

function examineUnit(unit, original, tools) {
  const { graph } = unit;
  const found = [...tools.checkFlow(unit), ...tools.checkFlows([unit, { ...unit, graph: original }])];
  const bound = tools.bindFlow(graph, halfOfTheNames, unit.spans);
  const emitted = tools.emitFlow(bound.graph, { references: bound.references });
  demandWords([...found, ...bound.diagnostics, ...emitted.diagnostics]);
  demand(
    !found.some(({ code }) => code === "FLOW901"),
    `no rule fails: ${inspect(found.find(({ code }) => code === "FLOW901"))}`,
  );
  demand(emitted.text !== undefined || emitted.diagnostics.length > 0, "what is not written has a reason");
  if (emitted.text !== undefined) JSON.parse(emitted.text);
  demand(tools.layoutFlow(graph).blocks.length === graph.blocks.length, "every block has its place");
  demandDiffs(graph, original, tools);
  if (tools.importFlow !== undefined) tools.importFlow(unit);
  return found;
}

/** What was read and is written again says the same when it is read once more. */
function demandSameAgain({ graph, form }, { parseFlow, emitFlow }) {
  const { text } = emitFlow(graph, { form });
  const again = parseFlow(text, { file: "again.json", name: graph.name, type: graph.type });
  demand(again.unit !== undefined, "what is written can be read");
  demand(JSON.stringify(again.unit.graph.blocks) === JSON.stringify(graph.blocks), "reading and writing loses nothing");
}

function demandDiffs(graph, original, { diffFlows }) {
  demand(diffFlows(graph, structuredClone(graph)).verdict === "identical", "a flow differs from itself by nothing");
  const { changes, cosmetic } = diffFlows(original, graph);
  demandWords([...changes, ...cosmetic]);
  demand((diffFlows(graph, original).changes.length === 0) === (changes.length === 0), "both ways find a difference");
}

function demandWords(findings) {
  for (const { message, code } of findings) {
    const isFine =
      typeof message === "string" && message !== "" && !/\bundefined\b|\[object Object\]|\bNaN\b/.test(message);
    demand(isFine, `a finding says something: ${inspect({ code, message })}`);
  }
}

function demand(holds, what) {
  if (!holds) throw new Error(`It does not hold that ${what}`);
}
