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
import { fingerprint, positionOf } from "./fingerprint.js";
import type { LiveValues } from "./live-values.js";

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

/** Blocks that run without a choice before a stretch counts as endless, though nothing came again: it counts something. */
const mostBlocks = 5_000;

/** Contacts that one contact may lead to: the service allows 12 in a chain (quotas, checked 2026-11-20). */
export const mostContacts = 12;

/** Blocks that run before anybody looks for rounds. */
const patience = 64;

/** Finds out that a state has come again, by comparing with one remembered state that moves on at growing distances. */
class Rounds {
  readonly #live: LiveValues;
  #blocks = 0;
  #next = patience;
  #position = "";
  #print = "";

  constructor(live: LiveValues) {
    this.#live = live;
  }

  isRound(state: SimulationState): boolean {
    this.#blocks += 1;
    if (this.#blocks < patience) return false;
    const position = positionOf(state);
    if (position === this.#position && fingerprint(state, this.#live) === this.#print) return true;
    if (this.#blocks < this.#next) return false;
    this.#next *= 2;
    this.#position = position;
    this.#print = fingerprint(state, this.#live);
    return false;
  }
}

/** Runs flows from choice to choice. */
export class Runner {
  readonly #simulator: Simulator;
  readonly #explored: ExploredProgram;
  readonly #live: LiveValues;
  readonly #before: BlockName | undefined;
  #state: SimulationState;
  #asked: Request[];
  readonly #trace: TraceEvent[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #done = 0;
  #restedUntil: number | undefined;

  /** @param before stops where this block is about to begin */
  constructor(simulator: Simulator, explored: ExploredProgram, { state, asked }: Moment, before?: BlockName) {
    this.#live = explored.live;
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
    const rounds = new Rounds(this.#live);
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
      if (rounds.isRound(this.#state) || this.#state.contacts.length > mostContacts) break;
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
