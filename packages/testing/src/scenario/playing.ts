import type { Diagnostic } from "@flowc/diagnostics";
import {
  formatTranscript,
  type ParticipantEvent,
  type Program,
  type Session,
  type SimulationEvent,
  transcriptOf,
} from "@flowc/simulator";
import { collectCoverage } from "../coverage/collecting.js";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { collectCall } from "../native/collecting.js";
import { isAtRest, isPending, listener, passUntil } from "./going-on.js";
import { type CalledFrom, ScenarioError } from "./scenario-error.js";
import { sourcePlace } from "./source-place.js";
import { standingOf, waitsFor } from "./standing.js";
import { type Stretch, Turns } from "./stretch.js";

/** How long somebody listens for words, or waits to be asked: ten minutes of the virtual clock. */
const patienceMilliseconds = 10 * 60_000;

const never = () => false;

/** A session that is played as a call, with what makes a scenario fail. */
export class Playing {
  readonly program: Program;
  readonly session: Session;
  readonly #turns: Turns;
  /** What is wrong besides what the simulation finds: fakes add to it. */
  readonly #found: readonly Diagnostic[];
  #checked = 0;

  /** @param found findings of the scenario's own parts; it may grow */
  constructor(program: Program, session: Session, found: readonly Diagnostic[]) {
    this.program = program;
    this.session = session;
    this.#found = found;
    collectCall(session);
    this.#turns = new Turns(session);
    this.check();
  }

  /** What happened so far, with the author's line behind what the flow says. */
  transcript(): string {
    const placeOf = (flow: string, block: string) => sourcePlace(this.program, flow, block);
    return formatTranscript(transcriptOf(this.session.trace), { placeOf });
  }

  standing(): string {
    return standingOf(this.program, this.session);
  }

  /** A reason to fail, with what happened. */
  failure(diagnostic: Diagnostic): ScenarioError {
    return new ScenarioError(diagnostic, this.transcript());
  }

  /** Plays something that nobody waits for: now as far as it comes. */
  now(stretch: Stretch<void>, from: CalledFrom): void {
    this.#turns.play(this.#blaming(stretch, from));
  }

  /** Plays something whose end somebody waits for. */
  async toEnd<T>(stretch: Stretch<T>, from: CalledFrom): Promise<T> {
    return this.#turns.playToEnd(this.#blaming(stretch, from));
  }

  /** Lets the call come to rest at once; a call that waits for something real cannot, and fails. */
  comeToRest(): void {
    if (this.#turns.failure !== undefined) throw this.#turns.failure;
    const rest = passUntil(this.session, isAtRest, never, Number.POSITIVE_INFINITY);
    if (!this.#turns.isIdle || rest.next().done !== true) {
      const waits = { waitsFor: waitsFor(this.session) };
      throw this.failure(scenarioDiagnostics.create("TEST105", waits));
    }
    this.check();
  }

  *send(event: SimulationEvent): Stretch<void> {
    while (isPending(this.session)) yield;
    this.session.send(event);
    this.check();
  }

  /** Somebody does something when the flow listens, or to whom they talk with. */
  *act(event: ParticipantEvent, does: string): Stretch<void> {
    const { participant = "customer" } = event;
    const listens = () => this.#isHeard(participant);
    const isHeard = yield* passUntil(this.session, listens, never, patienceMilliseconds);
    this.check();
    if (!isHeard) {
      const parameters = { who: participant, does, standing: this.standing() };
      throw this.failure(scenarioDiagnostics.create("TEST102", parameters));
    }
    yield* this.send(event);
  }

  /** Lets time pass till something is reached; not while somebody is asked. */
  *listenFor(participant: "customer" | "agent", reached: () => boolean): Stretch<boolean> {
    const isAsked = () => listener(this.session.state, participant) !== undefined;
    const found = yield* passUntil(this.session, reached, isAsked, patienceMilliseconds);
    this.check();
    return found;
  }

  /** Lets so much time pass, through all that falls due. */
  *pass(milliseconds: number): Stretch<void> {
    const until = this.session.state.now + milliseconds;
    do {
      while (isPending(this.session)) yield;
      this.session.passTimeTo(until);
    } while (isPending(this.session));
    this.check();
  }

  /** Fails when the simulation could not play something, when a fake is wrong, or when the call goes in circles. */
  check(): void {
    const { session, program } = this;
    collectCoverage(program, session.trace);
    const all = [...session.diagnostics, ...this.#found];
    const error = all.slice(this.#checked).find(({ severity }) => severity === "error");
    this.#checked = all.length;
    if (error !== undefined) throw this.failure(error);
    if (session.standstill.kind === "endless") {
      const { flow, blocks } = session.standstill;
      throw this.failure(scenarioDiagnostics.create("TEST108", { flow, blocks }));
    }
  }

  *#blaming<T>(stretch: Stretch<T>, from: CalledFrom): Stretch<T> {
    if (this.#turns.failure !== undefined) throw this.#turns.failure;
    try {
      return yield* stretch;
    } catch (error) {
      throw from.blame(error);
    }
  }

  #isHeard(participant: "customer" | "agent"): boolean {
    const { state } = this.session;
    return listener(state, participant) !== undefined || state.contacts.some(({ phase }) => phase === "agent");
  }
}
