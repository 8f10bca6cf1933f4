import { rowOffset } from "./block-size.js";
import type { Columns, Segment } from "./columns.js";
import { placeColumn } from "./place-column.js";

/** Least room between two blocks of a column. */
const blockGap = 50;
/** Lanes give way to blocks. */
const laneWeight = 0.001;
/** Measured on 367 public flows: more sweeps no longer make fewer crossings. */
const sweeps = 2;

/**
 * Gives every block its top edge, relative to the others. Columns follow the height of their left neighbours and of
 * their right neighbours in turn, which finds an order with few crossings; then, in this order, every block moves as
 * close as it can to the row of the branch that leads to it.
 * @param heights of the blocks
 * @returns the top edge of each block
 */
export function placeBlocks(heights: readonly number[], columns: Columns): Float64Array {
  const placement = new Placement(heights, columns);
  placement.findOrder();
  placement.straighten();
  return placement.tops.subarray(0, heights.length);
}

class Placement {
  /** Of blocks and lanes. */
  readonly tops: Float64Array;
  readonly #wishes: Float64Array;
  readonly #heights: readonly number[];
  readonly #incoming: readonly (readonly Segment[])[];
  readonly #outgoing: readonly (readonly Segment[])[];
  readonly #columns: readonly number[][];

  constructor(heights: readonly number[], { columns, items, segments }: Columns) {
    this.tops = new Float64Array(items);
    this.#wishes = new Float64Array(items);
    this.#heights = heights;
    this.#incoming = grouped(segments, items, ({ to }) => to);
    this.#outgoing = grouped(segments, items, ({ from }) => from);
    this.#columns = columns.map((column) => [...column]);
  }

  findOrder(): void {
    for (let sweep = 0; sweep < sweeps; sweep++) {
      this.#fromLeft();
      this.#fromRight();
    }
    this.#fromLeft();
  }

  /** Keeps the order. A block that is the first branch of another stands beside it, whoever else leads there. */
  straighten(): void {
    const isBlock = (item: number) => item < this.#heights.length;
    for (const column of this.#columns) {
      for (const item of column) {
        const incoming = this.#incoming[item]!;
        const main = incoming.filter(({ from, branch }) => branch === 0 && isBlock(from));
        this.#wishRow(item, main.length > 0 ? main : incoming);
      }
      this.#stack(column);
    }
  }

  #fromLeft(): void {
    for (const column of this.#columns) {
      for (const item of column) this.#wishRow(item, this.#incoming[item]!);
      this.#settle(column);
    }
  }

  #fromRight(): void {
    for (let index = this.#columns.length - 1; index >= 0; index--) {
      const column = this.#columns[index]!;
      for (const item of column) this.#wishEntry(item, this.#outgoing[item]!);
      this.#settle(column);
    }
  }

  /** Where branches come from, as the row they leave their block at. Without any an item wishes to stay. */
  #wishRow(item: number, segments: readonly Segment[]): void {
    let sum = 0;
    for (const { from, branch } of segments) sum += this.tops[from]! + rowOffset(branch);
    this.#wishes[item] = segments.length === 0 ? this.tops[item]! : sum / segments.length;
  }

  /** Where branches lead to, less the row they leave at. Without any an item wishes to stay. */
  #wishEntry(item: number, segments: readonly Segment[]): void {
    let sum = 0;
    for (const { to, branch } of segments) sum += this.tops[to]! - rowOffset(branch);
    this.#wishes[item] = segments.length === 0 ? this.tops[item]! : sum / segments.length;
  }

  /** Orders a column by its wishes and stacks it. */
  #settle(column: number[]): void {
    const wishes = this.#wishes;
    const isInOrder = column.every((item, index) => index === 0 || wishes[column[index - 1]!]! <= wishes[item]!);
    if (!isInOrder) column.sort((a, b) => wishes[a]! - wishes[b]!);
    this.#stack(column);
  }

  #stack(column: readonly number[]): void {
    const [only] = column;
    if (only !== undefined && column.length === 1) {
      this.tops[only] = this.#wishes[only]!;
      return;
    }
    const tops = column.map((item) => this.#wishes[item]!);
    const heights = column.map((item) => this.#heights[item] ?? 0);
    const weights = column.map((item) => (item < this.#heights.length ? 1 : laneWeight));
    const placed = placeColumn({ tops, heights, weights }, blockGap);
    for (let index = 0; index < column.length; index++) this.tops[column[index]!] = placed[index]!;
  }
}

function grouped(segments: readonly Segment[], size: number, key: (segment: Segment) => number): Segment[][] {
  const groups: Segment[][] = Array.from({ length: size }, () => []);
  for (const segment of segments) groups[key(segment)]!.push(segment);
  return groups;
}
