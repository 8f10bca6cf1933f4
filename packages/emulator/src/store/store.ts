import { mkdirSync } from "node:fs";
import { Journal } from "./journal.js";
import { applyChange, type TableData } from "./table.js";
import { Transaction } from "./transaction.js";

/** The emulator's memory: tables of records, kept on disk when a data directory is given. */
export class Store {
  readonly #data: TableData;
  readonly #journal: Journal | undefined;

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
   */
  transact<T>(request: (tables: Transaction) => T): T {
    const transaction = new Transaction(this.#data);
    const result = request(transaction);
    const changes = transaction.changes();
    if (changes.length > 0) {
      this.#journal?.append(changes);
      for (const change of changes) applyChange(this.#data, change);
      this.#journal?.foldIfLong();
    }
    return result;
  }

  close(): void {
    this.#journal?.close();
  }

  /** Lets go of the files as a killed process would. */
  abandon(): void {
    this.#journal?.abandon();
  }
}
