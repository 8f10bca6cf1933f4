import type { ControlEdge, ControlFlow } from "./control-flow.js";

/**
 * The cycles of a flow: its strongly connected parts of more than one block, and blocks that lead to themselves. Only
 * blocks that a contact can come to. Parts come so that a contact leaves an earlier one only for a later one or for good.
 * (Tarjan 1972, without recursion.)
 * @param isIn leaves out branches that it says no to. Default: all branches count
 */
export function cyclesOf(flow: ControlFlow, isIn: (edge: ControlEdge) => boolean = () => true): number[][] {
  const search = new PartSearch(flow, isIn);
  for (const block of flow.order) search.from(block);
  const leadsToItself = (block: number) => flow.outgoing[block]!.some((edge) => edge.to === block && isIn(edge));
  return search.parts
    .reverse()
    .filter((part) => part.length > 1 || leadsToItself(part[0]!))
    .map((part) => part.sort((a, b) => a - b));
}

/**
 * A flow with only the branches inside its cycles, and only the blocks in them in its order; undefined when it has none.
 */
export function onlyCircles(flow: ControlFlow): ControlFlow | undefined {
  const cycles = cyclesOf(flow);
  if (cycles.length === 0) return undefined;
  const cycleOf = new Map(cycles.flatMap((part, cycle) => part.map((block) => [block, cycle] as const)));
  const outgoing = flow.outgoing.map((edges, from) => {
    const cycle = cycleOf.get(from);
    return cycle === undefined ? [] : edges.filter(({ to }) => cycleOf.get(to) === cycle);
  });
  return { ...flow, outgoing, order: flow.order.filter((block) => cycleOf.has(block)) };
}

/** Finds strongly connected parts; a part is found before those that lead to it. */
class PartSearch {
  readonly parts: number[][] = [];
  readonly #flow: ControlFlow;
  readonly #isIn: (edge: ControlEdge) => boolean;
  /** By block: when it was entered, from 1; 0 before. */
  readonly #entered: Int32Array;
  /** By block: the earliest entered block that is known to be in the same part. */
  readonly #low: Int32Array;
  readonly #isOpen: Uint8Array;
  readonly #open: number[] = [];
  readonly #path: { readonly at: number; next: number }[] = [];
  #clock = 0;

  constructor(flow: ControlFlow, isIn: (edge: ControlEdge) => boolean) {
    this.#flow = flow;
    this.#isIn = isIn;
    this.#entered = new Int32Array(flow.size);
    this.#low = new Int32Array(flow.size);
    this.#isOpen = new Uint8Array(flow.size);
  }

  from(root: number): void {
    if (this.#entered[root] !== 0) return;
    this.#enter(root);
    for (let top = this.#path.at(-1); top !== undefined; top = this.#path.at(-1)) {
      const edge = this.#flow.outgoing[top.at]![top.next++];
      if (edge === undefined) this.#leave(top.at);
      else if (!this.#isIn(edge)) continue;
      else if (this.#entered[edge.to] === 0) this.#enter(edge.to);
      else if (this.#isOpen[edge.to] === 1) this.#lower(top.at, this.#entered[edge.to]!);
    }
  }

  #enter(block: number): void {
    this.#clock += 1;
    this.#entered[block] = this.#clock;
    this.#low[block] = this.#clock;
    this.#isOpen[block] = 1;
    this.#open.push(block);
    this.#path.push({ at: block, next: 0 });
  }

  #leave(block: number): void {
    this.#path.pop();
    if (this.#low[block] === this.#entered[block]) {
      const part = this.#open.splice(this.#open.lastIndexOf(block));
      for (const member of part) this.#isOpen[member] = 0;
      this.parts.push(part);
    }
    const parent = this.#path.at(-1);
    if (parent !== undefined) this.#lower(parent.at, this.#low[block]!);
  }

  #lower(block: number, to: number): void {
    this.#low[block] = Math.min(this.#low[block]!, to);
  }
}
