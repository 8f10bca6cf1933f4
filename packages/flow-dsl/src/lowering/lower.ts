import type { Block, Branch } from "@flowc/connect-model";
import type { BlockStep, Body, JumpStep, Outcome, ScopeStep, Step } from "../recording/step.js";
import type { Jumps } from "./jumps.js";
import { SharedBodies } from "./shared-bodies.js";
import { type Arrival, nowhere, openEnd, type Target, uncovered } from "./target.js";

/** A branch whose target is not asked for yet. */
interface OpenBranch {
  readonly outcome: Outcome | undefined;
  readonly target: Target;
}

/** A block whose branches still lead through thunks. */
export interface OpenBlock {
  readonly identifier: string;
  readonly step: BlockStep;
  readonly branches: readonly OpenBranch[];
}

/**
 * Turns recorded steps into blocks whose branches know where they lead: every sequence is walked from its end, so that
 * each step knows what follows it. Handlers are lowered when the first branch leads there.
 */
export class Lowering {
  readonly blocks: OpenBlock[] = [];
  readonly #jumps: Jumps;
  readonly #identifiers: ReadonlyMap<BlockStep, string>;
  /** Entries of handlers: blocks of one method can share a handler, which then joins what follows the last of them. */
  readonly #handlers = new Map<Body, Target>();
  readonly #unlowered = new Map<Body, () => Target>();
  /** Entries of bodies: several outcomes can share one, which then joins what follows them all. */
  readonly #entries = new Map<Body, Target>();
  #onError: Target | undefined;
  #shared = new SharedBodies(undefined);

  constructor(identifiers: ReadonlyMap<BlockStep, string>, jumps: Jumps) {
    this.#identifiers = identifiers;
    this.#jumps = jumps;
  }

  /** Lowers a whole flow and gives its entry. */
  flow(root: Body, onError: Body | undefined): Target {
    const end: Target = () => openEnd;
    this.#shared = new SharedBodies(onError);
    this.#onError = onError && this.#handler(onError, end, undefined);
    return this.#body(root, end, this.#onError);
  }

  /** Uses of shared fragments after which the flow would go on elsewhere than after the first use. */
  disagreeingUses(): JumpStep[] {
    return this.#shared.disagreeing();
  }

  #body(body: Body, after: Target, handler: Target | undefined): Target {
    const known = this.#entries.get(body);
    if (known) return known;
    let next = after;
    for (const step of body.steps.toReversed()) next = this.#step(step, next, handler);
    this.#entries.set(body, next);
    return next;
  }

  #step(step: Step, next: Target, handler: Target | undefined): Target {
    switch (step.kind) {
      case "block":
        return this.#block(step, next, handler);
      case "scope":
        return this.#scope(step, next, handler);
      case "repeat":
        return this.#body(step.body, next, handler);
      case "jump":
        return this.#jump(step, next);
      case "goto":
        return this.#jumps.follow(step, this.#reach);
      case "label":
        this.#jumps.mark(step, next);
        return next;
      case "unreachable":
        this.#body(step.body, () => openEnd, handler);
        return next;
      case "unconnected":
        return () => step.target;
    }
  }

  #jump(step: JumpStep, after: Target): Target {
    if (step.means === "shared") {
      const joined = this.#shared.use(step, after);
      if (joined) this.#body(step.to, joined, this.#shared.isCovered(step.to) ? this.#onError : undefined);
    }
    return this.#jumps.through(step, () => {
      if (!this.#entries.has(step.to)) this.#reach(step.to);
      return this.#entries.get(step.to)?.() ?? nowhere;
    });
  }

  /** Lowers the handlers that a body stands in, the outermost first: a jump may lead there when no error does. */
  readonly #reach = (body: Body): void => {
    if (body.parent) this.#reach(body.parent);
    this.#unlowered.get(body)?.();
  };

  #scope({ body, handler }: ScopeStep, after: Target, outer: Target | undefined): Target {
    return this.#body(body, after, handler ? this.#handler(handler, after, outer) : outer);
  }

  /** A handler joins what follows the thing it belongs to; its own failures go to the handler around it. */
  #handler(body: Body, after: Target, outer: Target | undefined): Target {
    const shared = this.#handlers.get(body);
    if (shared) return shared;
    let entry: Target | undefined;
    const lowered = () => {
      entry ??= this.#body(body, after, outer);
      return entry;
    };
    const target: Target = () => lowered()();
    this.#handlers.set(body, target);
    this.#unlowered.set(body, lowered);
    return target;
  }

  #block(step: BlockStep, after: Target, outer: Target | undefined): Target {
    const identifier = this.#identifiers.get(step) ?? "";
    const own: Target = () => identifier;
    if (step.label !== undefined) this.#jumps.mark(step, own);
    const nearest = step.handler ? this.#handler(step.handler, after, outer) : outer;
    const branches = step.outcomes.flatMap((outcome): OpenBranch[] => {
      const target = outcome.body
        ? this.#body(outcome.body, outcome.joins === "block" ? own : after, outer)
        : fallback(outcome, { after, own, nearest });
      return target === undefined ? [] : [{ outcome, target }];
    });
    const next = nextTarget(step, branches, after);
    this.blocks.push({
      identifier,
      step,
      branches: next ? [{ outcome: undefined, target: next }, ...branches] : branches,
    });
    return own;
  }
}

interface Surroundings {
  readonly after: Target;
  readonly own: Target;
  readonly nearest: Target | undefined;
}

function fallback(outcome: Outcome, { after, own, nearest }: Surroundings): Target | undefined {
  switch (outcome.fallback) {
    case "continue":
      return after;
    case "again":
      return own;
    case "handlerIfAny":
      return nearest;
    case "handler":
      return nearest ?? (() => uncovered);
  }
}

function nextTarget(step: BlockStep, branches: readonly OpenBranch[], after: Target): Target | undefined {
  if (step.next === "none") return undefined;
  if (step.next === "continues") return after;
  const { copies, else: rest } = step.next;
  const copied = branches.find(({ outcome }) => outcome !== undefined && names(outcome, copies));
  return copied?.target ?? (rest === "none" ? undefined : after);
}

function names({ on }: Outcome, word: string): boolean {
  return on.kind === "error" ? on.errorType === word : on.operands.includes(word);
}

/** A lowered block as the graph holds it; `arrive` turns arrivals without a block into one. */
export function finished(block: OpenBlock, arrive: (arrival: Arrival) => string): Block {
  const { identifier, step } = block;
  const branches = block.branches.map(({ outcome, target }) => finishedBranch(outcome, arrive(target())));
  return { identifier, type: step.type, parameters: step.parameters, branches };
}

/** Member by member: V8 gives each object that is spread and then added to a shape of its own, which slows its readers. */
function finishedBranch(outcome: Outcome | undefined, target: string): Branch {
  if (outcome === undefined) return { kind: "next", target };
  const { on } = outcome;
  if (on.kind === "error") return { kind: "error", errorType: on.errorType, target };
  return { kind: "condition", operator: on.operator, operands: on.operands, target };
}
