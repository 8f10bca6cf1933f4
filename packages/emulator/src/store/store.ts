import { mkdirSync } from "node:fs";
import { Journal } from "./journal.js";
import { applyChange, type Change, type TableData } from "./table.js";
import { Transaction } from "./transaction.js";

/** Writes that a read can be older than. */
const mostUndone = 50;

/** The emulator's memory: tables of records, kept on disk when a data directory is given. */
export class Store {
  readonly #data: TableData;
  readonly #journal: Journal | undefined;
  /** By space, what each of the last writes replaced; the last one first. */
  readonly #undo = new Map<string, readonly (readonly Change[])[]>();

  private constructor(data: TableData, journal?: Journal) {
    this.#data = data;
    this.#journal = journal;
  }

  /** A store that ends with the process. */
  static inMemory(): Store {
    return new Store(new Map());
  }

  /** A store in a directory, which is made when missing. Throws EMU103 or EMU105 as an `EmulatorStartError`. */
  static inDirectory(directory: string): Store {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const { data, journal } = Journal.open(directory);
    return new Store(data, journal);
  }

  /**
   * Runs one request against the tables. What it wrote becomes visible and durable together, after it returned;
   * when it throws, nothing was written.
   * @param space tables of one space are not those of another
   */
  transact<T>(request: (tables: Transaction) => T, space = ""): T {
    const transaction = new Transaction(this.#data, space);
    const result = request(transaction);
    const changes = transaction.changes();
    if (changes.length > 0) {
      this.#journal?.append(changes);
      this.#remember(changes, space);
      for (const change of changes) applyChange(this.#data, change);
      this.#journal?.foldIfLong();
    }
    return result;
  }

  /** Runs a request that only reads against the tables as they were before the last writes; what it writes is lost. */
  readBefore<T>(writes: number, request: (tables: Transaction) => T, space = ""): T {
    const undone = (this.#undo.get(space) ?? []).slice(0, writes).flat();
    return request(new Transaction(this.#data, space, undone));
  }

  #remember(changes: readonly Change[], space: string): void {
    const inverse = changes.map((change): Change => {
      const { table } = change;
      const id = "put" in change ? change.put.id : change.delete;
      const before = this.#data.get(table)?.get(id);
      return before === undefined ? { table, delete: id } : { table, put: before };
    });
    this.#undo.set(space, [inverse, ...(this.#undo.get(space) ?? [])].slice(0, mostUndone));
  }

  close(): void {
    this.#journal?.close();
  }

  /** Lets go of the files as a killed process would. */
  abandon(): void {
    this.#journal?.abandon();
  }
}
