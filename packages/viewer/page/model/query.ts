import type { ViewProblem } from "@flowc/viewer";
import { problemOf } from "../client/view-client.js";
import { Observable } from "./observable.js";

/** What is known of an answer: while it is asked again, the one before stays. */
export type Loaded<T> =
  | { readonly status: "idle"; readonly value?: undefined }
  | { readonly status: "loading"; readonly value?: T }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly value?: T; readonly problem: ViewProblem };

const idle = { status: "idle" } as const;

/** One question to the server, asked for one key at a time. An answer that comes late, for an older question, is dropped. */
export class Query<K, T> {
  readonly state: Observable<Loaded<T>> = new Observable<Loaded<T>>(idle);
  readonly #load: (key: K) => Promise<T>;
  #key: string | undefined;
  #asked: K | undefined;
  #turn = 0;

  constructor(load: (key: K) => Promise<T>) {
    this.#load = load;
  }

  /**
   * Asks for a key; nothing happens when that is there already. What was known for another key is forgotten, unless
   * `keeps` says that it may be shown until the answer comes.
   */
  async open(key: K, keeps?: (value: T) => boolean): Promise<void> {
    const text = JSON.stringify(key);
    if (text === this.#key && this.state.get().status !== "failed") return;
    const { value } = this.state.get();
    const isKept = text === this.#key || (value !== undefined && keeps?.(value) === true);
    this.#key = text;
    this.#asked = key;
    await this.#ask(isKept ? value : undefined);
  }

  /** Asks the same again; does nothing when nothing was asked. */
  async refresh(): Promise<void> {
    if (this.#key !== undefined) await this.#ask(this.state.get().value);
  }

  close(): void {
    this.#key = undefined;
    this.#turn++;
    this.state.set(idle);
  }

  async #ask(known: T | undefined): Promise<void> {
    const turn = ++this.#turn;
    const kept = known === undefined ? {} : { value: known };
    this.state.set({ status: "loading", ...kept });
    try {
      const value = await this.#load(this.#asked as K);
      if (turn === this.#turn) this.state.set({ status: "ready", value });
    } catch (error) {
      if (turn === this.#turn) this.state.set({ status: "failed", problem: problemOf(error), ...kept });
    }
  }
}
