/** The items of a column from top to bottom, as lists of the same length. */
export interface Wishes {
  /** Where each would like its top edge. */
  readonly tops: readonly number[];
  /** How much room each takes. */
  readonly heights: readonly number[];
  /** How much each wish counts against those of its neighbours. Above 0. */
  readonly weights: readonly number[];
}

/**
 * Stacks blocks in the given order without overlap, as close to their wishes as possible (least weighted sum of
 * squared distances, by pooling neighbours that get in each other's way). Linear in the number of blocks.
 * @param gap least room between two blocks
 * @returns the top edge of each block, in the order of the wishes
 */
export function placeColumn({ tops, heights, weights }: Wishes, gap: number): number[] {
  // Neighbours that share a place form a group. Of each: the mean of its wishes, each less the room that stands above it.
  const means: number[] = [];
  const sums: number[] = [];
  const counts: number[] = [];
  let above = 0;
  for (let item = 0; item < tops.length; item++) {
    let mean = tops[item]! - above;
    let weight = weights[item]!;
    let count = 1;
    for (let last = means.length - 1; last >= 0 && means[last]! >= mean; last--) {
      const together = sums[last]! + weight;
      mean = (means.pop()! * sums[last]! + mean * weight) / together;
      weight = together;
      count += counts.pop()!;
      sums.pop();
    }
    means.push(mean);
    sums.push(weight);
    counts.push(count);
    above += heights[item]! + gap;
  }
  return unpacked(means, counts, heights, gap);
}

/** The places of the single items of groups. */
function unpacked(
  means: readonly number[],
  counts: readonly number[],
  heights: readonly number[],
  gap: number,
): number[] {
  const placed: number[] = [];
  let above = 0;
  for (let group = 0; group < means.length; group++) {
    for (let left = counts[group]!; left > 0; left--) {
      if (placed.length > 0) above += heights[placed.length - 1]! + gap;
      placed.push(means[group]! + above);
    }
  }
  return placed;
}
