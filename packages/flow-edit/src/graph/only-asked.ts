import { type FlowGraph, isReferenceValue, type JsonValue, referenceMember } from "@flowc/connect-model";
import type { AskedChange } from "../edit.js";
import { compareGraphs, type GraphDifference } from "./compare.js";

/**
 * What an edit changed in a flow that was not asked for; empty when it did what it should and nothing else.
 * @param block identifier of the edited block before the edit
 * @param together identifiers of blocks that the same call makes at once
 */
export function unaskedChanges(
  before: FlowGraph,
  after: FlowGraph,
  block: string,
  asked: AskedChange,
  together: readonly string[] = [],
): readonly GraphDifference[] {
  const { kind, isName } = asked;
  if (isName) return compareGraphs(before, after);
  if (kind === "target" && asked.pointer === undefined) return unaskedJumps(before, after);
  const renamed = { block, from: asked.before, to: asked.after };
  const found = compareGraphs(before, after, kind === "key" ? { renamed } : {});
  const isOwn = (difference: GraphDifference) => difference.block === block || together.includes(difference.block);
  return found.filter((difference) => !isOwn(difference) || !isAsked(difference, asked));
}

/** Branches that led to one block and lead to one other now. */
function unaskedJumps(before: FlowGraph, after: FlowGraph): readonly GraphDifference[] {
  const found = compareGraphs(before, after, { byIdentifier: true });
  const [first] = found;
  return found.filter(
    ({ pointer, before: old, after: now }) =>
      !pointer.endsWith("/NextAction") || old !== first?.before || now !== first?.after,
  );
}

function isAsked({ pointer, before, after }: GraphDifference, asked: AskedChange): boolean {
  const { kind, pointer: place } = asked;
  // Where it became part of the block is not known: it may be anything of the block but where branches lead.
  if (place === undefined) return !pointer.endsWith("/NextAction") && pointer !== "/Type" && pointer !== "";
  if (pointer === place) return after === undefined ? kind === "choice" || kind === "key" : isSame(after, asked);
  const holder = place.slice(0, place.lastIndexOf("/"));
  // The new name of an attribute.
  if (kind === "key" && before === undefined) return pointer.startsWith(`${holder}/`);
  // The old name of one with members, and the name inside a reference.
  return pointer.startsWith(`${place}/`);
}

function isSame(value: JsonValue, { after, becomes = after, kind }: AskedChange): boolean {
  if (isReferenceValue(value)) return kind === "target" || value[referenceMember].name === after;
  if (kind === "choice") return true;
  return String(value) === becomes;
}
