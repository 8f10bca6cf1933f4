import type { BlockBox } from "./block-box.js";
import type { DrawnPart } from "./drawn-part.js";
import { blockGap, columnGap } from "./layout-graph.js";

/** Up to this width, in pixels, nothing is folded: it is seen at once, or nearly. */
const wideEnough = 2000;
/** From how many times as wide as it is high a part is folded. */
const tooLong = 2.4;
/** Rows are not shorter than this, in pixels, and what they make together is about as wide as a screen is. */
const shortestRow = 1600;
const screen = 1.5;

/**
 * What would be one long row is drawn in rows, one below the other like the lines of a text. Judged by the columns of a
 * part before they are laid out: the longest way decides how many there are.
 * @returns how many times as wide as high the rows should be together; undefined for what is not folded
 */
export function foldedRatio({ blocks, wires }: DrawnPart, boxes: readonly BlockBox[]): number | undefined {
  const order = new Map(blocks.map((at, position) => [at, position]));
  const columnOf = new Map(blocks.map((at) => [at, 0]));
  const leading = new Map<number, number[]>();
  for (const { from, toAt } of wires) {
    if (from === undefined || order.get(from.at)! >= order.get(toAt)!) continue;
    leading.set(from.at, [...(leading.get(from.at) ?? []), toAt]);
  }
  for (const at of blocks) {
    for (const next of leading.get(at) ?? []) {
      columnOf.set(next, Math.max(columnOf.get(next)!, columnOf.get(at)! + 1));
    }
  }
  const columns = new Map<number, { width: number; height: number }>();
  for (const [at, column] of columnOf) {
    const { width = 0, height = 0 } = columns.get(column) ?? {};
    const box = boxes[at]!;
    columns.set(column, { width: Math.max(width, box.width), height: height + box.height + blockGap });
  }
  const sizes = [...columns.values()];
  const width = sizes.reduce((sum, column) => sum + column.width + columnGap, 0);
  const height = Math.max(...sizes.map((column) => column.height));
  if (width <= wideEnough || width <= tooLong * height) return undefined;
  return Math.max(screen, shortestRow ** 2 / (width * height));
}
