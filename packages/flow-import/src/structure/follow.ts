import type { Decisions } from "./decisions.js";
import { type FlowCall, type FlowCalls, isUnwritable, targetsOf } from "./flow-calls.js";

/** What decides where a call goes on. */
export interface FollowQuestion {
  /** Where the end of the sequence leads. */
  readonly after: string | undefined;
  /** Whether a block may be written next. */
  isFree(id: string): boolean;
}

/** An outcome that can only be left out: what follows the call must be where it leads. */
function forcedFollow({ edges }: FlowCall): string | undefined {
  return edges.find(({ slot }) => isUnwritable(slot) && slot.fallback === "continue")?.target;
}

/** Chooses what follows a call: the place that the most paths from it come to. */
export class Follow {
  readonly #flow: FlowCalls;
  readonly #decisions: Decisions;
  readonly #regions = new Map<string, ReadonlySet<string>>();

  constructor(flow: FlowCalls, decisions: Decisions) {
    this.#flow = flow;
    this.#decisions = decisions;
  }

  /** What follows the call; undefined when nothing does and its open branches join the end of the sequence. */
  of(call: FlowCall, question: FollowQuestion): string | undefined {
    return call.next ?? forcedFollow(call) ?? this.#best(call.id, question, () => true, call);
  }

  /** What follows a stretch that repeats: a block outside of it that paths leave it for. */
  ofRepeat(first: string, question: FollowQuestion): string | undefined {
    const part = this.#cycleOf(first);
    return this.#best(first, question, (id) => !part.has(id));
  }

  #best(
    first: string,
    { after, isFree }: FollowQuestion,
    isAllowed: (id: string) => boolean,
    call?: FlowCall,
  ): string | undefined {
    const region = this.#region(first);
    let best = {
      id: undefined as string | undefined,
      score: after === undefined ? 0 : this.#score(after, region, call),
    };
    for (const id of this.#descendants(first, call)) {
      if (!isFree(id) || !isAllowed(id) || id === after) continue;
      const score = this.#score(id, region, call);
      if (score > best.score) best = { id, score };
    }
    // A shared fragment is reached from anywhere: following it saves all ways but the one that is then written.
    for (const id of this.#decisions.shared) {
      const score = id === after || id === first ? 0 : this.#score(id, region, undefined) - 10;
      if (score > best.score) best = { id, score };
    }
    return best.id;
  }

  /** Blocks that a sequence may go on with: for a call what it leads to first, for a stretch all that leave it. */
  #descendants(first: string, call: FlowCall | undefined): readonly string[] {
    return call === undefined
      ? [...this.#region(first)].filter((id) => id !== first)
      : this.#flow.dominators.children(first);
  }

  /** How many written branches it saves to go on there. */
  #score(id: string, region: ReadonlySet<string>, call: FlowCall | undefined): number {
    const own = region.has(id) ? this.#region(id) : new Set<string>();
    let ways = 0;
    for (const from of region) {
      // Several outcomes of a block further on that lead the same way join there already.
      if (!own.has(from)) ways += from === call?.id ? this.#ways(from, id) : Math.min(this.#ways(from, id), 1);
    }
    const falls = call?.edges.some(({ slot, target }) => target === id && slot.fallback === "continue") ? 1 : 0;
    if (ways >= 2) return ways * 10 + falls;
    // A single way: the outcome that the author would leave out reads best as the way on.
    return region.has(id) && falls > 0 ? 5 + Math.min(own.size, 4) : region.has(id) ? 0 : ways * 10;
  }

  #ways(from: string, to: string): number {
    const call = this.#flow.calls.get(from);
    if (call === undefined) return 0;
    const { handler } = this.#decisions;
    const failures = call.edges.filter(({ slot, target }) => target === handler && slot.fallback.startsWith("handler"));
    return targetsOf(call).filter((target) => target === to).length - (to === handler ? failures.length : 0);
  }

  /** The blocks that every path comes to by `first`. */
  #region(first: string): ReadonlySet<string> {
    const known = this.#regions.get(first);
    if (known !== undefined) return known;
    const found = new Set([first]);
    for (const id of found) for (const child of this.#flow.dominators.children(id)) found.add(child);
    this.#regions.set(first, found);
    return found;
  }

  /** The blocks of the region from which `first` is reached again inside the region. */
  #cycleOf(first: string): ReadonlySet<string> {
    const region = this.#region(first);
    const leads = new Map<string, string[]>();
    for (const id of region) {
      const call = this.#flow.calls.get(id);
      for (const target of call === undefined ? [] : targetsOf(call))
        leads.set(target, [...(leads.get(target) ?? []), id]);
    }
    const found = new Set([first]);
    for (const id of found) for (const from of leads.get(id) ?? []) if (region.has(from)) found.add(from);
    return found;
  }
}
