import type { FlowGraph } from "@flowc/connect-model";
import { bindFlow, emitFlow, openBindings, parseFlow } from "@flowc/flow-compiler";
import { lawDiagnostics } from "../diagnostics/law-diagnostics.js";
import type { FlowLaw } from "./law.js";

/** What of a flow must be the same again. Names and descriptions are not part of the content. */
function content({ entry, version, type, blocks }: FlowGraph) {
  return { entry, version, type, blocks };
}

/** Where two JSON values differ first, as a JSON pointer; undefined when they do not. */
function difference(one: unknown, other: unknown, at = ""): string | undefined {
  if (one === other) return undefined;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return at;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  if (left.length !== right.size) return at;
  for (const [name, value] of left) {
    if (!right.has(name)) return `${at}/${name}`;
    const found = difference(value, right.get(name), `${at}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What is emitted and read again is the same flow, block by block. References are marked by their names. Broken:
 * TEST144.
 */
export const emitParseIdentity: FlowLaw = {
  statement: "a flow that is emitted and read again is the same flow",
  broken({ graph, spans }) {
    const { name, type } = graph;
    const bound = bindFlow(graph, openBindings, spans).graph;
    const { text, diagnostics } = emitFlow(bound, { spans });
    if (text === undefined) return diagnostics;
    const { unit } = parseFlow(text, { file: "emitted.json", name, type });
    const where = unit === undefined ? "it cannot be read" : difference(content(bound), content(unit.graph));
    return where === undefined
      ? []
      : [lawDiagnostics.create("TEST144", { flow: name, where }, { subject: { flow: name } })];
  },
};
