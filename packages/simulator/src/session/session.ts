import type { Diagnostic } from "@flowc/diagnostics";
import { firstDue, firstReady, speechEnds } from "../engine/due.js";
import type { Simulator, StepResult } from "../engine/step.js";
import type { SimulationEvent } from "../event/simulation-event.js";
import type { Answer, Request } from "../request/request.js";
import type { SimulationState, Thread } from "../state/simulation-state.js";
import type { TraceEvent } from "../trace/trace-event.js";
import type { FailureOf } from "../world/failures/failing-blocks.js";
import type { World } from "../world/world.js";
import { createLoopWatch } from "./loop-watch.js";

/** Why a session does not go on by itself. */
export type Standstill =
  /** It waits for somebody to do something, or for time to pass. */
  | { readonly kind: "waiting" }
  /** Every contact is over. */
  | { readonly kind: "ended" }
  /** The world has not answered yet. */
  | { readonly kind: "pending" }
  /** The same blocks run round and round, nothing changes and nobody is asked. */
  | { readonly kind: "endless"; readonly flow: string; readonly blocks: readonly string[] }
  /** As many blocks have run as the session may run, and there is more to do. */
  | { readonly kind: "stopped" };

/** How far a session may go. */
export interface SessionLimits {
  /** The most blocks that it runs. Default: as many as there are. */
  readonly maxBlocks?: number;
}

/**
 * A simulation that is being played: it feeds events to a simulator, carries questions to a world and answers back, and
 * keeps what was seen. The virtual clock moves only when it is told to.
 */
export interface Session {
  readonly state: SimulationState;
  /** Everything seen so far, in order. */
  readonly trace: readonly TraceEvent[];
  readonly diagnostics: readonly Diagnostic[];
  readonly standstill: Standstill;
  /** Something happens; then the flows run as far as they come. Nothing is done while the session is pending or stopped. */
  send(event: SimulationEvent): void;
  /** When something would happen by itself: milliseconds since 1970-01-01 UTC. Undefined: never. */
  nextDue(): number | undefined;
  /** Moves the clock to a time, through everything that falls due on the way. Stops early when it becomes pending. */
  passTimeTo(at: number): void;
  /** Lets what is being said be heard out: the clock moves till somebody is asked something or nobody speaks. */
  hearOut(): void;
  /** Waits for the world as long as it takes. Done at once when nothing is pending. */
  settled(): Promise<void>;
}

function failureAt({ program }: Simulator, { frames }: Thread, failureOf: FailureOf): string | undefined {
  const { flow = "", block = "" } = frames.at(-1) ?? {};
  return failureOf({ flow, block, type: program.flows.get(flow)?.blocks.get(block)?.block.type ?? "" });
}

class PlayedSession implements Session {
  state: SimulationState;
  readonly trace: TraceEvent[];
  readonly diagnostics: Diagnostic[];
  readonly #simulator: Simulator;
  readonly #world: World;
  readonly #asked: Request[];
  readonly #watch = createLoopWatch();
  readonly #maxBlocks: number;
  #blocks = 0;
  #pending: Promise<void> | undefined;
  #endless: Extract<Standstill, { kind: "endless" }> | undefined;
  #isStopped = false;

  constructor(simulator: Simulator, world: World, started: StepResult, maxBlocks: number) {
    this.#simulator = simulator;
    this.#world = world;
    this.#maxBlocks = maxBlocks;
    this.state = started.state;
    this.trace = [...started.trace];
    this.diagnostics = [...(world.diagnostics ?? []), ...started.diagnostics];
    this.#asked = [...started.effects];
    this.#run();
  }

  get standstill(): Standstill {
    if (this.#endless !== undefined) return this.#endless;
    if (this.#pending !== undefined) return { kind: "pending" };
    if (this.#isStopped) return { kind: "stopped" };
    return this.state.contacts.every(({ ended }) => ended !== undefined) ? { kind: "ended" } : { kind: "waiting" };
  }

  send(event: SimulationEvent): void {
    if (this.#pending !== undefined || this.#isStopped) return;
    if (event.kind !== "time") this.#watch.forget();
    this.#take(event);
    this.#run();
  }

  nextDue(): number | undefined {
    return firstDue(this.state)?.at;
  }

  passTimeTo(at: number): void {
    while (this.#goesOn()) {
      const due = firstDue(this.state);
      this.send({ kind: "time", at: due === undefined ? at : Math.min(due.at, at) });
      if (due === undefined || due.at > at) return;
    }
  }

  hearOut(): void {
    for (let end = speechEnds(this.state); end !== undefined; end = speechEnds(this.state)) {
      if (!this.#goesOn()) return;
      this.passTimeTo(end);
    }
  }

  async settled(): Promise<void> {
    while (this.#pending !== undefined) await this.#pending;
  }

  #goesOn(): boolean {
    return this.#pending === undefined && this.#endless === undefined && !this.#isStopped;
  }

  #run(): void {
    while (this.#endless === undefined) {
      const request = this.#asked.shift();
      if (request !== undefined) {
        if (!this.#askWorld(request)) return;
        continue;
      }
      const ready = firstReady(this.state);
      if (ready === undefined) return;
      this.#isStopped = this.#blocks >= this.#maxBlocks;
      if (this.#isStopped) return;
      this.#blocks += 1;
      this.#runBlock(ready.thread);
      this.#endless = this.#watch.sees(this.state);
    }
  }

  #runBlock(thread: Thread): void {
    const { failureOf } = this.#world;
    const fails = failureOf && failureAt(this.#simulator, thread, failureOf);
    this.#take(fails === undefined ? { kind: "run" } : { kind: "run", fails });
  }

  /** Asks the world; false when it needs time. */
  #askWorld(request: Request): boolean {
    const answer = this.#world.answer(request, this.state);
    if (!("then" in answer)) {
      this.#answered(request, answer);
      return true;
    }
    this.#pending = answer.then((late) => {
      this.#pending = undefined;
      this.#answered(request, late);
      this.#run();
    });
    return false;
  }

  #answered(request: Request, answer: Answer): void {
    this.#take({ kind: "answer", request: request.id, answer });
  }

  #take(event: SimulationEvent): void {
    const { state, trace, diagnostics, effects } = this.#simulator.step(this.state, event);
    this.state = state;
    this.trace.push(...trace);
    this.diagnostics.push(...diagnostics);
    this.#asked.push(...effects);
  }
}

/** Opens a session on a simulation that has just been started and runs it as far as it comes. */
export function openSession(
  simulator: Simulator,
  world: World,
  started: StepResult,
  { maxBlocks = Number.POSITIVE_INFINITY }: SessionLimits = {},
): Session {
  return new PlayedSession(simulator, world, started, maxBlocks);
}
