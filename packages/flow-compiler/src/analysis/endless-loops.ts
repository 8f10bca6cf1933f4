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
      ...this.#search("settled", ["fixed"], "fixed", (edges) => !this.#changes(edges)),
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
          const edges = this.#circle(edge, isIn);
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

  /** The fewest branches that lead one contact from behind a branch back to its block and on, that branch first. */
  #circle(first: ControlEdge, isIn: (edge: ControlEdge) => boolean): readonly ControlEdge[] | undefined {
    const open: Step[] = [{ edge: first, before: undefined, values: this.#along(first, nothing) }];
    const seen = new Set<string>();
    for (const step of open) {
      const { edge, values } = step;
      if (values === undefined || open.length > mostSteps) continue;
      if (edge.to === first.from) {
        const edges = edgesTo(step);
        if (this.#isRepeated(edges, values)) return edges;
        continue;
      }
      for (const next of this.#flow.outgoing[edge.to]!) {
        const after = isIn(next) ? this.#along(next, values) : undefined;
        const key = after && `${next.to} ${JSON.stringify([...after])}`;
        if (key === undefined || seen.has(key)) continue;
        seen.add(key);
        open.push({ edge: next, before: step, values: after });
      }
    }
    return undefined;
  }

  /** Whether a contact that came round can go round again: nothing on the way decides what another turn rules out. */
  #isRepeated(edges: readonly ControlEdge[], values: KnownValues): boolean {
    let known: KnownValues | undefined = values;
    for (const edge of edges) known = known && this.#along(edge, known);
    return known !== undefined;
  }

  #along(edge: ControlEdge, values: KnownValues): KnownValues | undefined {
    return this.#decided === undefined ? values : this.#decided.along(edge, values);
  }

  #isPerceived(edges: readonly ControlEdge[]): boolean {
    return edges.some(({ from }) => isPerceived(this.#blocks[from]!));
  }
}

const nothing: KnownValues = new Map();

/** More than any circle of a real flow needs; what is known of values could make steps without end. */
const mostSteps = 2_000;

interface Step {
  readonly edge: ControlEdge;
  readonly before: Step | undefined;
  /** What is known behind the branch; undefined when it cannot be taken. */
  readonly values: KnownValues | undefined;
}

function edgesTo(last: Step): readonly ControlEdge[] {
  const edges: ControlEdge[] = [];
  for (let step: Step | undefined = last; step !== undefined; step = step.before) edges.unshift(step.edge);
  return edges;
}
