import type { FlowGraph } from "@flowc/connect-model";
import { type BehaviourClasses, behaveAlike, behaviourClasses } from "./behaviour-classes.js";
import { type DiffSide, diffSide, type SideBlock } from "./diff-side.js";
import { type BlockMatch, matchBlocks } from "./match-blocks.js";
import { Things } from "./things.js";
import { Telling } from "./words/telling.js";

/** A block of the flow before and what became of it. */
export interface BlockPair {
  readonly before: SideBlock;
  readonly after: SideBlock;
}

/** Two flows with their blocks matched: what the kinds of change are looked for in. */
export class Comparison {
  readonly things: Things;
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** Whether no contact could tell the two flows apart, when things in other accounts count as the same. */
  readonly isAlike: boolean;
  /** The two flows in words. */
  readonly tellBefore: Telling;
  readonly tellAfter: Telling;
  /** Matched blocks, nearest to the entry of the flow after first. */
  readonly pairs: readonly BlockPair[];
  readonly #classes: BehaviourClasses | undefined;
  readonly #match: BlockMatch;

  constructor(before: FlowGraph, after: FlowGraph) {
    this.things = new Things(before, after);
    this.before = diffSide(before, this.things);
    this.after = diffSide(after, this.things);
    this.#classes = behaviourClasses(this.before, this.after);
    this.isAlike = behaveAlike(this.before, this.after);
    this.#match = matchBlocks(this.before, this.after, this.#classes, this.isAlike);
    this.tellBefore = new Telling(this.before, this.things);
    this.tellAfter = new Telling(this.after, this.things);
    this.pairs = this.after.reached.flatMap((index) => {
      const mine = this.#match.toBefore.get(index);
      return mine === undefined ? [] : [{ before: this.before.blocks[mine]!, after: this.after.blocks[index]! }];
    });
  }

  /** Whether a contact gets the same from two blocks on, as far as matched blocks go. Undefined is a branch to nowhere. */
  readonly isSame = (before: number | undefined, after: number | undefined): boolean => {
    if (before === undefined || after === undefined) return before === after;
    if (this.#match.toAfter.get(before) === after) return true;
    return this.#classes !== undefined && this.#classes.before(before) === this.#classes.after(after);
  };

  /** Whether nothing of the flow before became this block. */
  readonly isAdded = (block: number): boolean => !this.#match.toBefore.has(block);

  /** Whether this block became nothing of the flow after. */
  readonly isRemoved = (block: number): boolean => !this.#match.toAfter.has(block);
}
