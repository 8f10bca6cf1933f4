import { type FlowGraph, type FlowUnit, type GraphType, joinPointer } from "@flowc/connect-model";
import { BlockView } from "./block-view.js";
import { lazy } from "./lazy.js";

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
  readonly #byIdentifier: () => ReadonlyMap<string, BlockView>;
  readonly #identifiers: () => readonly string[];
  readonly #reachable: () => ReadonlySet<BlockView>;
  readonly #misread: () => ReadonlySet<string>;

  constructor(unit: FlowUnit) {
    this.unit = unit;
    this.graph = unit.graph;
    this.type = unit.graph.type;
    this.blocks = unit.graph.blocks.map((block, index) => new BlockView(block, index, unit.graph.type));
    this.#byIdentifier = lazy(() => firstByIdentifier(this.blocks));
    this.#identifiers = lazy(() => [...this.#byIdentifier().keys()]);
    this.#reachable = lazy(() => this.reachableFrom(this.block(this.graph.entry)));
    this.#misread = lazy(() => misreadPointers(unit));
  }

  /** The block of that name; the first one, when two share it. */
  block(identifier: string): BlockView | undefined {
    return this.#byIdentifier().get(identifier);
  }

  /** Whether nothing said of which type the flow is (FLOW810): what the type forbids is then only noted. */
  get isTypeAssumed(): boolean {
    return this.unit.diagnostics.some(({ code }) => code === "FLOW810");
  }

  /**
   * Whether reading the document already found a member missing or of the wrong JSON type: the graph then holds an empty
   * value in its place, about which there is nothing left to say.
   * @param pointer inside the block when there is one, else inside the document
   */
  isMisread(pointer: string, block?: BlockView): boolean {
    const misread = this.#misread();
    return misread.size > 0 && misread.has(block === undefined ? pointer : `/Actions/${block.index}${pointer}`);
  }

  /** Every identifier once, in the order of the flow. */
  get identifiers(): readonly string[] {
    return this.#identifiers();
  }

  /** The blocks that a branch of `block` names, without those that do not exist. */
  successors(block: BlockView): readonly BlockView[] {
    return block.branches.all.flatMap(({ branch }) => this.block(branch.target) ?? []);
  }

  /** The blocks that a contact can come to. */
  get reachable(): ReadonlySet<BlockView> {
    return this.#reachable();
  }

  /** The blocks that can be reached from `start`, itself included. Empty when there is no start. */
  reachableFrom(start: BlockView | undefined): ReadonlySet<BlockView> {
    const found = new Set<BlockView>(start === undefined ? [] : [start]);
    // A set that grows while it is walked is walked to its end.
    for (const block of found) for (const successor of this.successors(block)) found.add(successor);
    return found;
  }
}

function firstByIdentifier(blocks: readonly BlockView[]): ReadonlyMap<string, BlockView> {
  const found = new Map<string, BlockView>();
  for (const block of blocks) if (!found.has(block.identifier)) found.set(block.identifier, block);
  return found;
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
