import type { GraphType } from "@flowc/connect-model";
import { type Dominators, dominatorsOf } from "../../analysis/dominators.js";
import type { DiffSide, Exit } from "../diff-side.js";
import type { Things } from "../things.js";
import { type Journey, journeyFrom, queueOf } from "./journey.js";
import { shortestWays } from "./shortest-ways.js";
import { type Situation, situationOf } from "./situations.js";

/** Who a flow is for. */
const people: Readonly<Partial<Record<GraphType, string>>> = {
  AGENT_HOLD: "agents",
  AGENT_WHISPER: "agents",
  AGENT_TRANSFER: "agents",
  OUTBOUND_WHISPER: "called customers",
  CAMPAIGN: "contacts",
};

/** Who is meant by a sentence. */
export interface Subject {
  /** `Callers who press 2`. */
  readonly words: string;
  /** `Pressing 2`, for a choice of the caller's. */
  readonly gerund?: string;
}

const mostCases = 3;
const mostSteps = 12;

/** Tells what happens in one of the two flows, in a caller's words. */
export class Telling {
  readonly #side: DiffSide;
  readonly #things: Things;
  readonly #who: string;
  readonly #known = {
    /** Steps of the shortest way, by block. */
    ways: new Map<number, readonly string[]>(),
    /** The last cases that all who come to a block are in. */
    cases: new Map<number, readonly Situation[]>(),
  };
  #dominators: Dominators | undefined;
  #ways: ReturnType<typeof shortestWays> | undefined;

  constructor(side: DiffSide, things: Things) {
    this.#side = side;
    this.#things = things;
    this.#who = people[side.graph.type] ?? "callers";
  }

  /** Those who come to a block: by the last case that all of them are in. */
  subjectAt(block: number | undefined): Subject {
    if (block === undefined) return this.everyone;
    const way = this.wayTo(block);
    const cases = this.#lastCases(block);
    if (cases.length > 0) return this.#subject(cases);
    if (way.length === 0) return this.everyone;
    return { words: `${capitalised(this.#who)} who come this way (for example: ${way.at(-1)})` };
  }

  /** Those who take some outcomes of blocks. */
  subjectOf(exits: readonly { readonly block: number; readonly exit: Exit }[]): Subject {
    const cases = exits.map(({ block, exit }) => situationOf(this.#side.blocks[block]!, exit, this.#things));
    // Who simply goes on is everybody who comes there.
    const onward = exits[cases.indexOf(undefined)];
    return onward === undefined ? this.#subject(cases as Situation[]) : this.subjectAt(onward.block);
  }

  get everyone(): Subject {
    return { words: capitalised(this.#who) };
  }

  /** Steps of the shortest way to a block, and of an outcome of it. Of a long way the last ones. */
  wayTo(block: number, exit?: Exit): readonly string[] {
    const way = this.#wayTo(block);
    return exit === undefined ? way : this.#further(way, block, exit);
  }

  /** Blocks share the beginnings of their ways: each is put together once. */
  #wayTo(block: number): readonly string[] {
    const behind: number[] = [];
    let at: number | undefined = block;
    while (at !== undefined && !this.#known.ways.has(at)) {
      behind.push(at);
      at = this.#shortest.get(at)?.from;
    }
    let way = at === undefined ? [] : this.#known.ways.get(at)!;
    for (const reached of behind.reverse()) {
      const step = this.#shortest.get(reached);
      if (step !== undefined) way = this.#further(way, step.from, step.exit);
      this.#known.ways.set(reached, way);
    }
    return way;
  }

  #further(way: readonly string[], from: number, exit: Exit): readonly string[] {
    const told = situationOf(this.#side.blocks[from]!, exit, this.#things);
    if (told === undefined || told.step === "try" || told.step === way.at(-1)) return way;
    return way.length < mostSteps ? [...way, told.step] : ["…", ...way.slice(2), told.step];
  }

  /** What happens from a block on. */
  journey(start: number | undefined, from?: number, isKnown?: (block: number) => boolean): Journey {
    const queue = this.#queueAt(from);
    return journeyFrom(this.#side, this.#things, start, { queue, ...(isKnown && { isKnown }) });
  }

  /** The queue that was set last on every way to a block. */
  #queueAt(block: number | undefined): string | undefined {
    for (let at = block; at !== undefined; at = this.#dominating.immediate(at)) {
      const passed = this.#side.blocks[at]!;
      if (passed.block.type === "UpdateContactTargetQueue") return queueOf(passed, this.#things);
    }
    return undefined;
  }

  /** The cases that lead into a block, or into the last block before it that every way passes and that has some. */
  #lastCases(block: number): readonly Situation[] {
    const behind: number[] = [];
    let at: number | undefined = block;
    let cases: readonly Situation[] = [];
    for (; at !== undefined && cases.length === 0; at = this.#dominating.immediate(at)) {
      cases = this.#known.cases.get(at) ?? this.#casesInto(at);
      behind.push(at);
      if (this.#known.cases.has(at)) break;
    }
    for (const passed of behind) this.#known.cases.set(passed, cases);
    return cases;
  }

  /** The cases that lead into a block, if contacts come to it from one block only and always in such a case. */
  #casesInto(block: number): readonly Situation[] {
    const { flow, blocks, rank } = this.#side;
    const from = this.#dominating.immediate(block);
    if (from === undefined) return [];
    const others = flow.incoming[block]!.filter((edge) => edge.from !== from && rank.has(edge.from));
    if (others.some((edge) => !this.#dominating.dominates(block, edge.from))) return [];
    const exits = [...blocks[from]!.exits.values()].filter(({ to }) => to === block);
    const cases = exits.map((exit) => situationOf(blocks[from]!, exit, this.#things));
    return cases.every((told) => told !== undefined && told.step !== "try") ? (cases as Situation[]) : [];
  }

  #subject(cases: readonly Situation[]): Subject {
    const clauses = [...new Set(cases.map(({ clause }) => clause))];
    const shown = clauses.length > mostCases ? [...clauses.slice(0, mostCases - 1), "in other cases"] : clauses;
    const words = `${capitalised(this.#who)} ${shown.join(" or ")}`;
    const [only] = cases;
    return cases.length === 1 && only?.gerund !== undefined ? { words, gerund: capitalised(only.gerund) } : { words };
  }

  get #dominating(): Dominators {
    this.#dominators ??= dominatorsOf(this.#side.flow);
    return this.#dominators;
  }

  get #shortest(): ReturnType<typeof shortestWays> {
    this.#ways ??= shortestWays(this.#side);
    return this.#ways;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
