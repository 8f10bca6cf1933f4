import type { JsonObject } from "@flowc/connect-model";
import type { Participant } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import type { Side } from "./call.js";
import type { Playing } from "./playing.js";
import { CalledFrom, ScenarioError } from "./scenario-error.js";
import type { Scope } from "./scope.js";
import type { Stretch } from "./stretch.js";
import { hasWords, nearestSaid, type Words, wordsText } from "./words.js";

/** What one participant of a call does and hears. */
export class ScenarioSide implements Side {
  /** The machinery behind it, for expectations. */
  readonly playing: Playing;
  /** Which contacts it is about. */
  readonly scope: Scope;
  readonly #participant: Participant;
  /** Where in the trace the last `hears` found what it listened for. */
  #heardUpTo = 0;

  constructor(playing: Playing, scope: Scope, participant: Participant) {
    this.playing = playing;
    this.scope = scope;
    this.#participant = participant;
  }

  async hears(words: Words): Promise<string> {
    return this.playing.toEnd(this.#hears(words), new CalledFrom(this.hears));
  }

  presses(keys: string): this {
    this.playing.now(this.#presses(keys), new CalledFrom(this.presses));
    return this;
  }

  says(text: string): this {
    this.playing.now(this.#says(text, "says"), new CalledFrom(this.says));
    return this;
  }

  sends(text: string): this {
    this.playing.now(this.#says(text, "sends"), new CalledFrom(this.sends));
    return this;
  }

  clicks(action: string, data: JsonObject = {}): this {
    const event = { kind: "viewAction", action, data, participant: this.#participant } as const;
    this.playing.now(this.playing.act(this.scope, event, `clicks "${action}"`), new CalledFrom(this.clicks));
    return this;
  }

  hangsUp(): this {
    this.playing.now(this.playing.leave(this.scope, this.#participant), new CalledFrom(this.hangsUp));
    return this;
  }

  /** What this participant has heard or read so far: a whole call is about everything, messages to the side included. */
  messages(from = 0): readonly { readonly text: string; readonly index: number }[] {
    const { trace, state } = this.playing.session;
    const own = this.scope.made && new Set(this.scope.contacts(state).map(({ id }) => id));
    return trace.flatMap((event, index) =>
      index >= from &&
      event.event === "MessageReceived" &&
      event.actor === this.#participant &&
      (own === undefined || own.has(event.contact))
        ? [{ text: event.text, index }]
        : [],
    );
  }

  *#hears(words: Words): Stretch<string> {
    const find = () => this.messages(this.#heardUpTo).find(({ text }) => hasWords(text, words));
    yield* this.playing.listenFor(this.scope, this.#participant, () => find() !== undefined);
    const found = find();
    if (found === undefined) throw this.playing.failure(this.#unheard(words));
    this.#heardUpTo = found.index + 1;
    return found.text;
  }

  #unheard(words: Words) {
    const said = this.messages().map(({ text }) => text);
    const close = nearestSaid(words, said);
    return scenarioDiagnostics.create("TEST101", {
      who: this.#participant,
      words: wordsText(words),
      standing: this.playing.standing(this.scope),
      ...(close !== undefined && { nearest: close }),
    });
  }

  *#says(text: string, verb: string): Stretch<void> {
    yield* this.playing.act(
      this.scope,
      { kind: "utterance", text, participant: this.#participant },
      `${verb} "${text}"`,
    );
  }

  *#presses(keys: string): Stretch<void> {
    checkKeys(keys);
    for (const key of keys) {
      yield* this.playing.act(this.scope, { kind: "key", key, participant: this.#participant }, `presses "${key}"`);
    }
  }
}

/** Refuses keys that a telephone does not have. */
export function checkKeys(keys: string): void {
  const wrong = /[^0-9*#]/u.exec(keys)?.[0] ?? (keys === "" ? "" : undefined);
  if (wrong === undefined) return;
  throw new ScenarioError(scenarioDiagnostics.create("TEST106", { keys, wrong }));
}
