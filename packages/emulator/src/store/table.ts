/** Any record: plain JSON data that is replaced as a whole, never changed in place. */
export interface StoredRecord {
  /** Unique in its table. */
  readonly id: string;
}

/** The name of a table together with the type of its records. Each family of resources declares its own. */
export interface Table<R extends StoredRecord> {
  readonly name: string;
  /** Never set; carries the type of the records. */
  readonly recordType?: R;
}

/** Declares a table. The name is part of the data format on disk. */
export function defineTable<R extends StoredRecord>(name: string): Table<R> {
  return { name };
}

/** Reading and writing one table. Records come in the order in which they were first put. */
export interface TableView<R extends StoredRecord> {
  get(id: string): R | undefined;
  put(record: R): void;
  delete(id: string): void;
  all(): R[];
}

/** All tables as one request sees them: its own writes included. */
export interface Tables {
  of<R extends StoredRecord>(table: Table<R>): TableView<R>;
  /** Names of all tables that hold records. */
  names(): string[];
}

/** One write, as it goes to the journal: a record to put, or the id of one to delete. */
export type Change =
  | { readonly table: string; readonly put: StoredRecord }
  | { readonly table: string; readonly delete: string };

/** The records of every table by name. */
export type TableData = Map<string, Map<string, StoredRecord>>;

/** Applies one change to the data. */
export function applyChange(data: TableData, change: Change): void {
  let records = data.get(change.table);
  if (records === undefined) {
    records = new Map();
    data.set(change.table, records);
  }
  if ("put" in change) records.set(change.put.id, change.put);
  else records.delete(change.delete);
}
