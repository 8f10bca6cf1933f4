import { type FlowGraph, identifierProblems } from "@flowc/connect-model";
import { literal, type Member } from "../program/code.js";
import type { FlowCall, FlowCalls } from "./flow-calls.js";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A name that somebody gave a block stays its label; identifiers of the console say nothing and are kept elsewhere. */
export function blockMarks({ id, sketch }: FlowCall): Member[] {
  const second = sketch.alsoCovers.at(0);
  return [
    ...(isName(id) ? [{ name: "label", value: literal(id) }] : []),
    ...(second !== undefined && isName(second) ? [{ name: "id", value: literal(second) }] : []),
  ];
}

/** Whether a label of this text names the block just so. */
function isName(id: string): boolean {
  const isTidy = id === id.trim() && !/ {2}/.test(id) && !/\p{C}/u.test(id);
  return isTidy && id !== "" && !uuid.test(id) && identifierProblems(id).length === 0;
}

/** Marks under which every block can be found in what a program builds. */
export interface TokenMarks {
  marks(call: FlowCall): Member[];
  /** Identifiers by the mark. */
  readonly originals: ReadonlyMap<string, string>;
}

export function tokenMarks({ calls }: FlowCalls, graph: FlowGraph): TokenMarks {
  const originals = new Map<string, string>();
  const tokens = new Map<string, string>();
  const prefix = freePrefix(graph);
  const add = (id: string) => {
    const token = `${prefix}${tokens.size}`;
    tokens.set(id, token);
    originals.set(token, id);
  };
  for (const { id, sketch } of calls.values()) for (const each of [id, ...sketch.alsoCovers]) add(each);
  const mark = (name: string, id: string | undefined): Member[] =>
    id === undefined ? [] : [{ name, value: literal(tokens.get(id) ?? "") }];
  return {
    originals,
    marks: ({ id, sketch }) => [...mark("label", id), ...mark("id", sketch.alsoCovers.at(0))],
  };
}

/** Letters that no identifier of the flow starts with, also none that is missing. */
function freePrefix({ entry, blocks }: FlowGraph): string {
  const used = [entry, ...blocks.flatMap((block) => [block.identifier, ...block.branches.map(({ target }) => target)])];
  let prefix = "b";
  while (used.some((identifier) => identifier.startsWith(prefix))) prefix += "b";
  return prefix;
}
