import type { Program, TraceEvent } from "@flowc/simulator";
import type { CallStep, FlowKey } from "@flowc/viewer";
import { keyOfUnit } from "../flow-key.js";

/** A step while it is not known yet how it ends. */
type OpenStep = { -readonly [Member in keyof CallStep]: CallStep[Member] };

/** The key of a flow of a program, by the key that the program has for it. */
export function keyInProgram(program: Program, flow: string): FlowKey {
  const found = program.flows.get(flow);
  return found === undefined ? flow : keyOfUnit(found.unit);
}

/** The way of a call through blocks and branches, read off its trace as it grows. */
export class CallPath {
  readonly steps: readonly CallStep[];
  readonly #program: Program;
  readonly #steps: OpenStep[] = [];
  /** Steps that have begun and not ended, by contact, flow and block: a module's blocks run inside the block that calls it. */
  readonly #open = new Map<string, OpenStep>();
  #seen = 0;

  constructor(program: Program) {
    this.#program = program;
    this.steps = this.#steps;
  }

  /** Reads what has happened since. */
  follow(trace: readonly TraceEvent[]): void {
    for (; this.#seen < trace.length; this.#seen += 1) this.#take(trace[this.#seen]!);
  }

  #take(event: TraceEvent): void {
    if (event.event !== "FlowActionStarted" && event.event !== "FlowActionCompleted") return;
    const id = JSON.stringify([event.contact, event.flow, event.block]);
    if (event.event === "FlowActionStarted") {
      const step: OpenStep = { flow: keyInProgram(this.#program, event.flow), block: event.block };
      this.#steps.push(step);
      this.#open.set(id, step);
      return;
    }
    const step = this.#open.get(id);
    if (step !== undefined && event.branch !== undefined) step.branch = event.branch;
    this.#open.delete(id);
  }
}
