import { type FlowGraph, flowTypes, identifierProblems } from "@flowc/connect-model";
import { builderMethods } from "../blocks/builder-methods.js";
import type { CallSketch } from "../blocks/call-sketch.js";
import { literal, type Member } from "../program/code.js";
import type { FlowCall, FlowCalls } from "./flow-calls.js";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A name that somebody gave a block stays its label. Identifiers of the console say nothing, and those that the builder
 * derives come back by themselves: both are kept in the origin.
 */
export function blockMarks({ id, sketch }: FlowCall): Member[] {
  const second = secondNamed(sketch);
  return [
    ...(isName(id) ? [{ name: "label", value: literal(id) }] : []),
    ...(second !== undefined && isName(second) ? [{ name: "id", value: literal(second) }] : []),
  ];
}

/** Whether a label of this text names the block just so. */
function isName(id: string): boolean {
  const isTidy = id === id.trim() && !/ {2}/.test(id) && !/\p{C}/u.test(id);
  return isTidy && id !== "" && !uuid.test(id) && !isDerived(id) && identifierProblems(id).length === 0;
}

let titles: ReadonlySet<string> | undefined;

/** Whether an identifier starts with what the builder calls a block: `play-prompt-welcome`, `disconnect.on-error.h36pu`. */
function isDerived(id: string): boolean {
  titles ??= new Set(flowTypes.flatMap((type) => [...builderMethods(type)].map(kebabCase)));
  const words = /^[a-z0-9-]+/.exec(id)?.[0].split("-") ?? [];
  return words.some((_, at) => titles?.has(words.slice(0, at + 1).join("-")));
}

function kebabCase(method: string): string {
  return method.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function secondNamed({ idNamesSecond, alsoCovers }: CallSketch): string | undefined {
  return idNamesSecond ? alsoCovers.at(0) : undefined;
}

/** Marks under which every block can be found in what a program builds. */
export interface TokenMarks {
  marks(call: FlowCall): Member[];
  /** The identifiers of the document by those of a flow that was built with the marks. */
  originalsIn(built: FlowGraph): ReadonlyMap<string, string>;
}

export function tokenMarks({ calls }: FlowCalls, graph: FlowGraph): TokenMarks {
  const prefix = freePrefix(graph);
  const tokens = new Map([...calls.keys()].map((id, at) => [id, `${prefix}${at}`]));
  const firsts = new Map([...tokens].map(([id, token]) => [token, id]));
  const mark = (name: string, text: string): Member => ({ name, value: literal(text) });
  return {
    marks: ({ id, sketch }) => {
      const token = tokens.get(id) ?? "";
      return [
        mark("label", token),
        // A pinned identifier would be the second block's: any that is free, for it is found by its place.
        ...(secondNamed(sketch) === undefined ? [] : [mark("id", `${token}-second`)]),
      ];
    },
    originalsIn: ({ blocks }) => {
      const originals = new Map<string, string>();
      blocks.forEach(({ identifier }, at) => {
        const id = firsts.get(identifier);
        if (id === undefined) return;
        originals.set(identifier, id);
        // The blocks of one call stand one after the other.
        for (const [offset, covered] of (calls.get(id)?.sketch.alsoCovers ?? []).entries()) {
          const block = blocks[at + 1 + offset];
          if (block !== undefined) originals.set(block.identifier, covered);
        }
      });
      return originals;
    },
  };
}

/** Letters that no identifier of the flow starts with, also none that is missing. */
function freePrefix({ entry, blocks }: FlowGraph): string {
  const used = [entry, ...blocks.flatMap((block) => [block.identifier, ...block.branches.map(({ target }) => target)])];
  let prefix = "b";
  while (used.some((identifier) => identifier.startsWith(prefix))) prefix += "b";
  return prefix;
}
