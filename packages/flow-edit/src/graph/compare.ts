import type { Block, Branch, FlowGraph, JsonValue } from "@flowc/connect-model";
import { joinPointer } from "@flowc/connect-model";

/** A place where two graphs differ. */
export interface GraphDifference {
  /** Identifier of the block in the graph before; empty for what belongs to the flow itself. */
  readonly block: string;
  /** Pointer into the block, or into the flow. */
  readonly pointer: string;
  /** Absent when there was nothing. */
  readonly before?: JsonValue;
  /** Absent when nothing is there any more. */
  readonly after?: JsonValue;
}

export interface CompareOptions {
  /** The condition of a block that has another operand now: its branches are the same all the same. */
  readonly renamed?: { readonly block: string; readonly from: string; readonly to: string };
  /** Blocks are the same when their identifiers are: for a change of where branches lead. */
  readonly byIdentifier?: boolean;
}

/**
 * What is different in two versions of a flow when blocks are told by where they stand and not by their identifiers:
 * those follow from what a block says, so an edit renames the block and all that hang on it. What the editor of the
 * console keeps beside the flow (`metadata`, by identifier) is not compared.
 */
export function compareGraphs(
  before: FlowGraph,
  after: FlowGraph,
  options: CompareOptions = {},
): readonly GraphDifference[] {
  const comparison = new Comparison(before, after, options);
  comparison.run();
  return comparison.found;
}

class Comparison {
  readonly found: GraphDifference[] = [];
  readonly #before: FlowGraph;
  readonly #after: FlowGraph;
  readonly #options: CompareOptions;
  readonly #oldBlocks: ReadonlyMap<string, Block>;
  readonly #newBlocks: ReadonlyMap<string, Block>;
  /** Which identifier a block has now, by the one that it had. */
  readonly #pairs = new Map<string, string>();
  readonly #paired = new Set<string>();
  readonly #pending: [Block, Block][] = [];

  constructor(before: FlowGraph, after: FlowGraph, options: CompareOptions) {
    this.#before = before;
    this.#after = after;
    this.#options = options;
    this.#oldBlocks = byIdentifier(before);
    this.#newBlocks = byIdentifier(after);
  }

  run(): void {
    const { blocks: _, entry, metadata: _metadata, ...flow } = this.#before;
    const { blocks: _blocks, entry: newEntry, metadata: _newMetadata, ...newFlow } = this.#after;
    this.#values("", "", flow as unknown as JsonValue, newFlow as unknown as JsonValue);
    if (this.#options.byIdentifier) for (const name of this.#oldBlocks.keys()) this.#pair(name, name);
    if (!this.#leads(entry, newEntry))
      this.found.push({ block: "", pointer: "/entry", before: entry, after: newEntry });
    this.#drain();
    // Blocks that nothing leads to, in the order in which they are written.
    const left = (blocks: Iterable<Block>, isPaired: (name: string) => boolean) =>
      [...blocks].filter(({ identifier }) => !isPaired(identifier));
    const news = left(this.#after.blocks, (name) => this.#paired.has(name));
    for (const [index, old] of left(this.#before.blocks, (name) => this.#pairs.has(name)).entries()) {
      const now = news[index];
      if (now === undefined) this.found.push({ block: old.identifier, pointer: "", before: old.type });
      else if (this.#pair(old.identifier, now.identifier)) this.#drain();
    }
    for (const { identifier, type } of left(this.#after.blocks, (name) => this.#paired.has(name))) {
      this.found.push({ block: identifier, pointer: "", after: type });
    }
  }

  #drain(): void {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) this.#blocks(...next);
  }

  /** Whether two branches lead to the same block; what they lead to is compared once. */
  #leads(old: string, now: string): boolean {
    return this.#pairs.get(old) === now || (!this.#pairs.has(old) && !this.#paired.has(now) && this.#pair(old, now));
  }

  #pair(old: string, now: string): boolean {
    const oldBlock = this.#oldBlocks.get(old);
    const newBlock = this.#newBlocks.get(now);
    if (oldBlock === undefined || newBlock === undefined) return oldBlock === newBlock && old === now;
    this.#pairs.set(old, now);
    this.#paired.add(now);
    this.#pending.push([oldBlock, newBlock]);
    return true;
  }

  #blocks(old: Block, now: Block): void {
    const block = old.identifier;
    if (old.type !== now.type) {
      this.found.push({ block, pointer: "/Type", before: old.type, after: now.type });
      return;
    }
    this.#values(block, "/Parameters", old.parameters as JsonValue, now.parameters as JsonValue);
    this.#branches(block, old.branches, now.branches);
  }

  #branches(block: string, old: readonly Branch[], now: readonly Branch[]): void {
    const { renamed } = this.#options;
    const rename = renamed?.block === block ? renamed : undefined;
    const left = new Map(now.map((branch) => [labelOf(branch), branch]));
    const counts = { next: 0, condition: 0, error: 0 };
    for (const branch of old) {
      const pointer = pointerOf(branch, counts[branch.kind]++);
      const isRenamed = branch.kind === "condition" && branch.operands[0] === rename?.from;
      const label = isRenamed ? labelOf({ ...branch, operands: [rename?.to ?? ""] }) : labelOf(branch);
      const other = left.get(label) ?? this.#unlike(branch, old, left);
      if (other === undefined) {
        this.found.push({ block, pointer, before: branch.target });
        continue;
      }
      left.delete(labelOf(other));
      if (branch.kind === "condition" && other.kind === "condition") {
        const place = `${pointer}/Condition/Operands`;
        this.#values(block, place, branch.operands, other.operands);
      }
      if (!this.#leads(branch.target, other.target)) {
        this.found.push({ block, pointer: `${pointer}/NextAction`, before: branch.target, after: other.target });
      }
    }
    for (const branch of left.values()) {
      this.found.push({ block, pointer: pointerOf(branch, 0), after: branch.target });
    }
  }

  /** A condition whose operand changed: the one with its operator that no condition from before has. */
  #unlike(branch: Branch, old: readonly Branch[], left: ReadonlyMap<string, Branch>): Branch | undefined {
    if (branch.kind !== "condition") return undefined;
    const known = new Set(old.map(labelOf));
    return [...left.values()].find(
      (other) => other.kind === "condition" && other.operator === branch.operator && !known.has(labelOf(other)),
    );
  }

  #values(block: string, pointer: string, before: JsonValue | undefined, after: JsonValue | undefined): void {
    if (isHolder(before) && isHolder(after) && Array.isArray(before) === Array.isArray(after)) {
      const old = new Map(Object.entries(before as Record<string, JsonValue>));
      const now = new Map(Object.entries(after as Record<string, JsonValue>));
      for (const name of new Set([...old.keys(), ...now.keys()])) {
        this.#values(block, joinPointer(pointer, name), old.get(name), now.get(name));
      }
      return;
    }
    if (before === after) return;
    this.found.push({
      block,
      pointer,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  }
}

function isHolder(value: JsonValue | undefined): boolean {
  return typeof value === "object" && value !== null;
}

function byIdentifier(graph: FlowGraph): ReadonlyMap<string, Block> {
  return new Map(graph.blocks.map((block) => [block.identifier, block]));
}

function labelOf(branch: Branch): string {
  if (branch.kind === "next") return "next";
  if (branch.kind === "error") return `error ${branch.errorType}`;
  return `condition ${branch.operator} ${JSON.stringify(branch.operands)}`;
}

function pointerOf({ kind }: Branch, index: number): string {
  if (kind === "next") return "/Transitions";
  return `/Transitions/${kind === "condition" ? "Conditions" : "Errors"}/${index}`;
}
