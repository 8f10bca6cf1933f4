import type { Block, Branch, FlowGraph } from "@flowc/connect-model";
import { controlFlowOf, type Dominators, dominatorsOf } from "@flowc/flow-compiler";
import type { CallSketch, OutcomeSlot } from "../blocks/call-sketch.js";

/** An outcome of a call and where it leads. */
export interface CallEdge {
  readonly slot: OutcomeSlot;
  readonly target: string;
}

/** A block, or the blocks of a composite, as the call that says it. */
export interface FlowCall {
  /** Identifier of its first block. */
  readonly id: string;
  readonly block: Block;
  readonly sketch: CallSketch;
  readonly edges: readonly CallEdge[];
  /** Where the call must go on: its `NextAction` copies no outcome. */
  readonly next: string | undefined;
}

/** Where a path of the flow begins: the entry, or blocks that nothing leads to. */
export interface FlowCalls {
  readonly calls: ReadonlyMap<string, FlowCall>;
  readonly entry: string;
  /** The first blocks of parts that the entry does not lead to. */
  readonly unreachable: readonly string[];
  readonly dominators: CallDominators;
}

/** Dominators by identifier. Everything that is reached from two beginnings is dominated by none of them. */
export interface CallDominators {
  children(id: string): readonly string[];
  dominates(by: string, id: string): boolean;
}

/** Lays the calls of a flow beside each other. Of two blocks with one identifier the first is meant. */
export function flowCalls(graph: FlowGraph, sketchOf: (block: Block) => CallSketch): FlowCalls {
  const blocks = new Map<string, Block>();
  for (const block of graph.blocks) if (!blocks.has(block.identifier)) blocks.set(block.identifier, block);
  const sketches = new Map([...blocks.values()].map((block) => [block.identifier, sketchOf(block)]));
  const covered = new Set([...sketches.values()].flatMap(({ alsoCovers }) => alsoCovers));
  const calls = new Map<string, FlowCall>();
  for (const [id, block] of blocks) {
    const sketch = sketches.get(id);
    if (sketch !== undefined && !covered.has(id)) calls.set(id, callOf(block, sketch, blocks));
  }
  const unreachable = beginnings(calls, graph.entry);
  return { calls, entry: graph.entry, unreachable, dominators: dominatorsAmong(calls, [graph.entry, ...unreachable]) };
}

function callOf(block: Block, sketch: CallSketch, blocks: ReadonlyMap<string, Block>): FlowCall {
  const edges = sketch.outcomes.flatMap((slot): CallEdge[] => {
    const from = slot.of === undefined ? block : blocks.get(slot.of);
    const branch = from?.branches.find((candidate) => leadsBy(candidate, slot.on));
    return branch === undefined ? [] : [{ slot, target: branch.target }];
  });
  const last = blocks.get(sketch.alsoCovers.at(-1) ?? block.identifier) ?? block;
  const next = sketch.next === "continues" ? last.branches.find(({ kind }) => kind === "next")?.target : undefined;
  return { id: block.identifier, block, sketch, edges, next };
}

function leadsBy(branch: Branch, on: OutcomeSlot["on"]): boolean {
  if (branch.kind === "error") return on.kind === "error" && branch.errorType === on.errorType;
  if (branch.kind === "next" || on.kind !== "condition") return false;
  return branch.operator === on.operator && (branch.operands[0] ?? "") === on.operand;
}

/** Whether an outcome can only be left out: its call has no place for a branch. */
export function isUnwritable({ path, argument, question }: OutcomeSlot): boolean {
  return path.length === 0 && argument === undefined && question === undefined;
}

/** Every place that a call leads to, once for each time it is written. */
export function targetsOf({ edges, next }: FlowCall): string[] {
  const targets = edges.map(({ target }) => target);
  return next === undefined ? targets : [...targets, next];
}

/** Blocks from which everything can be reached that the entry does not lead to: few, and the first ones written. */
function beginnings(calls: ReadonlyMap<string, FlowCall>, entry: string): string[] {
  const reached = new Set<string>();
  const reach = (from: string) => {
    const pending = [from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const call = calls.get(at);
      if (call === undefined || reached.has(at)) continue;
      reached.add(at);
      pending.push(...targetsOf(call));
    }
  };
  reach(entry);
  const found: string[] = [];
  const begin = (id: string) => {
    if (reached.has(id)) return;
    found.push(id);
    reach(id);
  };
  const ledTo = new Set([...calls.values()].filter(({ id }) => !reached.has(id)).flatMap(targetsOf));
  for (const id of calls.keys()) if (!ledTo.has(id)) begin(id);
  for (const id of calls.keys()) begin(id);
  return found;
}

function dominatorsAmong(calls: ReadonlyMap<string, FlowCall>, roots: readonly string[]): CallDominators {
  const ids = [...calls.keys()];
  const next = (target: string) => ({ kind: "next", target }) as const;
  const block = (identifier: string, targets: readonly string[]): Block => ({
    identifier,
    type: "",
    parameters: {},
    branches: targets.map(next),
  });
  // Identifiers of the copy are longer than any of the flow's own, so that the root cannot be mistaken for one.
  const named = (id: string) => `block ${id}`;
  const blocks = [
    block("root", roots.map(named)),
    ...[...calls.values()].map((call) => block(named(call.id), targetsOf(call).map(named))),
  ];
  const flow = controlFlowOf({ name: "", type: "CONTACT_FLOW", version: "", entry: "root", blocks });
  const dominators: Dominators = dominatorsOf(flow);
  const indexOf = (id: string) => flow.indexOf(named(id)) ?? -1;
  return {
    children: (id) => dominators.children(indexOf(id)).flatMap((index) => ids[index - 1] ?? []),
    dominates: (by, id) => dominators.dominates(indexOf(by), indexOf(id)),
  };
}
