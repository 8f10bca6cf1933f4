/** One item of a column: where it would like its top edge, and how much room it takes. */
export interface Wish {
  readonly top: number;
  readonly height: number;
  /** How much the wish counts against those of its neighbours. Above 0. */
  readonly weight: number;
}

interface Group {
  /** Mean of the wishes, each less the room that stands above it. */
  mean: number;
  weight: number;
  count: number;
}

/**
 * Stacks blocks in the given order without overlap, as close to their wishes as possible (least weighted sum of
 * squared distances, by pooling neighbours that get in each other's way). Linear in the number of blocks.
 * @param gap least room between two blocks
 * @returns the top edge of each block, in the order of `wishes`
 */
export function placeColumn(wishes: readonly Wish[], gap: number): number[] {
  const groups: Group[] = [];
  let above = 0;
  for (const wish of wishes) {
    let group: Group = { mean: wish.top - above, weight: wish.weight, count: 1 };
    for (let last = groups.at(-1); last !== undefined && last.mean >= group.mean; last = groups.at(-1)) {
      group = pooled(last, group);
      groups.pop();
    }
    groups.push(group);
    above += wish.height + gap;
  }
  const tops: number[] = [];
  above = 0;
  for (const { mean, count } of groups) {
    for (let left = count; left > 0; left--) {
      above += tops.length === 0 ? 0 : wishes[tops.length - 1]!.height + gap;
      tops.push(mean + above);
    }
  }
  return tops;
}

function pooled(a: Group, b: Group): Group {
  const weight = a.weight + b.weight;
  return { mean: (a.mean * a.weight + b.mean * b.weight) / weight, weight, count: a.count + b.count };
}
