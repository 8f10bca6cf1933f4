import fc from "fast-check";
import { changeGraph, graphChanges } from "./mutate-graph.mjs";
import { changeText, changeTree, textChanges, treeChanges } from "./mutate-json.mjs";

/**
 * Flows that were legal when they were made and have been changed at random since: as a document or as a graph.
 * @param {{ emitFlow: Function, arbFlowGraph: Function }} tools of the compiler and the model under test
 */
export function arbMutant({ emitFlow, arbFlowGraph }) {
  const documents = fc
    .record({
      graph: arbFlowGraph({ maxBlocks: 10 }),
      wrapper: fc.constantFrom("plain", "plain", "answer", "text"),
      tree: fc.array(arbChange(treeChanges), { maxLength: 6 }),
      text: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(arbChange(textChanges), { minLength: 1, maxLength: 3 }) },
      ),
    })
    .map(({ graph, wrapper, tree, text }) => {
      const written = emitFlow(graph, { compact: true }).text;
      const document = wrapped(wrapper, written, graph);
      changeTree(document, tree);
      return { kind: "document", graph: /** @type {any} */ (graph), text: changeText(JSON.stringify(document), text) };
    });
  const graphs = fc
    .record({
      graph: arbFlowGraph({ maxBlocks: 10, references: true }),
      changes: fc.array(arbChange(graphChanges), { minLength: 1, maxLength: 6 }),
    })
    .map(({ graph, changes }) => ({ kind: "graph", graph, changed: changeGraph(graph, changes) }));
  return fc.oneof(documents, graphs);
}

function arbChange(kinds) {
  return fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat({ max: 100_000 }), with: fc.nat({ max: 100_000 }) });
}

/**
 * The forms in which flows come: the content, the answer of describe-contact-flow, and the answer with content as JSON.
 * @param {string} wrapper
 * @param {string} text
 * @param {any} graph
 */
function wrapped(wrapper, text, { name, type }) {
  const content = JSON.parse(text);
  if (wrapper === "plain") return content;
  return { ContactFlow: { Name: name, Type: type, Content: wrapper === "text" ? text : content } };
}
