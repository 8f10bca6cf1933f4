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
export function placeBlocks(heights: readonly number[], columns: Columns): readonly number[] {
  const placement = new Placement(heights, columns);
  placement.findOrder();
  placement.straighten();
  return placement.tops.slice(0, heights.length);
}

class Placement {
  /** Of blocks and lanes. */
  readonly tops: number[];
  readonly #wishes: number[];
  readonly #heights: readonly number[];
  readonly #incoming: readonly (readonly Segment[])[];
  readonly #outgoing: readonly (readonly Segment[])[];
  #columns: readonly (readonly number[])[];

  constructor(heights: readonly number[], { columns, items, segments }: Columns) {
    this.tops = new Array<number>(items).fill(0);
    this.#wishes = new Array<number>(items).fill(0);
    this.#heights = heights;
    this.#incoming = grouped(segments, items, ({ to }) => to);
    this.#outgoing = grouped(segments, items, ({ from }) => from);
    this.#columns = columns;
  }

  findOrder(): void {
    const fromLeft = (item: number) => this.#meanRow(this.#incoming[item]!);
    const fromRight = (item: number) => this.#meanEntry(this.#outgoing[item]!);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      this.#columns = this.#columns.map((column) => this.#settle(column, fromLeft));
      const fromLast = this.#columns.toReversed().map((column) => this.#settle(column, fromRight));
      this.#columns = fromLast.toReversed();
    }
    this.#columns = this.#columns.map((column) => this.#settle(column, fromLeft));
  }

  /** Keeps the order. A block that is the first branch of another stands beside it, whoever else leads there. */
  straighten(): void {
    const isBlock = (item: number) => item < this.#heights.length;
    for (const column of this.#columns) {
      this.#stack(column, (item) => {
        const incoming = this.#incoming[item]!;
        const main = incoming.filter(({ from, branch }) => branch === 0 && isBlock(from));
        return this.#meanRow(main.length > 0 ? main : incoming);
      });
    }
  }

  /** Where branches come from, as the row they leave their block at. */
  #meanRow(segments: readonly Segment[]): number | undefined {
    let sum = 0;
    for (let index = 0; index < segments.length; index++) {
      const { from, branch } = segments[index]!;
      sum += this.tops[from]! + rowOffset(branch);
    }
    return segments.length === 0 ? undefined : sum / segments.length;
  }

  /** Where branches lead to, less the row they leave at. */
  #meanEntry(segments: readonly Segment[]): number | undefined {
    let sum = 0;
    for (let index = 0; index < segments.length; index++) {
      const { to, branch } = segments[index]!;
      sum += this.tops[to]! - rowOffset(branch);
    }
    return segments.length === 0 ? undefined : sum / segments.length;
  }

  /** Orders a column by its wishes and stacks it. Items without a wish stay where they are. */
  #settle(column: readonly number[], wish: (item: number) => number | undefined): readonly number[] {
    for (const item of column) this.#wishes[item] = wish(item) ?? this.tops[item]!;
    const ordered = column.length < 2 ? column : column.toSorted((a, b) => this.#wishes[a]! - this.#wishes[b]!);
    this.#stack(ordered, (item) => this.#wishes[item]);
    return ordered;
  }

  #stack(column: readonly number[], wish: (item: number) => number | undefined): void {
    const tops = column.map((item) => wish(item) ?? this.tops[item]!);
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
