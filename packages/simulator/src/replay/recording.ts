import { type Branch, isNextFollowed } from "@flowc/connect-model";
import { canBeAction } from "../flow-log/module-types.js";
import type { RecordedContact, RecordedVisit } from "../flow-log/recorded-contact.js";
import type { BlockProgram } from "../program/flow-program.js";
import type { Program } from "../program/program.js";

/** A block of a flow of the program. */
export interface Spot {
  readonly flow: string;
  readonly block: string;
}

/** Finds the visits of a recording that belong to the blocks that a simulation runs. */
export class Recording {
  readonly visits: readonly RecordedVisit[];
  readonly #program: Program;
  readonly #taken = new Set<number>();
  /** The visit that each block had when it began the last time, by flow and block. */
  readonly #current = new Map<string, number>();

  constructor(program: Program, { visits }: RecordedContact) {
    this.#program = program;
    this.visits = visits;
  }

  /** How many visits no block has had yet. */
  get left(): number {
    return this.visits.length - this.#taken.size;
  }

  /** The visits that no block has had yet. */
  get leftVisits(): readonly RecordedVisit[] {
    return this.visits.filter((_, index) => !this.#taken.has(index));
  }

  /** A block begins: it gets the first visit of it that is left. */
  begin(spot: Spot): void {
    const index = this.visits.findIndex((visit, at) => !this.#taken.has(at) && this.isOf(visit, spot));
    if (index === -1) this.#current.delete(keyOf(spot));
    else {
      this.#taken.add(index);
      this.#current.set(keyOf(spot), index);
    }
  }

  /** The visit of the block that runs or waits; undefined when the recording has none. */
  current(spot: Spot): RecordedVisit | undefined {
    const index = this.#current.get(keyOf(spot));
    return index === undefined ? undefined : this.visits[index];
  }

  /** Whether the recording ends inside this block: the contact hung up or was cut off there. */
  endsIn(spot: Spot): boolean {
    const index = this.#current.get(keyOf(spot));
    return index === this.visits.length - 1 && this.visits[index]?.isOpen === true;
  }

  /** The branch that leads to the block that came next in the recording; undefined when none does. */
  branchTaken(spot: Spot): Branch | undefined {
    const index = this.#current.get(keyOf(spot));
    const flow = this.#program.flows.get(spot.flow);
    const next = index === undefined ? undefined : this.visits[index + 1];
    if (next === undefined || !this.isIn(next, spot.flow)) return undefined;
    const { block, outcomes } = flow?.blocks.get(spot.block) ?? {};
    const ways = block?.branches.filter(({ target }) => target === next.block) ?? [];
    const named = ways.find((way) => way.kind === "error" && way.errorType === this.visits[index ?? -1]?.result);
    if (named !== undefined) return named;
    // The console copies another branch into a next branch that is never taken.
    const isNextTaken = block !== undefined && isNextFollowed(block.branches, outcomes);
    return ways.find(({ kind }) => kind !== "next" || isNextTaken) ?? ways[0];
  }

  /** Whether a visit is one of a block: by its identifier; by its kind where the build calls the block otherwise. */
  isOf(visit: RecordedVisit, { flow, block }: Spot): boolean {
    if (!this.isIn(visit, flow)) return false;
    if (visit.block === block) return true;
    const blocks = this.#program.flows.get(flow)?.blocks;
    const isKnown = visit.block !== undefined && blocks?.has(visit.block) === true;
    const type = (blocks?.get(block) as BlockProgram | undefined)?.block.type;
    return !isKnown && type !== undefined && canBeAction(visit.moduleType, type);
  }

  /** Whether a visit was in a flow or module of the program. */
  isIn(visit: RecordedVisit, flow: string): boolean {
    if (visit.flow === flow) return true;
    const found = this.#program.find(visit.flow) ?? this.#program.findModule(visit.flow);
    return found?.key === flow;
  }
}

function keyOf({ flow, block }: Spot): string {
  return `${flow}\n${block}`;
}
