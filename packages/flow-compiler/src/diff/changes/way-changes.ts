import type { BlockPair, Comparison } from "../comparison.js";
import type { DiffSide, Exit } from "../diff-side.js";
import type { ChangeImpact, ChangePlace, FlowChange } from "../flow-diff.js";
import { doingOf } from "../words/doings.js";
import { blockList, type Journey } from "../words/journey.js";
import { situationOf } from "../words/situations.js";
import type { Subject } from "../words/telling.js";
import { type Chain, chainFrom } from "./chain.js";

/** Outcomes of matched blocks, or the start of the flow, that led to one block and now lead to another. */
interface Redirection {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Whether the flow itself started there. */
  isStart: boolean;
  readonly exits: { readonly pair: BlockPair; readonly before: Exit; readonly after: Exit }[];
}

/** Where contacts take another way than before: through new steps, past old ones, or to another place. */
export function wayChanges(comparison: Comparison): FlowChange[] {
  return redirections(comparison).map((redirection) => new Redirected(comparison, redirection).change());
}

function redirections({ before, after, pairs, isSame }: Comparison): readonly Redirection[] {
  const found = new Map<string, Redirection>();
  const at = (from: number | undefined, to: number | undefined): Redirection => {
    const known = found.get(`${from} ${to}`) ?? { from, to, isStart: false, exits: [] };
    found.set(`${from} ${to}`, known);
    return known;
  };
  if (!isSame(before.flow.entry, after.flow.entry)) at(before.flow.entry, after.flow.entry).isStart = true;
  for (const pair of pairs) {
    for (const [label, exit] of pair.before.exits) {
      const now = pair.after.exits.get(label);
      if (now !== undefined && !isSame(exit.to, now.to))
        at(exit.to, now.to).exits.push({ pair, before: exit, after: now });
    }
  }
  return [...found.values()];
}

class Redirected {
  readonly #comparison: Comparison;
  readonly #from: number | undefined;
  readonly #to: number | undefined;
  readonly #isStart: boolean;
  readonly #exits: Redirection["exits"];

  constructor(comparison: Comparison, { from, to, isStart, exits }: Redirection) {
    this.#comparison = comparison;
    this.#from = from;
    this.#to = to;
    this.#isStart = isStart;
    this.#exits = exits;
  }

  change(): FlowChange {
    const { before, after, isSame, isAdded, isRemoved } = this.#comparison;
    const added = chainFrom(after, this.#to, isAdded, (block) => isSame(this.#from, block));
    if (added.blocks.length > 0 && added.joins !== undefined && isSame(this.#from, added.joins))
      return this.#added(added);
    const removed = chainFrom(before, this.#from, isRemoved, (block) => isSame(block, this.#to));
    if (removed.blocks.length > 0 && removed.joins !== undefined && isSame(removed.joins, this.#to))
      return this.#removed(removed);
    const [old, fresh] = [chainFrom(before, this.#from, isRemoved), chainFrom(after, this.#to, isAdded)];
    const isReplaced = old.blocks.length > 0 && fresh.blocks.length > 0 && old.joins !== undefined;
    return isReplaced && isSame(old.joins, fresh.joins) ? this.#replaced(old, fresh) : this.#redirected();
  }

  #added(chain: Chain): FlowChange {
    const { after, tellAfter } = this.#comparison;
    const impact = chain.blocks.every((block) => isHeardOnly(after, block)) ? "harmless" : "risky";
    const message = `${this.#subject.words} now first ${this.#steps(after, chain, tellAfter)}.`;
    return { kind: "step-added", impact, message, ...this.#places([], chain.blocks) };
  }

  #removed(chain: Chain): FlowChange {
    const { before, tellBefore } = this.#comparison;
    const message = `${this.#subject.words} no longer ${this.#steps(before, chain, tellBefore)}.`;
    return { kind: "step-removed", impact: lossOf(before, chain), message, ...this.#places(chain.blocks, []) };
  }

  #replaced(old: Chain, fresh: Chain): FlowChange {
    const { before, after, tellBefore, tellAfter } = this.#comparison;
    const was = this.#steps(before, old, tellBefore);
    const is = this.#steps(after, fresh, tellAfter);
    const message = `${this.#subject.words} now ${is}; so far they ${was}.`;
    return { kind: "step-replaced", impact: "risky", message, ...this.#places(old.blocks, fresh.blocks) };
  }

  #redirected(): FlowChange {
    const { tellBefore, tellAfter } = this.#comparison;
    const [first] = this.#exits;
    const was = tellBefore.journey(this.#from, first?.pair.before.index);
    const is = tellAfter.journey(this.#to, first?.pair.after.index);
    const isLoss = was.ends === "served" && is.ends === "turned away";
    const impact: ChangeImpact = isLoss || is.ends === "nowhere" ? "breaking" : "risky";
    const message = this.#sentence(was, is);
    return { kind: "way-changed", impact, message, before: was.words, after: is.words, ...this.#places([], []) };
  }

  #sentence(was: Journey, is: Journey): string {
    const { words, gerund } = this.#subject;
    if (was.words === is.words) {
      const { before, after } = this.#comparison;
      const [old, fresh] = [blockList(before, was.blocks), blockList(after, is.blocks)];
      const steps = old === fresh ? "" : `: ${fresh}; so far: ${old}`;
      return `${words} now get to the same by other steps (${is.words})${steps}.`;
    }
    if (was.destination !== undefined && is.destination !== undefined) {
      const verb = gerund === undefined ? `${words} now reach` : `${gerund} now reaches`;
      return `${verb} ${is.destination} instead of ${was.destination}.`;
    }
    return `${words} now ${is.words}; so far they ${was.words}.`;
  }

  /** What happens in a chain of blocks, with the ways out of it that lead elsewhere. */
  #steps(side: DiffSide, chain: Chain, telling: Comparison["tellAfter"]): string {
    const { things } = this.#comparison;
    const told = chain.blocks.map((block) => doingOf(side.blocks[block]!, things).words);
    const shown = told.length > 4 ? [...told.slice(0, 3), `${told.length - 3} more steps`] : told;
    const asides = chain.blocks.flatMap((block) => {
      const at = side.blocks[block]!;
      return [...at.exits.values()].flatMap((exit) => {
        const situation = situationOf(at, exit, things);
        const goesOn = exit.to !== undefined && (exit.to === chain.joins || chain.blocks.includes(exit.to));
        if (situation === undefined || situation.isFailure || goesOn) return [];
        return [`${situation.clause}: ${telling.journey(exit.to, block).words}`];
      });
    });
    const steps = shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
    return asides.length === 0 ? `${steps}` : `${steps} (${asides.slice(0, 3).join("; ")})`;
  }

  get #subject(): Subject {
    const { tellAfter } = this.#comparison;
    if (this.#isStart) return tellAfter.everyone;
    return tellAfter.subjectOf(this.#exits.map(({ pair, after }) => ({ block: pair.after.index, exit: after })));
  }

  #places(before: readonly number[], after: readonly number[]) {
    const [first] = this.#exits;
    const exitPlace = (side: "before" | "after") =>
      this.#exits.map((exit) => ({ block: exit.pair[side].block.identifier, pointer: exit[side].pointer }));
    return {
      way:
        first === undefined || this.#isStart
          ? []
          : this.#comparison.tellAfter.wayTo(first.pair.after.index, first.after),
      placesBefore: [...exitPlace("before"), ...blockPlaces(this.#comparison.before, before)],
      placesAfter: [...exitPlace("after"), ...blockPlaces(this.#comparison.after, after)],
    };
  }
}

function blockPlaces(side: DiffSide, blocks: readonly number[]): ChangePlace[] {
  return blocks.map((block) => ({ block: side.blocks[block]!.block.identifier }));
}

const unnoticed: ReadonlySet<string> = new Set(["UpdateFlowLoggingBehavior", "UpdateContactTextToSpeechVoice"]);

function isHeardOnly({ blocks }: DiffSide, block: number): boolean {
  const { type } = blocks[block]!.block;
  return type === "MessageParticipant" || unnoticed.has(type);
}

const kept: ReadonlySet<string> = new Set([
  "UpdateContactAttributes",
  "UpdateContactTargetQueue",
  "UpdateFlowAttributes",
]);

/** Whatever a removed step set or fetched, others may have read. */
function lossOf({ blocks }: DiffSide, chain: Chain): ChangeImpact {
  const lost = chain.blocks.map((block) => blocks[block]!);
  if (lost.some(({ block, entry }) => kept.has(block.type) || (entry !== undefined && entry.writes.length > 0)))
    return "breaking";
  return lost.every(({ block }) => unnoticed.has(block.type)) ? "harmless" : "risky";
}
