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

/**
 * Opens a session on a simulation that has just been started and runs it as far as it comes.
 */
export function openSession(
  simulator: Simulator,
  world: World,
  started: StepResult,
  { maxBlocks = Number.POSITIVE_INFINITY }: SessionLimits = {},
): Session {
  let state = started.state;
  const trace: TraceEvent[] = [...started.trace];
  const diagnostics: Diagnostic[] = [...(world.diagnostics ?? []), ...started.diagnostics];
  let endless: Extract<Standstill, { kind: "endless" }> | undefined;
  const asked: Request[] = [...started.effects];
  let pending: Promise<void> | undefined;
  const watch = createLoopWatch();
  let blocks = 0;
  let isStopped = false;

  function take(result: StepResult): void {
    state = result.state;
    trace.push(...result.trace);
    diagnostics.push(...result.diagnostics);
    asked.push(...result.effects);
  }

  function answered(request: Request, answer: Answer): void {
    take(simulator.step(state, { kind: "answer", request: request.id, answer }));
  }

  /** Asks the world; false when it needs time. */
  function askWorld(request: Request): boolean {
    const answer = world.answer(request, state);
    if (!("then" in answer)) {
      answered(request, answer);
      return true;
    }
    pending = answer.then((late) => {
      pending = undefined;
      answered(request, late);
      run();
    });
    return false;
  }

  function run(): void {
    while (endless === undefined) {
      const request = asked.shift();
      if (request !== undefined) {
        if (!askWorld(request)) return;
        continue;
      }
      const ready = firstReady(state);
      if (ready === undefined) return;
      isStopped = blocks >= maxBlocks;
      if (isStopped) return;
      blocks += 1;
      const fails = world.failureOf && failureAt(simulator, ready.thread, world.failureOf);
      take(simulator.step(state, fails === undefined ? { kind: "run" } : { kind: "run", fails }));
      endless = watch.sees(state);
    }
  }

  run();
  return {
    get state() {
      return state;
    },
    trace,
    diagnostics,
    get standstill(): Standstill {
      if (endless !== undefined) return endless;
      if (pending !== undefined) return { kind: "pending" };
      if (isStopped) return { kind: "stopped" };
      return state.contacts.every(({ ended }) => ended !== undefined) ? { kind: "ended" } : { kind: "waiting" };
    },
    send(event) {
      if (pending !== undefined || isStopped) return;
      if (event.kind !== "time") watch.forget();
      take(simulator.step(state, event));
      run();
    },
    nextDue: () => firstDue(state)?.at,
    passTimeTo(at) {
      while (pending === undefined && endless === undefined && !isStopped) {
        const due = firstDue(state);
        this.send({ kind: "time", at: due === undefined ? at : Math.min(due.at, at) });
        if (due === undefined || due.at > at) return;
      }
    },
    hearOut() {
      for (let end = speechEnds(state); end !== undefined; end = speechEnds(state)) {
        if (pending !== undefined || endless !== undefined || isStopped) return;
        this.passTimeTo(end);
      }
    },
    async settled() {
      while (pending !== undefined) await pending;
    },
  };
}
