import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import type { ContactState } from "@flowc/simulator";
import type { AgentSide, Call } from "./call.js";
import { type Duration, secondsOf } from "./duration.js";
import { contactInPlay, isAtRest, listener, passUntil } from "./going-on.js";
import type { Playing } from "./playing.js";
import { queuesReached } from "./queues-reached.js";
import { ScenarioAgent } from "./scenario-agent.js";
import { CalledFrom } from "./scenario-error.js";
import { checkKeys, ScenarioSide } from "./scenario-side.js";
import type { Stretch } from "./stretch.js";

/** A call as `simulate` makes it. */
export class ScenarioCall extends ScenarioSide implements Call {
  readonly agent: AgentSide;

  constructor(playing: Playing) {
    super(playing, "customer");
    this.agent = new ScenarioAgent(playing);
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
    return queuesReached(this.trace);
  }

  get ended() {
    return this.contact.ended?.reason;
  }

  get contact(): ContactState {
    return contactInPlay(this.state)!;
  }

  get state() {
    return this.playing.session.state;
  }

  get trace() {
    return this.playing.session.trace;
  }

  get transcript(): string {
    return this.playing.transcript();
  }

  get diagnostics() {
    return this.playing.session.diagnostics;
  }

  *#pressesAhead(keys: string): Stretch<void> {
    checkKeys(keys);
    for (const key of keys) yield* this.playing.send({ kind: "key", key });
  }

  *#waits(duration: Duration): Stretch<void> {
    yield* this.playing.pass(secondsOf(duration) * 1000);
  }

  *#staysSilent(): Stretch<void> {
    const { session } = this.playing;
    yield* passUntil(session, isAtRest, () => false, Number.POSITIVE_INFINITY);
    const asking = listener(session.state);
    const isOver = () => listener(session.state)?.wait !== asking?.wait;
    yield* passUntil(session, isOver, () => false, Number.POSITIVE_INFINITY);
    this.playing.check();
  }

  *#settled(): Stretch<void> {
    yield* passUntil(this.playing.session, isAtRest, () => false, Number.POSITIVE_INFINITY);
    this.playing.check();
  }
}
