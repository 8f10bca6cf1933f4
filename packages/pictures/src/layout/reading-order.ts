import type { Drawing } from "../drawing/drawing.js";

/**
 * Blocks in the order in which a contact comes to them: each before all that it leads to, except on ways that lead round
 * again. What the entry does not lead to comes after, in the order of the flow. Positions among the blocks of the drawing.
 */
export function readingOrder({ blocks, entry }: Drawing): readonly number[] {
  const index = new Map(blocks.map(({ id }, at) => [id, at]));
  const targets = blocks.map(({ branches }) =>
    branches.flatMap(({ target }) => (target === undefined ? [] : (index.get(target) ?? []))),
  );
  const seen = new Set<number>();
  const begin = entry === undefined ? undefined : index.get(entry);
  const rest = blocks.map((_, at) => at);
  const parts = (begin === undefined ? rest : [begin, ...rest]).map((root) => leadingFrom(root, targets, seen));
  return parts.flat();
}

/** Everything that one block leads to and nobody has seen, with the block itself: by the end of a walk, backwards. */
function leadingFrom(root: number, targets: readonly (readonly number[])[], seen: Set<number>): readonly number[] {
  if (seen.has(root)) return [];
  const finished: number[] = [];
  // The last branch is walked first, so that the first one comes first when the order is turned round.
  const open = [{ block: root, left: [...(targets[root] ?? [])] }];
  seen.add(root);
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const target = at.left.pop();
    if (target === undefined) {
      finished.push(at.block);
      open.pop();
    } else if (!seen.has(target)) {
      seen.add(target);
      open.push({ block: target, left: [...(targets[target] ?? [])] });
    }
  }
  return finished.reverse();
}
