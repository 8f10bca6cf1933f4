import type { Diagnostic } from "@flowc/diagnostics";
import { type ContactStart, createSimulator } from "@flowc/simulator";
import { isCopy } from "../../coverage/flow-shape.js";
import { answerChoices } from "../choices/answers.js";
import { type BlockName, type Choice, type CostedChoice, costs } from "../choices/choice.js";
import { passingOf, waitingChoices } from "../choices/waiting.js";
import { type ExploredProgram, failuresOf } from "../explored-program.js";
import { openStarts } from "../open/open-start.js";
import { createCostQueue } from "./cost-queue.js";
import { fingerprint, positionOf } from "./fingerprint.js";
import { blockKey, branchKey, type Node, Sightings } from "./sightings.js";
import { mostContacts, Runner, type Stretch } from "./stretch.js";

export type WayNode = Node<Choice>;

/** How a search is bounded and where it begins. */
export interface SearchOptions {
  /** Key of the flow. */
  readonly flow: string;
  readonly at: number;
  readonly start: ContactStart;
  /** States that are looked at before the search gives up. */
  readonly mostStates: number;
  /** Whether blocks may fail that need not. */
  readonly lettingFail: boolean;
}

/** What a search found. */
export interface SearchResult {
  readonly seen: Sightings<WayNode>;
  readonly states: number;
  /** Whether every state was looked at that the choices lead to. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where contacts come to rest behind a node, when the world answers as it usually does: they wait for people, or are
   * over.
   */
  restOf(node: WayNode): WayNode;
  /** Where flows went on and on without anybody being asked. */
  readonly endless: readonly WayNode[];
}

/** States of one place in the flows that are looked at before the others get their turn. */
const statesPerPosition = 48;

/** Choices after which a contact that has not come to rest never will: it goes round. */
const mostUsualChoices = 200;

/** States between two looks at whether everything has been seen. */
const seenEvery = 64;

interface Open {
  readonly parent: WayNode;
  readonly choice: Choice;
  readonly cost: number;
}

function branchesOf({ program }: ExploredProgram) {
  return [...program.flows.values()].flatMap(({ key: flow, blocks }) =>
    [...blocks.values()].flatMap((block) =>
      block.block.branches.flatMap((branch, index) =>
        isCopy(block, branch) ? [] : [{ flow, key: branchKey({ flow, block: block.block.identifier }, index) }],
      ),
    ),
  );
}

/** A choice as far as it was made: keys that nobody listened for were not pressed. */
function asDone(choice: Choice, { done }: Stretch): Choice {
  if (choice.kind !== "act" || choice.act.kind !== "presses" || done === choice.events.length) return choice;
  const keys = choice.act.keys.slice(0, done);
  return { ...choice, act: { ...choice.act, keys }, events: choice.events.slice(0, done) };
}

/** Whether nothing more happens before somebody does something. */
function isAtRest({ state, asked, decisions }: WayNode): boolean {
  if (asked.length > 0 || decisions.length > 0) return false;
  return passingOf(state) !== "works";
}

/** Searches all ways through the flows of a program, the cheapest first. */
class Search {
  readonly #explored: ExploredProgram;
  readonly #options: SearchOptions;
  readonly #simulator;
  readonly #known = new Set<string>();
  readonly #perPosition = new Map<string, number>();
  readonly #queue = createCostQueue<Open>();
  /** What is put off because its place has had its turn. */
  readonly #later = createCostQueue<WayNode>();
  readonly #seen = new Sightings<WayNode>();
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #endless: WayNode[] = [];
  /** Every branch that counts. */
  readonly #branches: readonly { readonly flow: string; readonly key: string }[];
  readonly #failed = new Set<string>();
  #states = 0;
  /** Whether contacts made more and more contacts somewhere, which nobody follows to the end. */
  #isCut = false;

  constructor(explored: ExploredProgram, options: SearchOptions) {
    this.#explored = explored;
    this.#options = options;
    this.#branches = branchesOf(explored);
    this.#simulator = createSimulator(explored.program);
  }

  /** Searches; gives now and then how many states it has looked at. */
  *run(): Generator<number, SearchResult> {
    const { flow, start } = this.#options;
    const type = this.#explored.program.flows.get(flow)?.unit.graph.type ?? "CONTACT_FLOW";
    for (const [index, open] of openStarts(this.#explored, type, start).entries()) this.#begin(open, index);
    for (let round = 1; this.#states < this.#options.mostStates && this.#goOn(); round += 1) {
      if (round % portion === 0) yield this.#states;
    }
    return {
      seen: this.#seen,
      states: this.#states,
      isComplete: this.#states < this.#options.mostStates && !this.#isCut,
      diagnostics: [...this.#diagnostics.values()],
      endless: this.#endless,
      restOf: (node) => this.#restOf(node),
    };
  }

  #restOf(node: WayNode): WayNode {
    let at = node;
    for (let choices = 0; choices < mostUsualChoices && !isAtRest(at); choices += 1) {
      const [first] = this.#choicesAt(at);
      if (first === undefined || first.choice.kind === "start") break;
      const stretch = new Runner(this.#simulator, this.#explored, at).choose(first.choice);
      if (stretch.isEndless || stretch.state.contacts.length > mostContacts) break;
      at = this.#node(at, first.choice, at.cost, stretch);
    }
    return at;
  }

  #node(parent: WayNode | undefined, chosen: Choice, cost: number, stretch: Stretch): WayNode {
    const { state, asked, trace, decisions, restedUntil } = stretch;
    const choice = asDone(chosen, stretch);
    const begun = trace.flatMap((event) => (event.event === "FlowActionStarted" ? [blockKey(event)] : []));
    const isForced = choice.kind === "failure" || parent?.isForced === true;
    return { parent, choice, cost, state, asked, decisions, begun, restedUntil, isForced };
  }

  #begin(start: ContactStart, index: number): void {
    const cost = index === 0 ? costs.usual : costs.unusual;
    this.#arrive(undefined, { kind: "start", start }, cost, this.#started(start));
  }

  /** Looks at the next state; false when there is none left. */
  #goOn(): boolean {
    const open = this.#queue.pop();
    if (open !== undefined) {
      const { parent, choice, cost } = open;
      if (choice.kind === "start") return true;
      const stretch = new Runner(this.#simulator, this.#explored, parent).choose(choice);
      this.#arrive(parent, choice, cost, stretch);
      return true;
    }
    if (this.#options.lettingFail && this.#letFail()) return true;
    const later = this.#later.pop();
    if (later !== undefined) this.#expand(later);
    return later !== undefined && (this.#states % seenEvery !== 0 || !this.#isAllSeen());
  }

  #arrive(parent: WayNode | undefined, choice: Choice, cost: number, stretch: Stretch): void {
    this.#states += 1;
    const node = this.#node(parent, choice, cost, stretch);
    const { state, asked, trace } = stretch;
    for (const found of stretch.diagnostics) this.#report(found);
    const isNew = this.#seen.note(trace, state, node);
    if (stretch.isEndless) {
      this.#endless.push(node);
      return;
    }
    if (state.contacts.length > mostContacts) {
      this.#isCut = true;
      return;
    }
    const print = `${asked[0]?.kind ?? ""}${fingerprint(state, this.#explored.live)}`;
    if (this.#known.has(print)) return;
    this.#known.add(print);
    if (isNew || this.#hasTurn(node)) this.#expand(node);
    else this.#later.push(cost, node);
  }

  #hasTurn({ state }: WayNode): boolean {
    const position = positionOf(state);
    const turns = this.#perPosition.get(position) ?? 0;
    this.#perPosition.set(position, turns + 1);
    return turns < statesPerPosition;
  }

  #expand(node: WayNode): void {
    for (const { choice, cost } of this.#choicesAt(node)) {
      this.#queue.push(node.cost + cost, { parent: node, choice, cost: node.cost + cost });
    }
  }

  #choicesAt({ state, asked, decisions }: WayNode): readonly CostedChoice[] {
    const [request] = asked;
    if (request !== undefined) return answerChoices(this.#explored, state, request);
    return decisions.length > 0 ? decisions : waitingChoices(this.#explored, state);
  }

  /** Whether every branch has been taken without a failure: what is left cannot show anything new. */
  #isAllSeen(): boolean {
    const flows = new Set([...this.#seen.blocks.keys()].map((key) => key.split("\0")[0]));
    const open = this.#branches.find(
      ({ flow, key }) => flows.has(flow) && this.#seen.branches.get(key)?.isForced !== false,
    );
    return open === undefined;
  }

  #report(found: Diagnostic): void {
    const { code, subject } = found;
    const key = `${code} ${subject?.flow ?? ""} ${subject?.block ?? ""}`;
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, found);
  }

  /** Lets a block fail whose error branch nothing else has taken; false when there is none left. */
  #letFail(): boolean {
    for (const [key, node] of this.#seen.blocks) {
      const [flow = "", block = ""] = key.split("\0");
      const blockProgram = this.#explored.program.flows.get(flow)?.blocks.get(block);
      for (const error of blockProgram === undefined ? [] : failuresOf(blockProgram)) {
        const index = blockProgram?.errors.get(error) ?? -1;
        const branch = branchKey({ flow, block }, index);
        if (this.#seen.branches.has(branch) || this.#failed.has(branch)) continue;
        this.#failed.add(branch);
        this.#fail({ flow, block }, error, node);
        return true;
      }
    }
    return false;
  }

  /** Plays the last choice before a block began once more, up to the block, and lets it fail there. */
  #fail(at: BlockName, error: string, node: WayNode): void {
    const before = this.#replay(node, at);
    const choice = { kind: "failure", at, error } as const;
    const begun = before.trace.flatMap((event) => (event.event === "FlowActionStarted" ? [blockKey(event)] : []));
    const parent: WayNode = { ...node, state: before.state, asked: before.asked, decisions: [], begun };
    const stretch = new Runner(this.#simulator, this.#explored, before).choose(choice);
    this.#arrive(parent, choice, node.cost + costs.failure, stretch);
  }

  /** What led to a node, up to where a block begins. */
  #replay({ parent, choice }: WayNode, before: BlockName): Stretch {
    if (choice.kind !== "start" && parent !== undefined) {
      return new Runner(this.#simulator, this.#explored, parent, before).choose(choice);
    }
    return this.#started(choice.kind === "start" ? choice.start : this.#options.start, before);
  }

  #started(start: ContactStart, before?: BlockName): Stretch {
    const { flow, at } = this.#options;
    const { state, effects } = this.#simulator.start(flow, at, start);
    return new Runner(this.#simulator, this.#explored, { state, asked: effects }, before).goOn();
  }
}

/** Looks at the state of a search after this many steps. */
const portion = 25;

/** Searches all ways through the flows of a program; gives now and then how many states it has looked at. */
export function searchWays(explored: ExploredProgram, options: SearchOptions): Generator<number, SearchResult> {
  return new Search(explored, options).run();
}
