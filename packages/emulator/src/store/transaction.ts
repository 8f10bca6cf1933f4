import type { Change, StoredRecord, Table, TableData, Tables, TableView } from "./table.js";

type Pending = Map<string, StoredRecord | undefined>;

/**
 * The writes of one request, kept apart from the data until they are committed: a request that is refused half-way
 * leaves nothing behind.
 */
export class Transaction implements Tables {
  readonly #data: TableData;
  readonly #space: string;
  readonly #pending = new Map<string, Pending>();

  /**
   * @param space what the names of its tables begin with in the data
   * @param before writes that are there from the start, on top of the data
   */
  constructor(data: TableData, space = "", before: readonly Change[] = []) {
    this.#data = data;
    this.#space = space;
    for (const change of before) {
      if ("put" in change) this.#write(change.table, change.put.id, change.put);
      else this.#write(change.table, change.delete, undefined);
    }
  }

  of<R extends StoredRecord>(table: Table<R>): TableView<R> {
    const name = `${this.#space}${table.name}`;
    const stored = () => (this.#data.get(name) ?? new Map()) as ReadonlyMap<string, R>;
    const pending = () => this.#pending.get(name) as ReadonlyMap<string, R | undefined> | undefined;
    return {
      get: (id) => {
        const own = pending();
        return own?.has(id) ? own.get(id) : stored().get(id);
      },
      put: (record) => this.#write(name, record.id, record),
      delete: (id) => this.#write(name, id, undefined),
      all: () => merge(stored(), pending()),
    };
  }

  names(): string[] {
    const all = [...new Set([...this.#data.keys(), ...this.#pending.keys()])];
    return all.flatMap((name) => (spaceOf(name) === this.#space ? [name.slice(this.#space.length)] : []));
  }

  /** The writes in order of table and first touch. Empty for a request that only read. */
  changes(): Change[] {
    const changes: Change[] = [];
    for (const [table, records] of this.#pending) {
      for (const [id, record] of records) {
        if (record !== undefined) changes.push({ table, put: record });
        else if (this.#data.get(table)?.has(id)) changes.push({ table, delete: id });
      }
    }
    return changes;
  }

  /** Ids of the records that did not exist before, without those that came along with another one. */
  created(): string[] {
    const ids: string[] = [];
    for (const change of this.changes()) {
      if (!("put" in change) || this.#data.get(change.table)?.has(change.put.id)) continue;
      const comesAlong = "isDefault" in change.put && change.put.isDefault === true;
      if (!comesAlong) ids.push(change.put.id);
    }
    return ids;
  }

  #write(table: string, id: string, record: StoredRecord | undefined): void {
    let records = this.#pending.get(table);
    if (records === undefined) {
      records = new Map();
      this.#pending.set(table, records);
    }
    records.set(id, record);
  }
}

function merge<R>(stored: ReadonlyMap<string, R>, pending: ReadonlyMap<string, R | undefined> | undefined): R[] {
  if (pending === undefined) return [...stored.values()];
  const merged = new Map<string, R | undefined>(stored);
  for (const [id, record] of pending) merged.set(id, record);
  return [...merged.values()].filter((record): record is R => record !== undefined);
}

/** Spaces end with a slash, names of tables have none. */
function spaceOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}
