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
  const above: number[] = [];
  let room = 0;
  for (const wish of wishes) {
    above.push(room);
    room += wish.height + gap;
  }
  const groups: Group[] = [];
  wishes.forEach((wish, index) => {
    let group: Group = { mean: wish.top - above[index]!, weight: wish.weight, count: 1 };
    for (let last = groups.at(-1); last !== undefined && last.mean >= group.mean; last = groups.at(-1)) {
      const weight = last.weight + group.weight;
      const mean = (last.mean * last.weight + group.mean * group.weight) / weight;
      group = { mean, weight, count: last.count + group.count };
      groups.pop();
    }
    groups.push(group);
  });
  const tops = groups.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
  return tops.map((top, index) => top + above[index]!);
}
