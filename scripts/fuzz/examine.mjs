import { inspect } from "node:util";

/**
 * What is under test. Importing is left out where there is no `importProject`: it takes a hundred times as long.
 * @typedef {{ parseFlow: Function, checkFlow: Function, checkFlows: Function, bindFlow: Function, emitFlow: Function, layoutFlow: Function,
 *   diffFlows: Function, importProject?: Function | undefined }} Tools
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
 * @returns {Promise<"clean" | "findings" | "refused">} whether anything was found, or it was no flow at all
 */
export async function examine(mutant, tools) {
  const { unit, found } = mutant.kind === "graph" ? examineGraph(mutant, tools) : await examineDocument(mutant, tools);
  demandWords(found, mutant);
  if (unit === undefined) return "refused";
  return found.some(({ severity }) => severity !== "info") ? "findings" : "clean";
}

/** @param {any} mutant */
function examineGraph({ changed, graph }, tools) {
  const unit = { graph: changed, spans: { find: () => undefined }, diagnostics: [] };
  return { unit, found: examineUnit(unit, graph, tools) };
}

/** @param {any} mutant */
async function examineDocument({ text, graph }, tools) {
  const { unit, diagnostics } = tools.parseFlow(text, { file: "mutant.json" });
  const imported = await tools.importProject?.([{ file: "mutant.json", text }]);
  const found = [...diagnostics, ...(imported?.diagnostics ?? [])];
  if (unit === undefined) {
    demand(
      diagnostics.some(({ severity }) => severity === "error"),
      "a document that is no flow has an error",
    );
    return { unit, found };
  }
  demandSameAgain(unit, tools);
  return { unit, found: [...found, ...examineUnit(unit, graph, tools)] };
}

function examineUnit(unit, original, tools) {
  const { graph } = unit;
  const found = [...tools.checkFlow(unit), ...tools.checkFlows([unit, { ...unit, graph: original }])];
  const bound = tools.bindFlow(graph, halfOfTheNames, unit.spans);
  const emitted = tools.emitFlow(bound.graph, { references: bound.references });
  const failed = found.find(({ code }) => code === "FLOW901");
  demand(failed === undefined, `no rule fails: ${inspect(failed)}`);
  demand(emitted.text !== undefined || emitted.diagnostics.length > 0, "what is not written has a reason");
  if (emitted.text !== undefined) JSON.parse(emitted.text);
  demand(tools.layoutFlow(graph).blocks.length === graph.blocks.length, "every block has its place");
  const changes = examineDiffs(graph, original, tools);
  return [...found, ...changes, ...bound.diagnostics, ...emitted.diagnostics];
}

/** What was read and is written again says the same when it is read once more. */
function demandSameAgain({ graph, form }, { parseFlow, emitFlow }) {
  const { text } = emitFlow(graph, { form });
  const again = parseFlow(text, { file: "again.json", name: graph.name, type: graph.type });
  demand(again.unit !== undefined, "what is written can be read");
  demand(JSON.stringify(again.unit.graph.blocks) === JSON.stringify(graph.blocks), "reading and writing loses nothing");
}

/** What is said about the changes of a mutant, as findings that weigh nothing. */
function examineDiffs(graph, original, { diffFlows }) {
  demand(diffFlows(graph, structuredClone(graph)).verdict === "identical", "a flow differs from itself by nothing");
  const { changes, cosmetic } = diffFlows(original, graph);
  const isSame = diffFlows(graph, original).changes.length === 0;
  demand(isSame === (changes.length === 0), "both ways find a difference");
  return [...changes, ...cosmetic].map(({ message }) => ({ message, severity: "info" }));
}

const nonsense = /\bundefined\b|\[object Object\]|\bNaN\b/;

/** Every finding says something. Authors may write nonsense: what stands in the mutant itself is theirs. */
function demandWords(findings, mutant) {
  for (const { message, code } of findings) {
    const isText = typeof message === "string" && message !== "";
    const found = isText ? nonsense.exec(message)?.[0] : undefined;
    const isTheirs = found === undefined || JSON.stringify(mutant).includes(found);
    demand(isText && isTheirs, `a finding says something: ${inspect({ code, message })}`);
  }
}

function demand(holds, what) {
  if (!holds) throw new Error(`It does not hold that ${what}`);
}
