import { type FlowGraph, type FlowUnit, type GraphType, joinPointer } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { type ControlEdge, type ControlFlow, controlFlowOf, withBranches } from "../analysis/control-flow.js";
import { onlyCircles } from "../analysis/cycles.js";
import { type DecidedValues, decidedValuesOf } from "../analysis/decided-values.js";
import { type Dominators, dominatorsOf } from "../analysis/dominators.js";
import { type EndlessLoop, endlessLoopsOf } from "../analysis/endless-loops.js";
import { loopRoundsOf } from "../analysis/loop-rounds.js";
import { isFollowed } from "../analysis/outcome.js";
import { SetVariables, type VariableRead, variableReads } from "../analysis/set-attributes.js";
import { type SlotContents, slotContentsOf } from "../analysis/slot-contents.js";
import { BlockView } from "./block-view.js";

const longestWord = 100;

/**
 * What rules may ask about the flow under check. Read-only, and every answer is worked out once: rules share work
 * through this object and never call each other.
 */
export class FlowContext {
  readonly unit: FlowUnit;
  readonly graph: FlowGraph;
  readonly type: GraphType;
  /** The blocks in the order of the flow. */
  readonly blocks: readonly BlockView[];
  /** Whether nothing said of which type the flow is (FLOW810): what the type forbids is then only noted. */
  readonly isTypeAssumed: boolean;
  /** The first block of each identifier. */
  readonly #byIdentifier = new Map<string, BlockView>();
  #identifiers: readonly string[] | undefined;
  #reachable: ReadonlySet<BlockView> | undefined;
  #controlFlow: ControlFlow | undefined;
  #writtenWays: ControlFlow | undefined;
  #ways: ControlFlow | undefined;
  #decided: { readonly values: DecidedValues | undefined } | undefined;
  #circles: { readonly ways: ControlFlow | undefined } | undefined;
  #endlessLoops: readonly EndlessLoop[] | undefined;
  #variableReads: readonly VariableRead[] | undefined;
  #setVariables: SetVariables | undefined;
  #slots: { readonly contents: SlotContents | undefined } | undefined;
  #dominators: Dominators | undefined;
  #misread: ReadonlySet<string> | undefined;
  #comparisons = 100_000;

  constructor(unit: FlowUnit) {
    this.unit = unit;
    this.graph = unit.graph;
    this.type = unit.graph.type;
    this.blocks = unit.graph.blocks.map((block, index) => new BlockView(block, index, unit.graph.type));
    this.isTypeAssumed = unit.diagnostics.some(({ code }) => code === "FLOW810");
    for (const block of this.blocks) {
      if (!this.#byIdentifier.has(block.identifier)) this.#byIdentifier.set(block.identifier, block);
    }
  }

  /** Whether making the unit already failed with an error, which explains why there is nothing in it. */
  get isBroken(): boolean {
    return this.blocks.length === 0 && this.unit.diagnostics.some(({ severity }) => severity === "error");
  }

  /** The block of that name; the first one, when two share it. */
  block(identifier: string): BlockView | undefined {
    return this.#byIdentifier.get(identifier);
  }

  /**
   * Whether reading the document already found a member missing or of the wrong JSON type: the graph then holds an empty
   * value in its place, about which there is nothing left to say.
   * @param pointer inside the block when there is one, else inside the document
   */
  isMisread(pointer: string, block?: BlockView): boolean {
    this.#misread ??= misreadPointers(this.unit);
    if (this.#misread.size === 0) return false;
    return this.#misread.has(block === undefined ? pointer : `/Actions/${block.index}${pointer}`);
  }

  /**
   * The candidate that is spelled most like `word`. Comparing costs time, so a flow has a budget for it that no real flow
   * uses up, and overlong words have no help.
   */
  nearest(word: string, candidates: readonly string[]): string | undefined {
    if (word.length > longestWord || candidates.length > this.#comparisons) return undefined;
    this.#comparisons -= candidates.length;
    return nearest(word, candidates);
  }

  /** Every identifier once, in the order of the flow. */
  get identifiers(): readonly string[] {
    this.#identifiers ??= [...this.#byIdentifier.keys()];
    return this.#identifiers;
  }

  /** The blocks that a contact can come to. */
  get reachable(): ReadonlySet<BlockView> {
    this.#reachable ??= this.#reachableFrom(this.block(this.graph.entry));
    return this.#reachable;
  }

  /** Which block can follow which, by their indices. */
  get controlFlow(): ControlFlow {
    this.#controlFlow ??= controlFlowOf(this.graph);
    return this.#controlFlow;
  }

  /** Which blocks every contact passes on its way to a block, by their indices. */
  get dominators(): Dominators {
    this.#dominators ??= dominatorsOf(this.controlFlow);
    return this.#dominators;
  }

  /** What branches have decided of the values that are compared; undefined when nothing can be known. */
  get decidedValues(): DecidedValues | undefined {
    this.#decided ??= { values: decidedValuesOf(this.#branchesWithMeaning, this.blocks) };
    return this.#decided.values;
  }

  /**
   * The ways that contacts take: the control flow without the branches that only copy another one, and without those
   * that what is compared before rules out.
   */
  get ways(): ControlFlow {
    this.#ways ??= this.#possibleWays();
    return this.#ways;
  }

  /** Which result the slots of the flow can hold, such as `$.External`; undefined when it has nothing to do with any. */
  get slotContents(): SlotContents | undefined {
    this.#slots ??= { contents: slotContentsOf(this.ways, this.blocks, this.type) };
    return this.#slots.contents;
  }

  /** The ways with only the branches on which a contact can come back to where it was; undefined when none can. */
  get circles(): ControlFlow | undefined {
    this.#circles ??= { ways: onlyCircles(this.ways) };
    return this.#circles.ways;
  }

  /** Circles in which nothing is waited for and nothing counts the rounds. */
  get endlessLoops(): readonly EndlessLoop[] {
    if (this.#endlessLoops === undefined) {
      const { circles } = this;
      this.#endlessLoops = circles === undefined ? [] : endlessLoopsOf(circles, this.blocks, this.decidedValues);
    }
    return this.#endlessLoops;
  }

  /** Every attribute that a block reads, and the contact's queue where a block works on it. */
  get variableReads(): readonly VariableRead[] {
    this.#variableReads ??= this.blocks.flatMap(variableReads);
    return this.#variableReads;
  }

  /** Whether what is read has been set before, over all ways through the flow. */
  get setVariables(): SetVariables {
    this.#setVariables ??= new SetVariables(this.ways, this.blocks, this.variableReads);
    return this.#setVariables;
  }

  #possibleWays(): ControlFlow {
    const written = this.#branchesWithMeaning;
    const { decidedValues } = this;
    if (decidedValues === undefined) return written;
    const isPossible = (edge: ControlEdge) => decidedValues.isPossible(edge);
    const isWhole = written.order.every((block) => written.outgoing[block]!.every(isPossible));
    return isWhole ? written : withBranches(written, isPossible);
  }

  get #branchesWithMeaning(): ControlFlow {
    if (this.#writtenWays === undefined) {
      const flow = controlFlowOf(this.graph, (from, branch) => isFollowed(this.blocks[from]!, branch));
      const rounds = loopRoundsOf(flow);
      this.#writtenWays = rounds === undefined ? flow : { ...flow, rounds };
    }
    return this.#writtenWays;
  }

  /** The blocks that a branch of `block` names, without those that do not exist. */
  successors(block: BlockView): readonly BlockView[] {
    return block.block.branches.flatMap(({ target }) => this.block(target) ?? []);
  }

  #reachableFrom(start: BlockView | undefined): ReadonlySet<BlockView> {
    const found = new Set<BlockView>(start === undefined ? [] : [start]);
    // A set that grows while it is walked is walked to its end.
    for (const { block } of found) {
      for (const { target } of block.branches) {
        const successor = this.block(target);
        if (successor !== undefined) found.add(successor);
      }
    }
    return found;
  }
}

/** FLOW807 names the place of a value, FLOW808 that of the object which lacks a member. */
function misreadPointers({ diagnostics }: FlowUnit): ReadonlySet<string> {
  return new Set(
    diagnostics.flatMap(({ code, subject, data }) => {
      const pointer = subject?.pointer;
      if (pointer === undefined) return [];
      if (code === "FLOW807") return [pointer];
      return code === "FLOW808" ? [joinPointer(pointer, String(data?.member))] : [];
    }),
  );
}
