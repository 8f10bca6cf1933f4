import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import type { ContactState } from "@flowc/simulator";
import type { AgentSide, Call } from "./call.js";
import { type Duration, secondsOf } from "./duration.js";
import { passUntil } from "./going-on.js";
import type { Playing } from "./playing.js";
import { queuesReached } from "./queues-reached.js";
import { ScenarioAgent } from "./scenario-agent.js";
import { CalledFrom } from "./scenario-error.js";
import { checkKeys, ScenarioSide } from "./scenario-side.js";
import { asking, contactInPlay, contactOver, type MadeKind, madeContact, type Scope, wholeCall } from "./scope.js";
import type { Stretch } from "./stretch.js";

/** A call as `simulate` makes it, or a contact that it has made. */
export class ScenarioCall extends ScenarioSide implements Call {
  readonly agent: AgentSide;
  /** What was asked for with `made`, so that each goes on listening where it was. */
  readonly #made = new Map<string, ScenarioCall>();

  constructor(playing: Playing, scope: Scope = wholeCall) {
    super(playing, scope, "customer");
    this.agent = new ScenarioAgent(playing, scope);
  }

  made(kind: MadeKind, number = 1): Call {
    const key = `${kind} ${number}`;
    const made = this.#made.get(key) ?? new ScenarioCall(this.playing, madeContact(kind, number));
    this.#made.set(key, made);
    return made;
  }

  pressesAhead(keys: string): this {
    this.playing.now(this.#pressesAhead(keys), new CalledFrom(this.pressesAhead));
    return this;
  }

  staysSilent(): this {
    this.playing.now(this.#staysSilent(), new CalledFrom(this.staysSilent));
    return this;
  }

  waits(duration: Duration): this {
    this.playing.now(this.#waits(duration), new CalledFrom(this.waits));
    return this;
  }

  async settled(): Promise<void> {
    await this.playing.toEnd(this.#settled(), new CalledFrom(this.settled));
  }

  get now(): Date {
    return new Date(this.state.now);
  }

  get heard(): readonly string[] {
    return this.messages().map(({ text }) => text);
  }

  get attributes(): Readonly<Record<string, JsonValue>> {
    const { Attributes } = this.contact.data;
    return isJsonObject(Attributes) ? Attributes : {};
  }

  get queues() {
    const own = new Set(this.#contacts().map(({ id }) => id));
    return queuesReached(this.playing.session.trace.filter(({ contact }) => own.has(contact)));
  }

  get ended() {
    return contactOver(this.#contacts())?.ended?.reason;
  }

  get contact(): ContactState {
    return contactInPlay(this.#contacts())!;
  }

  get state() {
    return this.playing.session.state;
  }

  get trace() {
    const { trace } = this.playing.session;
    if (this.scope.made === undefined) return trace;
    const own = new Set(this.#contacts().map(({ id }) => id));
    return trace.filter(({ contact }) => own.has(contact));
  }

  get transcript(): string {
    return this.playing.transcript();
  }

  get diagnostics() {
    return this.playing.diagnostics;
  }

  /** The contacts that it is about. */
  #contacts(): readonly ContactState[] {
    const { made, contacts } = this.scope;
    const found = contacts(this.state);
    if (found.length === 0 && made !== undefined) throw this.playing.notMade(made);
    return found;
  }

  *#pressesAhead(keys: string): Stretch<void> {
    checkKeys(keys);
    yield* this.playing.isMade(this.scope);
    for (const key of keys) yield* this.playing.send({ kind: "key", key, contact: this.contact.id });
  }

  *#waits(duration: Duration): Stretch<void> {
    yield* this.playing.pass(secondsOf(duration) * 1000);
  }

  *#staysSilent(): Stretch<void> {
    yield* this.playing.rests(this.scope);
    const { session } = this.playing;
    const asked = () => asking(this.scope.contacts(session.state), "customer")?.wait;
    const before = asked();
    if (before === undefined) throw this.playing.unheard(this.scope, "customer", "stays silent");
    yield* passUntil(
      session,
      () => asked() !== before,
      () => false,
      Number.POSITIVE_INFINITY,
    );
    this.playing.check();
  }

  *#settled(): Stretch<void> {
    yield* this.playing.rests(this.scope);
  }
}
