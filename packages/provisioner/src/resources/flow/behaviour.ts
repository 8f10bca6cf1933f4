import type { FlowGraph, GraphType, JsonObject } from "@flowc/connect-model";
import { bindFlow, diffFlows, emitFlow, type FlowDiff, openBindings, parseFlow } from "@flowc/flow-compiler";
import type { Behaviour, ContentChange } from "../../driver/behaviour.js";
import { withNamedThings } from "./named-things.js";

/** Changes that a plan tells one by one. */
const mostChanges = 10;

/**
 * What callers notice when a flow's content changes. Both sides are compared as they are written for Connect, with things
 * by kind and name, so that other ids are no change. Undefined when the live content cannot be read as a flow.
 */
export function flowBehaviour(change: ContentChange): Behaviour | undefined {
  const { name, properties, live, before, refer, isReversed = false } = change;
  const type = (live.type ?? properties.type ?? "MODULE") as GraphType;
  const was = parseFlow(before, { file: name, name, type }).unit?.graph;
  const is = writtenGraph(properties, name, type);
  if (was === undefined || is === undefined) return undefined;
  const now = withNamedThings(was, refer);
  return behaviourOf(isReversed ? diffFlows(is, now) : diffFlows(now, is));
}

/** The graph as it comes out of its own content, with marks in place of ARNs. */
function writtenGraph({ graph, form }: JsonObject, name: string, type: GraphType): FlowGraph | undefined {
  const bound = bindFlow(graph as unknown as FlowGraph, openBindings);
  const { text } = emitFlow(bound.graph, { form: form as never, references: bound.references, compact: true });
  return text === undefined ? undefined : parseFlow(text, { file: name, name, type }).unit?.graph;
}

function behaviourOf({ verdict, changes, cosmetic }: FlowDiff): Behaviour {
  const told = changes.slice(0, mostChanges).map(({ impact, message, way = [] }) => {
    // A single step is in the sentence itself.
    return { impact, message, ...(way.length > 1 && { way }) };
  });
  const words = silentWords(verdict, cosmetic);
  return { verdict, changes: told, more: changes.length - told.length, ...(words !== undefined && { words }) };
}

function silentWords(verdict: FlowDiff["verdict"], cosmetic: FlowDiff["cosmetic"]): string | undefined {
  if (verdict === "layout") return "only the layout differs";
  if (verdict === "identical") return "written in another way, and does the same";
  if (verdict !== "cosmetic") return undefined;
  return `does the same, with other ${[...new Set(cosmetic.map(({ kind }) => kind))].join(", ")}`;
}
