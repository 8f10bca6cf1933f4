import type { Diagnostic } from "@flowc/diagnostics";
import {
  firstDue,
  firstReady,
  type Ready,
  type Request,
  type SimulationEvent,
  type SimulationState,
  type Simulator,
  type TraceEvent,
} from "@flowc/simulator";
import type { BlockName, Choice, CostedChoice } from "../choices/choice.js";
import { decisionChoices } from "../choices/decisions.js";
import { isListening, passingOf } from "../choices/waiting.js";
import type { ExploredProgram } from "../explored-program.js";
import { withDecisions } from "../open/open-value.js";

/** A state between two choices, with the requests that nobody has answered yet. */
export interface Moment {
  readonly state: SimulationState;
  readonly asked: readonly Request[];
}

/** How far flows came without a choice. */
export interface Stretch extends Moment {
  readonly trace: readonly TraceEvent[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the next block could find open values to be; empty when it looks at none. */
  readonly decisions: readonly CostedChoice[];
  /** Until when flows spoke to somebody who waits for people: such time does not pass by itself in a scenario. */
  readonly restedUntil: number | undefined;
  /** How many events of an act happened before nobody listened any more. */
  readonly done: number;
  /** It went on and on without a choice, and was stopped. */
  readonly isEndless: boolean;
}

/** Blocks that run without a choice before a stretch counts as endless: more than any flow has. */
const mostBlocks = 2_000;

/** Runs flows from choice to choice. */
export class Runner {
  readonly #simulator: Simulator;
  readonly #explored: ExploredProgram;
  readonly #before: BlockName | undefined;
  #state: SimulationState;
  #asked: Request[];
  readonly #trace: TraceEvent[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #done = 0;
  #restedUntil: number | undefined;

  /** @param before stops where this block is about to begin */
  constructor(simulator: Simulator, explored: ExploredProgram, { state, asked }: Moment, before?: BlockName) {
    this.#before = before;
    this.#simulator = simulator;
    this.#explored = explored;
    this.#state = state;
    this.#asked = [...asked];
  }

  /** What a choice leads to. */
  choose(choice: Exclude<Choice, { kind: "start" }>): Stretch {
    switch (choice.kind) {
      case "answer":
        this.#asked = this.#asked.filter(({ id }) => id !== choice.request);
        this.#step({ kind: "answer", request: choice.request, answer: choice.answer });
        break;
      case "decide": {
        const decisionOf = (name: string) => (name === choice.name ? choice.value : undefined);
        this.#state = withDecisions(this.#state, decisionOf);
        break;
      }
      case "act":
        this.#act(choice.events);
        break;
      case "time":
        this.#step({ kind: "time", at: choice.at });
        break;
      case "failure":
        this.#step({ kind: "run", fails: choice.error });
        break;
    }
    return this.goOn();
  }

  /** Goes on as far as there is nothing to choose. */
  goOn(): Stretch {
    for (let blocks = 0; blocks < mostBlocks; blocks += 1) {
      if (this.#asked.length > 0) return this.#stop();
      const ready = firstReady(this.#state);
      if (ready === undefined) {
        if (!this.#hearOut()) return this.#stop();
        continue;
      }
      const decisions = decisionChoices(this.#explored, ready.contact, ready.thread);
      if (decisions.length > 0 || this.#isBefore(ready)) return this.#stop(decisions);
      this.#step({ kind: "run" });
    }
    return { ...this.#stop(), isEndless: true };
  }

  #isBefore({ thread }: Ready): boolean {
    const { flow, block } = thread.frames.at(-1) ?? {};
    return this.#before !== undefined && flow === this.#before.flow && block === this.#before.block;
  }

  /** Keys are pressed as long as somebody listens: a scenario cannot press more. */
  #act(events: readonly SimulationEvent[]): void {
    for (const [index, event] of events.entries()) {
      if (index > 0 && !isListening(this.#state)) return;
      this.#step(event);
      this.#done += 1;
    }
  }

  /** Lets time pass while somebody is only spoken to. */
  #hearOut(): boolean {
    const due = firstDue(this.#state);
    if (due?.thread?.wait?.speaks !== true) return false;
    if (passingOf(this.#state) === "waits") this.#restedUntil = due.at;
    this.#step({ kind: "time", at: due.at });
    return true;
  }

  #step(event: SimulationEvent): void {
    const { state, effects, trace, diagnostics } = this.#simulator.step(this.#state, event);
    this.#state = state;
    this.#asked.push(...effects);
    this.#trace.push(...trace);
    this.#diagnostics.push(...diagnostics);
  }

  #stop(decisions: readonly CostedChoice[] = []): Stretch {
    return {
      state: this.#state,
      asked: this.#asked,
      trace: this.#trace,
      diagnostics: this.#diagnostics,
      decisions,
      done: this.#done,
      restedUntil: this.#restedUntil,
      isEndless: false,
    };
  }
}
