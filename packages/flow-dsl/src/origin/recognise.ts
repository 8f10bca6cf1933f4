import type { Block } from "@flowc/connect-model";
import { branchKey, type OriginBlock, type ReadOrigin } from "./flow-origin.js";

/** What is known about blocks that are built, by the identifier that they have without an origin. */
export type RecognisedBlocks = ReadonlyMap<string, OriginBlock>;

/** A flow as it is built without an origin. */
export interface BuiltBlocks {
  readonly entry: string;
  readonly blocks: readonly Block[];
  /** Blocks that the author has named: they keep that name. */
  readonly named: ReadonlySet<string>;
}

/**
 * Finds the blocks of an imported flow again: by the identifier that they have without the origin, and, where an edit has
 * changed that, by the block and the outcome that lead there. A block of another type is another block.
 */
export function recognise({ blocks, entry, named }: BuiltBlocks, origin: ReadOrigin): RecognisedBlocks {
  const found = new Map<string, OriginBlock>();
  const left = new Map<string, OriginBlock>();
  const built = new Map(blocks.map((block) => [block.identifier, block]));
  for (const [derived, known] of Object.entries(origin.blocks)) {
    if (built.has(derived)) found.set(derived, known);
    else if (known.at !== undefined) left.set(placeKey(known.at), known);
  }
  const arrive = (target: string, place: readonly string[]) => {
    const block = built.get(target);
    const known =
      block && !found.has(target) && !named.has(target) ? left.get(placeKey([...place, block.type])) : undefined;
    if (known === undefined || block === undefined) return;
    left.delete(placeKey(known.at ?? []));
    found.set(target, known);
    pending.push(block);
  };
  const pending = blocks.filter(({ identifier }) => found.has(identifier));
  arrive(entry, ["", ""]);
  for (let block = pending.shift(); block !== undefined; block = pending.shift()) {
    const from = found.get(block.identifier)?.identifier ?? "";
    for (const branch of block.branches) arrive(branch.target, [from, branchKey(branch)]);
  }
  return found;
}

function placeKey(place: readonly string[]): string {
  return JSON.stringify(place);
}
