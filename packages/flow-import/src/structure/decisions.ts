import type { FlowCall, FlowCalls } from "./flow-calls.js";

/**
 * What stands apart from the place where it is first reached. Found while the structure is written: a block that turns
 * out to be reached from a second place becomes a shared fragment, one that its own successors lead back to begins a
 * stretch that repeats. Each finding starts the writing again; sets only grow, so it ends.
 */
export interface Decisions {
  /** First blocks of shared fragments. */
  readonly shared: Set<string>;
  /** First blocks of stretches that repeat. */
  readonly repeats: Set<string>;
  /** Shared fragments that the flow's `onError` leads to: it does not cover them. */
  readonly uncovered: Set<string>;
  /** Where the flow's `onError` leads. */
  readonly handler: string | undefined;
}

/** Thrown to begin again after a finding. */
export class Restart extends Error {}

/** Thrown when an outcome has no place in the call that was chosen for a block: it needs another call. */
export class Unsayable extends Error {
  readonly id: string;

  constructor(id: string) {
    super(`An outcome of "${id}" has no place in its call.`);
    this.id = id;
  }
}

/** The structure to begin with: everything in place, and the most common way of failures as `onError`. */
export function firstDecisions(flow: FlowCalls, { withHandler }: { readonly withHandler: boolean }): Decisions {
  return {
    shared: new Set(),
    repeats: new Set(),
    uncovered: new Set(),
    handler: withHandler ? commonHandler(flow) : undefined,
  };
}

/** No structure at all: every block that anything leads to twice stands apart, and every branch says where it goes. */
export function flatDecisions(flow: FlowCalls): Decisions {
  return { shared: new Set(flow.calls.keys()), repeats: new Set(), uncovered: new Set(), handler: undefined };
}

/** The block that most failures lead to, when at least two do and more than there are blocks that take no failure. */
function commonHandler({ calls }: FlowCalls): string | undefined {
  const counts = new Map<string, number>();
  let careless = 0;
  for (const call of calls.values()) {
    for (const target of new Set(failuresOf(call))) counts.set(target, (counts.get(target) ?? 0) + 1);
    if (call.block.type === "MessageParticipant" && !call.block.branches.some(({ kind }) => kind === "error"))
      careless++;
  }
  const [best] = [...counts].filter(([id]) => calls.has(id)).sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= 2 && best[1] > careless ? best[0] : undefined;
}

function failuresOf({ edges }: FlowCall): string[] {
  return edges.flatMap(({ slot, target }) =>
    slot.fallback === "handler" || slot.fallback === "handlerIfAny" ? [target] : [],
  );
}
