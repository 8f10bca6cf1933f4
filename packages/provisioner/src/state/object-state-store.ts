import { randomUUID } from "node:crypto";
import { stateDiagnostics } from "../codes/state-codes.js";
import { type JournalEntry, parseJournal, replayJournal } from "./journal.js";
import { heldObjectLock, takeObjectLock } from "./object-lock.js";
import { type ObjectStore, ObjectStoreError, type PutCondition } from "./object-store.js";
import { emptyState, formatState, parseState } from "./read-state.js";
import type { State } from "./state.js";
import {
  type HeldLockResult,
  type LockResult,
  type ReadStateResult,
  type StateStore,
  StateWriteError,
} from "./state-store.js";

/** Objects that are read at the same time. */
const readsAtOnce = 16;

/**
 * Keeps the state in an object, with a lock and a journal of one object per entry beside it: an entry is kept when its
 * call returns, as a line of a journal file is. What an entry stands on is in its name, so that entries that a crash left
 * behind are never read.
 * @param key of the state, for example `connect/production.json`
 */
export function objectStateStore(objects: ObjectStore, key: string, environment: string): StateStore {
  return new ObjectStateStore(objects, key, environment);
}

class ObjectStateStore implements StateStore {
  readonly location: string;
  readonly #objects: ObjectStore;
  readonly #key: string;
  readonly #environment: string;
  readonly #lockKey: string;
  readonly #journalPrefix: string;
  /** What the state was written over last, or is to be; undefined until it was looked at. */
  #condition: PutCondition | undefined;

  constructor(objects: ObjectStore, key: string, environment: string) {
    this.location = `${objects.location}/${key}`;
    this.#objects = objects;
    this.#key = key;
    this.#environment = environment;
    this.#lockKey = `${key}.lock`;
    this.#journalPrefix = `${key}.journal/`;
  }

  async read(): Promise<ReadStateResult> {
    const { location } = this;
    const environment = this.#environment;
    try {
      const found = await this.#objects.get(this.#key);
      this.#condition = found === undefined ? { absent: true } : { version: found.version };
      if (found === undefined) return { state: emptyState(environment, randomUUID()), diagnostics: [] };
      const { state, diagnostics } = parseState(found.text, location);
      if (state === undefined) return { diagnostics };
      if (state.environment !== environment) {
        const parameters = { location, found: state.environment, environment };
        return { diagnostics: [stateDiagnostics.create("STATE103", parameters)] };
      }
      return await this.#withJournal(state);
    } catch (error) {
      return { diagnostics: [this.#unreachable(error)] };
    }
  }

  async lock(command: string): Promise<LockResult> {
    try {
      return await takeObjectLock(this.#objects, this.#lockKey, this.location, command);
    } catch (error) {
      return { diagnostics: [this.#unreachable(error)] };
    }
  }

  async heldLock(): Promise<HeldLockResult> {
    try {
      const held = await heldObjectLock(this.#objects, this.#lockKey);
      if (held === undefined) return { diagnostics: [] };
      return { held: { ...held, remove: () => this.#writing(() => held.remove()) }, diagnostics: [] };
    } catch (error) {
      return { diagnostics: [this.#unreachable(error)] };
    }
  }

  write(state: State): Promise<void> {
    return this.#writing(async () => {
      const condition = this.#condition ?? (await this.#conditionNow());
      const version = await this.#put(this.#key, formatState(state), condition);
      this.#condition = { version };
      const old = (await this.#objects.list(this.#journalPrefix)).filter((name) => {
        return this.#serialOf(name) !== state.serial;
      });
      await this.#objects.delete(old);
    });
  }

  append(entry: JournalEntry): Promise<void> {
    return this.#writing(async () => {
      await this.#put(this.#entryKey(entry), `${JSON.stringify(entry)}\n`, { absent: true });
    });
  }

  async #withJournal(state: State): Promise<ReadStateResult> {
    const names = (await this.#objects.list(this.#journalPrefix)).filter((name) => {
      return this.#serialOf(name) === state.serial;
    });
    const texts = await this.#getAll(names);
    const { entries, brokenLine } = parseJournal(texts.join(""));
    const location = `${this.#objects.location}/${this.#journalPrefix}`;
    const broken =
      brokenLine === undefined ? [] : [stateDiagnostics.create("STATE106", { location, line: brokenLine })];
    return { state: replayJournal(state, entries), diagnostics: broken };
  }

  async #getAll(names: readonly string[]): Promise<readonly string[]> {
    const texts: string[] = [];
    for (let start = 0; start < names.length; start += readsAtOnce) {
      const part = names.slice(start, start + readsAtOnce);
      const found = await Promise.all(part.map((name) => this.#objects.get(name)));
      texts.push(...found.map((one) => one?.text ?? ""));
    }
    return texts;
  }

  async #conditionNow(): Promise<PutCondition> {
    const found = await this.#objects.get(this.#key);
    return found === undefined ? { absent: true } : { version: found.version };
  }

  /** Writes on a condition. An answer that was lost looks like a condition that does not hold: then the text is there. */
  async #put(key: string, text: string, condition: PutCondition): Promise<string> {
    const version = await this.#objects.put(key, text, condition);
    if (version !== undefined) return version;
    const now = await this.#objects.get(key);
    if (now?.text === text) return now.version;
    throw new StateWriteError(stateDiagnostics.create("STATE122", { location: this.location }));
  }

  /** Names sort in the order in which the entries were written. */
  #entryKey({ serial, number }: JournalEntry): string {
    return `${this.#journalPrefix}${digits(serial)}-${digits(number)}`;
  }

  #serialOf(name: string): number {
    return Number(name.slice(this.#journalPrefix.length).split("-")[0]);
  }

  async #writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StateWriteError) throw error;
      throw new StateWriteError(this.#unreachable(error));
    }
  }

  #unreachable(error: unknown) {
    if (!(error instanceof ObjectStoreError)) throw error;
    const { message: problem, isDenied } = error;
    return stateDiagnostics.create("STATE123", { location: this.location, problem, isDenied });
  }
}

function digits(count: number): string {
  return String(count).padStart(10, "0");
}
