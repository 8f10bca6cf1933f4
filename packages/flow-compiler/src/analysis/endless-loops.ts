import type { BlockView } from "../check/block-view.js";
import type { ControlEdge, ControlFlow } from "./control-flow.js";
import { cyclesOf } from "./cycles.js";
import { comparedPath, type DecidedValues, type KnownValues, mayChange } from "./decided-values.js";
import { isPerceived, type Pace, paceOf } from "./pace.js";

/**
 * A circle that a contact goes round and round in.
 * - `settled`: what is known of the contact decides every turn, and nothing in the circle changes it
 * - `retry`: a block fails, and its error branch leads back to it
 * - `poll`: it only looks at the contact centre, without a pause, until that changes
 */
export interface EndlessLoop {
  readonly kind: "settled" | "retry" | "poll";
  /** The branches of the circle in their order. */
  readonly edges: readonly ControlEdge[];
}

/**
 * Finds the circles in which nothing is waited for and nothing counts the rounds, at most one for each part of the flow.
 * @param flow only the branches inside its cycles matter
 */
export function endlessLoopsOf(
  flow: ControlFlow,
  blocks: readonly BlockView[],
  decided: DecidedValues | undefined,
): readonly EndlessLoop[] {
  return new LoopSearch(flow, blocks, decided).loops();
}

class LoopSearch {
  readonly #flow: ControlFlow;
  readonly #blocks: readonly BlockView[];
  readonly #decided: DecidedValues | undefined;
  readonly #paces = new Map<ControlEdge, Pace>();
  readonly #told = new Set<number>();

  constructor(flow: ControlFlow, blocks: readonly BlockView[], decided: DecidedValues | undefined) {
    this.#flow = flow;
    this.#blocks = blocks;
    this.#decided = decided;
  }

  loops(): readonly EndlessLoop[] {
    return [
      ...this.#search("settled", ["fixed"], "fixed", (edges) => !this.#changes(edges) && this.#isPossible(edges)),
      ...this.#search("retry", ["fixed", "fails"], "fails", () => true),
      ...this.#search("poll", ["fixed", "fails", "polls"], "polls", (edges) => !this.#isPerceived(edges)),
    ];
  }

  /** Circles of branches of some paces that begin with a branch of one pace. */
  #search(
    kind: EndlessLoop["kind"],
    paces: readonly Pace[],
    first: Pace,
    counts: (edges: readonly ControlEdge[]) => boolean,
  ): EndlessLoop[] {
    const isIn = (edge: ControlEdge) => paces.includes(this.#pace(edge));
    return cyclesOf(this.#flow, isIn).flatMap((part): EndlessLoop[] => {
      if (part.some((block) => this.#told.has(block))) return [];
      for (const block of part) {
        for (const edge of this.#flow.outgoing[block]!) {
          if (this.#pace(edge) !== first) continue;
          const edges = shortestCircle(this.#flow, edge, isIn);
          if (edges === undefined || !counts(edges)) continue;
          for (const member of part) this.#told.add(member);
          return [{ kind, edges }];
        }
      }
      return [];
    });
  }

  #pace(edge: ControlEdge): Pace {
    let pace = this.#paces.get(edge);
    if (pace === undefined) {
      const view = this.#blocks[edge.from]!;
      pace = paceOf(view, edge);
      if (view.type === "Loop" && pace === "fixed" && this.#hasPause(view)) pace = "waits";
      this.#paces.set(edge, pace);
    }
    return pace;
  }

  /** Whether the rounds of a Loop hold something that waits: then the way on from it has a pace, too. */
  #hasPause({ index }: BlockView): boolean {
    const found = new Set(this.#flow.outgoing[index]!.map(({ to }) => to));
    // A set that grows while it is walked is walked to its end.
    for (const block of found) {
      if (block === index) continue;
      for (const edge of this.#flow.outgoing[block]!) {
        if (this.#blocks[block]!.type !== "Loop" && paceOf(this.#blocks[block]!, edge) === "waits") return true;
        found.add(edge.to);
      }
    }
    return false;
  }

  /** Whether a round changes something that the circle compares. */
  #changes(edges: readonly ControlEdge[]): boolean {
    const compared = edges.flatMap(({ from }) => comparedPath(this.#blocks[from]!) ?? []);
    return edges.some(({ from }) => compared.some((path) => mayChange(this.#blocks[from]!, path)));
  }

  /** Whether one contact can take all these branches: none of them decides what another rules out. */
  #isPossible(edges: readonly ControlEdge[]): boolean {
    let values: KnownValues | undefined = new Map();
    for (const edge of [...edges, ...edges]) {
      if (values !== undefined && this.#decided !== undefined) values = this.#decided.along(edge, values);
    }
    return values !== undefined;
  }

  #isPerceived(edges: readonly ControlEdge[]): boolean {
    return edges.some(({ from }) => isPerceived(this.#blocks[from]!));
  }
}

/** The fewest branches that lead from behind a branch back to its block, that branch first. */
function shortestCircle(
  flow: ControlFlow,
  first: ControlEdge,
  isIn: (edge: ControlEdge) => boolean,
): readonly ControlEdge[] | undefined {
  const cameBy = new Map<number, ControlEdge>([[first.to, first]]);
  const open = [first.to];
  for (const block of open) {
    if (block === first.from) break;
    for (const edge of flow.outgoing[block]!) {
      if (cameBy.has(edge.to) || !isIn(edge)) continue;
      cameBy.set(edge.to, edge);
      open.push(edge.to);
    }
  }
  if (!cameBy.has(first.from)) return undefined;
  const edges: ControlEdge[] = [];
  for (let at = first.from; ; ) {
    const edge = cameBy.get(at)!;
    edges.unshift(edge);
    if (edge === first) return edges;
    at = edge.from;
  }
}
