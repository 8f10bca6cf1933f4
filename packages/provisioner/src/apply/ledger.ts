import type { JsonObject } from "@flowc/connect-model";
import type { ApiInput } from "../api/connect-api.js";
import { takesToken } from "../api/idempotent-operations.js";
import { digest } from "../plan/canonical-json.js";
import type { JournalEntry } from "../state/journal.js";
import type { IntentEntry, State, StateEntry } from "../state/state.js";
import type { StateStore } from "../state/state-store.js";

type WithoutPlace<T> = T extends unknown ? Omit<T, "serial" | "number"> : never;

/** A call that is about to be made. */
export interface IntendedCall {
  readonly address: string;
  readonly operation: string;
  readonly input: ApiInput;
  /** Addresses the resource refers to. */
  readonly references: readonly string[];
  readonly memo?: JsonObject | undefined;
}

/**
 * What is known while a plan is applied: each intent and each id is in the store before anything else is called.
 * Entries are written one after the other, whoever writes them.
 */
export class Ledger {
  readonly #store: StateStore;
  readonly #newToken: () => string;
  readonly #resources: Map<string, StateEntry>;
  readonly #made = new Set<string>();
  #pending: IntentEntry[];
  #base: State;
  #number = 0;
  #tail: Promise<void> = Promise.resolve();

  private constructor(store: StateStore, base: State, newToken: () => string) {
    this.#store = store;
    this.#base = base;
    this.#newToken = newToken;
    this.#resources = new Map(Object.entries(base.resources));
    this.#pending = [...(base.pending ?? [])];
  }

  /** Opens a ledger on a state: the state is written once, so that a journal always has a state to stand on. */
  static async open(store: StateStore, state: State, newToken: () => string): Promise<Ledger> {
    const base = { ...state, serial: state.serial + 1 };
    await store.write(base);
    return new Ledger(store, base, newToken);
  }

  /** Writes the state as a whole and empties the journal. */
  async close(): Promise<State> {
    await this.#tail;
    const { pending: _pending, ...base } = this.#base;
    this.#base = {
      ...base,
      serial: base.serial + 1,
      resources: Object.fromEntries(this.#resources),
      ...(this.#pending.length > 0 && { pending: this.#pending }),
    };
    await this.#store.write(this.#base);
    return this.#base;
  }

  /** The state as it is now. */
  get state(): State {
    return { ...this.#base, resources: Object.fromEntries(this.#resources) };
  }

  entry(address: string): StateEntry | undefined {
    return this.#resources.get(address);
  }

  /** Whether the resource was made or changed since the apply began: the service may not show it everywhere yet. */
  isFresh(address: string): boolean {
    return this.#made.has(address);
  }

  touched(address: string): void {
    this.#made.add(address);
  }

  /** Remembers what resources are from now on, by address; null: it is gone. Together or not at all. */
  async remember(entries: Readonly<Record<string, StateEntry | null>>): Promise<void> {
    for (const [address, entry] of Object.entries(entries)) {
      if (entry === null) this.#resources.delete(address);
      else this.#resources.set(address, entry);
    }
    await this.#append({ type: "entries", entries });
  }

  /** Remembers a stamp; it is written with the state, because losing it costs nothing but a read. */
  stamp(address: string, stamp: string): void {
    const entry = this.#resources.get(address);
    if (entry !== undefined) this.#resources.set(address, { ...entry, stamp });
  }

  /** Remembers that a call is about to be made, and under which token. */
  async intend(call: IntendedCall): Promise<IntentEntry> {
    const { address, operation, input, references, memo } = call;
    const inputDigest = digest(input);
    const before = this.#pending.find((one) => {
      return one.address === address && one.operation === operation && one.input === inputDigest;
    });
    const token = before?.token ?? (takesToken(operation) ? this.#newToken() : undefined);
    const intent = await this.#append({
      type: "intent",
      address,
      operation,
      input: inputDigest,
      references,
      ...(token !== undefined && { token }),
      ...(memo && { memo }),
    });
    return intent as IntentEntry;
  }

  /** Remembers that the answer to a call is known. */
  async answered(intent: IntentEntry): Promise<void> {
    this.#pending = this.#pending.filter((one) => one.address !== intent.address || one.input !== intent.input);
    await this.#answer(intent);
  }

  /**
   * What was begun for a resource in an earlier apply does not matter any more, because it is about to go: a token of
   * then would bring back what is gone.
   */
  async abandon(address: string): Promise<void> {
    const abandoned = this.#pending.filter((one) => one.address === address);
    this.settled(address);
    for (const intent of abandoned) await this.#answer(intent);
  }

  /** Memos of calls for a resource that were sent in an earlier apply without an answer. */
  interrupted(address: string, operation: string): readonly JsonObject[] {
    const intents = this.#pending.filter((one) => one.address === address && one.operation === operation);
    return intents.flatMap(({ memo }) => (memo === undefined ? [] : [memo]));
  }

  /** A resource is as it shall be: calls that once had no answer do not matter any more. */
  settled(address: string): void {
    this.#pending = this.#pending.filter((one) => one.address !== address);
  }

  async #answer({ serial, number }: IntentEntry): Promise<void> {
    await this.#append({ type: "answer", intent: { serial, number } });
  }

  #append(entry: WithoutPlace<JournalEntry>): Promise<JournalEntry> {
    this.#number += 1;
    const placed = { ...entry, serial: this.#base.serial, number: this.#number } as JournalEntry;
    const written = this.#tail.then(() => this.#store.append(placed));
    this.#tail = written.catch(() => undefined);
    return written.then(() => placed);
  }
}
