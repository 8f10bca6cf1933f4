import type { Member } from "../program/code.js";
import { type BranchCode, type Code, call, literal, member, name, type Statement } from "../program/code.js";
import { type Decisions, Restart, Unsayable } from "./decisions.js";
import { type CallEdge, type FlowCall, type FlowCalls, isUnwritable } from "./flow-calls.js";
import { Follow } from "./follow.js";
import { callCode, type WrittenBranch } from "./write-call.js";

/** The branches of a flow as nested callbacks. */
export interface StructuredFlow {
  readonly body: BranchCode;
  readonly onError: Code | undefined;
  /** Fragments by the identifier of their first block, in the order of first use. */
  readonly shared: ReadonlyMap<string, BranchCode>;
}

/** What the structure asks about names. */
export interface StructureNames {
  /** The constant of a shared fragment. */
  shared(first: FlowCall): string;
  /** Options that mark a block: its label or identifier. */
  marks(call: FlowCall): readonly Member[];
}

/**
 * Writes the structure, again and again until the decisions hold. Some of them come from an attempt that another one
 * has overtaken: a fragment that is not needed any more is put back in its place.
 */
export function writeStructure(flow: FlowCalls, decisions: Decisions, names: StructureNames): StructuredFlow {
  let best = writeDecided(flow, decisions, names);
  if (flow.calls.size > mostToTidy) return best;
  for (const kind of ["shared", "repeats"] as const) {
    for (const id of [...decisions[kind]].reverse()) {
      const fewer = {
        ...decisions,
        shared: new Set(decisions.shared),
        repeats: new Set(decisions.repeats),
        uncovered: new Set(decisions.uncovered),
      };
      if (!fewer[kind].delete(id)) continue;
      const candidate = writeDecided(flow, fewer, names);
      if (weight(fewer) >= weight(decisions)) continue;
      best = candidate;
      copyInto(decisions, fewer);
    }
  }
  return best;
}

/** Connect takes 250 blocks: beyond, trying again for each fragment takes longer than it is worth. */
const mostToTidy = 300;

/** How much stands apart from the place where it is reached: what the author must go and look for. */
function weight({ shared, repeats }: Decisions): number {
  return shared.size * 2 + repeats.size;
}

function copyInto(decisions: Decisions, { shared, repeats, uncovered }: Decisions): void {
  for (const [held, kept] of [
    [decisions.shared, shared],
    [decisions.repeats, repeats],
    [decisions.uncovered, uncovered],
  ] as const) {
    held.clear();
    for (const id of kept) held.add(id);
  }
}

/** Writes the structure as it was decided before, with other names. */
export function writeDecided(flow: FlowCalls, decisions: Decisions, names: StructureNames): StructuredFlow {
  for (;;) {
    try {
      return new Attempt(flow, decisions, names).write();
    } catch (found) {
      if (!(found instanceof Restart)) throw found;
    }
  }
}

/** Where a sequence stands. */
interface Surroundings {
  /** Blocks of this fragment that lead to the sequence. */
  readonly above: ReadonlySet<string>;
  /** Ways back to stretches around the sequence, by their first block. */
  readonly agains: ReadonlyMap<string, string>;
  /** Whether the flow's `onError` covers what is written here. */
  readonly isCovered: boolean;
  /** First block of the fragment. */
  readonly root: string;
}

const main = Symbol("main");
const handler = Symbol("handler");

class Attempt {
  readonly #flow: FlowCalls;
  readonly #decisions: Decisions;
  readonly #names: StructureNames;
  readonly #follow: Follow;
  readonly #written = new Set<string>();
  /** Shared fragments that are led to, by the fragment that leads there. */
  readonly #uses = new Map<string | symbol, Set<string>>();
  readonly #shared = new Map<string, BranchCode>();
  #root: string | symbol = main;

  constructor(flow: FlowCalls, decisions: Decisions, names: StructureNames) {
    this.#flow = flow;
    this.#decisions = decisions;
    this.#names = names;
    this.#follow = new Follow(flow, decisions);
  }

  write(): StructuredFlow {
    const { entry, unreachable } = this.#flow;
    const start = { above: new Set<string>(), agains: new Map<string, string>(), isCovered: true, root: entry };
    const apart = unreachable.map(
      (id): Statement => ({
        kind: "expression",
        code: call(member(name("f"), "unreachable"), this.#branch(id, undefined, { ...start, root: id })),
      }),
    );
    const body = branch([...apart, ...this.#sequence(entry, undefined, start)]);
    const onError = this.#onError();
    this.#writeShared();
    this.#checkCover();
    return { body, onError, shared: this.#shared };
  }

  #onError(): Code | undefined {
    const { handler: first } = this.#decisions;
    if (first === undefined) return undefined;
    this.#root = handler;
    const around = { above: new Set<string>(), agains: new Map<string, string>(), isCovered: false, root: first };
    return this.#branch(first, undefined, around);
  }

  /** Fragments lead to further fragments: the map grows while it is filled. */
  #writeShared(): void {
    const pending = new Set([...this.#uses.values()].flatMap((ids) => [...ids]));
    for (const id of pending) {
      this.#root = id;
      const isCovered = !this.#decisions.uncovered.has(id);
      const around = { above: new Set<string>(), agains: new Map<string, string>(), isCovered, root: id };
      this.#shared.set(id, branch(this.#enter(id, undefined, around)));
      for (const next of this.#uses.get(id) ?? []) pending.add(next);
    }
  }

  /** The builder does not cover fragments that `onError` leads to: if they were written otherwise, begin again. */
  #checkCover(): void {
    const { uncovered } = this.#decisions;
    const before = uncovered.size;
    const found = new Set(this.#uses.get(handler));
    for (const id of found) for (const next of this.#uses.get(id) ?? []) found.add(next);
    for (const id of found) uncovered.add(id);
    if (uncovered.size > before) throw new Restart();
  }

  /** The statements from a block on, until they arrive at `after` or end. */
  #sequence(first: string, after: string | undefined, around: Surroundings): Statement[] {
    if (first === after) return [];
    const jump = this.#jump(first, around);
    return jump === undefined ? this.#enter(first, after, around) : [jump];
  }

  /** The statements of a sequence whose first block is to be written here. */
  #enter(first: string, after: string | undefined, around: Surroundings): Statement[] {
    const statements: Statement[] = [];
    const above = new Set(around.above);
    const inside = { ...around, above };
    let at: string | undefined = first;
    while (at !== undefined) {
      const question = { after, isFree: (id: string) => this.#isFree(id, inside) };
      if (this.#decisions.repeats.has(at) && !around.agains.has(at)) {
        const next: string | undefined = this.#follow.ofRepeat(at, question);
        statements.push(this.#repeat(at, next ?? after, inside));
        at = next;
      } else {
        const flowCall = this.#begin(at, inside);
        const next: string | undefined = this.#follow.of(flowCall, question);
        above.add(at);
        statements.push({ kind: "expression", code: this.#call(flowCall, next ?? after, inside) });
        at = next;
      }
      if (at === undefined || at === after) break;
      const jump = this.#jump(at, inside);
      if (jump === undefined) continue;
      statements.push(jump);
      break;
    }
    return statements;
  }

  /** A block is written once; the second time, what leads to it decides how it must stand. */
  #begin(id: string, { above }: Surroundings): FlowCall {
    const found = this.#flow.calls.get(id);
    if (found === undefined) throw new Error(`There is no block "${id}".`);
    if (this.#written.has(id)) {
      if (above.has(id)) this.#decisions.repeats.add(id);
      else this.#decisions.shared.add(id);
      throw new Restart();
    }
    this.#written.add(id);
    return found;
  }

  #isFree(id: string, { agains }: Surroundings): boolean {
    return !this.#written.has(id) && !agains.has(id) && !this.#decisions.shared.has(id) && this.#flow.calls.has(id);
  }

  #repeat(first: string, after: string | undefined, around: Surroundings): Statement {
    const again = around.agains.size === 0 ? "again" : `again${around.agains.size + 1}`;
    const inside = { ...around, agains: new Map(around.agains).set(first, again) };
    const body: BranchCode = { kind: "branch", parameters: ["f", again], body: this.#enter(first, after, inside) };
    return { kind: "expression", code: call(member(name("f"), "repeat"), body) };
  }

  /** The statement that goes on at a block which stands elsewhere. Nothing when the block is to be written here. */
  #jump(id: string, around: Surroundings): Statement | undefined {
    if (!this.#flow.calls.has(id)) {
      const given = id === "" ? [] : [literal(id)];
      return { kind: "expression", code: call(member(name("f"), "unconnected"), ...given) };
    }
    const target = this.#named(id, around);
    return target && { kind: "expression", code: call(target, name("f")) };
  }

  /** What leads to a block that stands elsewhere, as a branch. */
  #named(id: string, { agains }: Surroundings): Code | undefined {
    const again = agains.get(id);
    if (again !== undefined) return name(again);
    const first = this.#flow.calls.get(id);
    if (first === undefined || !this.#decisions.shared.has(id)) return undefined;
    const uses = this.#uses.get(this.#root) ?? new Set();
    this.#uses.set(this.#root, uses.add(id));
    return name(this.#names.shared(first));
  }

  #call(flowCall: FlowCall, joined: string | undefined, around: Surroundings): Code {
    const branches = flowCall.edges.flatMap((edge): WrittenBranch[] => {
      const end = edge.slot.joins === "block" ? flowCall.id : joined;
      if (this.#isLeftOut(edge, flowCall, joined, around)) return [];
      if (isUnwritable(edge.slot)) throw new Unsayable(flowCall.id);
      return [{ slot: edge.slot, code: this.#edge(edge, end, around) }];
    });
    return callCode(flowCall, branches, this.#names.marks(flowCall));
  }

  #isLeftOut({ slot, target }: CallEdge, { id }: FlowCall, joined: string | undefined, around: Surroundings): boolean {
    switch (slot.fallback) {
      case "continue":
        return target === joined;
      case "again":
        return target === id;
      case "handler":
      case "handlerIfAny":
        return around.isCovered && target === this.#decisions.handler;
      case "required":
        return false;
    }
  }

  #edge({ slot, target }: CallEdge, end: string | undefined, around: Surroundings): Code {
    const isHandled = around.isCovered && target === this.#decisions.handler;
    // `f.action` takes the word for errors that its catalogue does not ask for.
    if (isHandled && slot.fallback === "required" && slot.path[0] === "errors") return literal("onError");
    return this.#branch(target, end, around);
  }

  #branch(first: string, end: string | undefined, around: Surroundings): Code {
    if (first !== end) {
      const target = this.#named(first, around);
      if (target !== undefined) return target;
    }
    return branch(this.#sequence(first, end, around));
  }
}

function branch(body: readonly Statement[]): BranchCode {
  return { kind: "branch", parameters: ["f"], body };
}
