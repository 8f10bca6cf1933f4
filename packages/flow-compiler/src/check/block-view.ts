import type { Block } from "@flowc/connect-model";
import { type BranchViews, branchViews } from "./branch-view.js";
import { lazy } from "./lazy.js";
import { type TextView, textViews } from "./text-view.js";

/** A block as rules see it: the block itself, and questions about it that are answered once and remembered. */
export class BlockView {
  /** Position in the flow, from 0: the number in the service's own paths (`Actions[3]`). */
  readonly index: number;
  readonly block: Block;
  readonly identifier: string;
  readonly type: string;
  readonly #branches: () => BranchViews;
  readonly #texts: () => readonly TextView[];

  constructor(block: Block, index: number) {
    this.index = index;
    this.block = block;
    this.identifier = block.identifier;
    this.type = block.type;
    this.#branches = lazy(() => branchViews(block));
    this.#texts = lazy(() => textViews(block, this.branches));
  }

  /** The outcomes with their places. */
  get branches(): BranchViews {
    return this.#branches();
  }

  /** Every string in the parameters and in the operands of conditions. */
  get texts(): readonly TextView[] {
    return this.#texts();
  }
}
