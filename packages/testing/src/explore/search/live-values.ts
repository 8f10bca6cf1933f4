import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import { type ContactState, type Frame, livesWithContact, type Program } from "@flowc/simulator";
import type { PathRead } from "../open/program-reads.js";
import { namesIn } from "../open/program-reads.js";

/** A value that can still matter: a root, and the member that is read, where it is always the same one. */
interface Live {
  readonly root: string;
  readonly name: string | undefined;
}

/** Tells which data of a contact can still change the way it goes. */
export interface LiveValues {
  /** What can matter of the contact's data, and of each frame's, as one text. */
  printOf(contact: ContactState, frames: readonly Frame[]): string;
}

function keyOf({ path }: PathRead): string {
  const [name] = namesIn(path);
  return name === undefined ? path.root : `${path.root}\0${name}`;
}

function liveOf(key: string): Live {
  const [root = "", name] = key.split("\0");
  return { root, name };
}

/** Which blocks can be reached from a block, itself among them. */
function reachable(program: Program, flow: string, from: string): Set<string> {
  const blocks = program.flows.get(flow)?.blocks;
  const reached = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { target } of blocks?.get(at)?.block.branches ?? []) {
      if (!reached.has(target)) {
        reached.add(target);
        open.push(target);
      }
    }
  }
  return reached;
}

function valueAt(contact: ContactState, frame: Frame, { root, name }: Live): JsonValue | undefined {
  const value = frame.data[root] ?? contact.data[root];
  if (name === undefined) return value;
  return isJsonObject(value) ? value[name] : value;
}

function print(contact: ContactState, frame: Frame, live: readonly Live[]): string {
  let text = "";
  for (const one of live) {
    const value = valueAt(contact, frame, one);
    text += typeof value === "string" ? `${value}\0` : value === undefined ? "\0" : `${JSON.stringify(value)}\0`;
  }
  return text;
}

/**
 * Finds the data that deciding reads can still reach. What is only said, or was read for the last time, leaves two states
 * the same. In a program of several flows what another flow reads stays alive, since the contact can come there.
 */
export function liveValues(program: Program, reads: readonly PathRead[]): LiveValues {
  const byFlow = new Map<string, PathRead[]>();
  for (const read of reads) {
    if (read.decides) byFlow.set(read.flow, [...(byFlow.get(read.flow) ?? []), read]);
  }
  const cache = new Map<string, readonly Live[]>();

  function liveAt({ flow, block }: Frame): readonly Live[] {
    const known = cache.get(`${flow}\0${block}`);
    if (known !== undefined) return known;
    const reached = reachable(program, flow, block);
    const own = (byFlow.get(flow) ?? []).filter((read) => reached.has(read.block));
    const others = [...byFlow].flatMap(([other, all]) => (other === flow ? [] : all));
    const kept = [...own, ...others.filter(({ path }) => livesWithContact(path.root))];
    const found = [...new Set(kept.map(keyOf))].map(liveOf);
    cache.set(`${flow}\0${block}`, found);
    return found;
  }

  return {
    printOf(contact, frames) {
      let text = "";
      for (const frame of frames) text += print(contact, frame, liveAt(frame));
      return text;
    },
  };
}
