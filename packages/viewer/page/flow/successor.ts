import type { BlockView, FlowView } from "@flowc/viewer";

/**
 * The block that an open block has become: blocks are often named after what they say, so that a text that is edited
 * gives its block another name. It is the one of the same type at the same place of the source, or at the same position
 * of a flow that has as many blocks as before.
 * @returns undefined when the block is gone
 */
export function successorOf(before: FlowView, after: FlowView, id: string): string | undefined {
  if (has(after, id)) return id;
  const at = before.blocks.findIndex(({ identifier }) => identifier === id);
  const old = before.blocks[at];
  if (old === undefined) return undefined;
  const isNew = ({ identifier, type }: BlockView) => type === old.type && !has(before, identifier);
  const candidates = after.blocks.filter(isNew);
  const samePlace = candidates.filter(({ place }) => place !== undefined && isSame(place, old.place));
  if (samePlace.length === 1) return samePlace[0]?.identifier;
  const inOrder = after.blocks[at];
  const isAsLong = after.blocks.length === before.blocks.length;
  return isAsLong && inOrder !== undefined && isNew(inOrder) ? inOrder.identifier : undefined;
}

function has({ blocks }: FlowView, id: string): boolean {
  return blocks.some(({ identifier }) => identifier === id);
}

function isSame(place: NonNullable<BlockView["place"]>, other: BlockView["place"]): boolean {
  return place.file === other?.file && place.line === other.line && place.column === other.column;
}
