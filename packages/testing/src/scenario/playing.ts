import type { Diagnostic } from "@flowc/diagnostics";
import {
  contactWith,
  formatTranscript,
  type Participant,
  type ParticipantEvent,
  type Program,
  type Session,
  type SimulationEvent,
  type TranscriptFormat,
  transcriptOf,
} from "@flowc/simulator";
import { collectCoverage } from "../coverage/collecting.js";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { collectCall } from "../native/collecting.js";
import { folded } from "./folded.js";
import { isPending, passUntil } from "./going-on.js";
import { type CalledFrom, ScenarioError } from "./scenario-error.js";
import { asking, isAtRest, madeKind, type Scope, wholeCall } from "./scope.js";
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
  /** How many of the findings have been looked at. */
  #checked = { simulated: 0, own: 0 };
  readonly #format: TranscriptFormat = { placeOf: (flow, block) => sourcePlace(this.program, flow, block) };

  /**
   * @param found findings of the scenario's own parts; it may grow
   * @param patienceSeconds how long something real may take
   */
  constructor(program: Program, session: Session, found: readonly Diagnostic[], patienceSeconds?: number) {
    this.program = program;
    this.session = session;
    this.#found = found;
    collectCall(session);
    this.#turns = new Turns(session, {
      seconds: patienceSeconds,
      overdue: (seconds) =>
        this.failure(scenarioDiagnostics.create("TEST114", { waitsFor: waitsFor(session), seconds })),
    });
    this.check();
  }

  /** What happened so far, with the author's line behind what the flow says. */
  transcript(): string {
    return formatTranscript(transcriptOf(this.session.trace), this.#format);
  }

  /** What the simulation and the scenario's own parts found. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.session.diagnostics, ...this.#found];
  }

  standing(scope = wholeCall): string {
    return standingOf(this.program, this.session, scope);
  }

  /** A reason to fail, with what happened. */
  failure(diagnostic: Diagnostic): ScenarioError {
    const lines = folded(transcriptOf(this.session.trace));
    const hints = this.#found.filter(({ severity }) => severity === "warning");
    return new ScenarioError(diagnostic, { happened: formatTranscript(lines, this.#format), hints });
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
  comeToRest(scope: Scope): void {
    if (this.#turns.failure !== undefined) throw this.#turns.failure;
    if (!this.#turns.isIdle || this.rests(scope).next().done !== true) {
      const waits = { waitsFor: waitsFor(this.session) };
      throw this.failure(scenarioDiagnostics.create("TEST105", waits));
    }
  }

  /** Lets the call go on as far as it comes without anybody doing anything. */
  *rests(scope: Scope): Stretch<void> {
    yield* this.isMade(scope);
    const { session } = this;
    const isAsked = () => asking(wholeCall.contacts(session.state), "customer") !== undefined;
    const rests = () => isAsked() || isAtRest(scope.contacts(session.state));
    yield* passUntil(session, rests, never, Number.POSITIVE_INFINITY);
    this.check();
  }

  /** Somebody does something to no purpose. */
  unheard(scope: Scope, who: Participant, does: string): ScenarioError {
    return this.failure(scenarioDiagnostics.create("TEST102", { who, does, standing: this.standing(scope) }));
  }

  /** Somebody does something that cannot be done now. */
  cannot(scope: Scope, who: Participant, does: string): ScenarioError {
    return this.failure(scenarioDiagnostics.create("TEST109", { who, does, standing: this.standing(scope) }));
  }

  /** Lets the call go on until it has made a contact. */
  *isMade(scope: Scope): Stretch<void> {
    if (scope.made === undefined) return;
    const { session } = this;
    const isThere = () => scope.contacts(session.state).length > 0;
    const rests = () => isAtRest(wholeCall.contacts(session.state));
    const isMade = yield* passUntil(session, isThere, rests, Number.POSITIVE_INFINITY);
    this.check();
    if (!isMade) throw this.notMade(scope.made);
  }

  /** The call has not made a contact that a scenario wants to see. */
  notMade({ kind, number }: NonNullable<Scope["made"]>): ScenarioError {
    const made = this.session.state.contacts.slice(1).map(madeKind);
    const parameters = { kind, number, made, standing: this.standing() };
    return this.failure(scenarioDiagnostics.create("TEST113", parameters));
  }

  *send(event: SimulationEvent): Stretch<void> {
    while (isPending(this.session)) yield;
    this.session.send(event);
    this.check();
  }

  /** Somebody does something when the flow listens, or to whom they talk with. */
  *act(scope: Scope, event: ParticipantEvent, does: string): Stretch<void> {
    yield* this.isMade(scope);
    const { session } = this;
    const { participant = "customer" } = event;
    const contacts = () => scope.contacts(session.state);
    const listens = () =>
      asking(contacts(), participant) !== undefined || contacts().some(({ phase }) => phase === "agent");
    const isHeard = yield* passUntil(session, listens, never, patienceMilliseconds);
    this.check();
    if (!isHeard) throw this.unheard(scope, participant, does);
    yield* this.send({ ...event, ...this.#contactOf(scope, participant) });
  }

  /** Somebody leaves, at once. */
  *leave(scope: Scope, participant: Participant): Stretch<void> {
    yield* this.isMade(scope);
    while (isPending(this.session)) yield;
    const on = contactWith({ contacts: scope.contacts(this.session.state) }, participant);
    if (on === undefined) throw this.cannot(scope, participant, "hangs up");
    yield* this.send({ kind: "hangUp", participant, contact: on.id });
  }

  /** Lets time pass till something is reached; not while somebody is asked. */
  *listenFor(scope: Scope, participant: Participant, reached: () => boolean): Stretch<boolean> {
    yield* this.isMade(scope);
    const isAsked = () => asking(scope.contacts(this.session.state), participant) !== undefined;
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
    const { simulated, own } = this.#checked;
    const all = [...session.diagnostics.slice(simulated), ...this.#found.slice(own)];
    const error = all.find(({ severity }) => severity === "error");
    this.#checked = { simulated: session.diagnostics.length, own: this.#found.length };
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

  #contactOf(scope: Scope, participant: Participant): { readonly contact?: string } {
    const on = contactWith({ contacts: scope.contacts(this.session.state) }, participant, true);
    return on === undefined ? {} : { contact: on.id };
  }
}
