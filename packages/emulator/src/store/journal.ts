import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { EmulatorStartError, emulatorDiagnostics } from "../diagnostics.js";
import { applyChange, type Change, type StoredRecord, type TableData } from "./table.js";

/**
 * Version of what is on disk. Raised when records get members that the operations count on: an older emulator could
 * misread the new ones, and a newer one would stumble over the old ones.
 */
const dataFormat = 3;

/** What a directory without a snapshot has: the first version wrote its first one late. */
const firstFormat = 1;

/** Bytes of journal after which it is folded into the snapshot. */
const foldAfterBytes = 4 * 1024 * 1024;

interface Snapshot {
  readonly format: number;
  /** Number of the last transaction that the snapshot contains. */
  readonly serial: number;
  readonly tables: Readonly<Record<string, readonly StoredRecord[]>>;
}

interface Entry {
  readonly serial: number;
  readonly changes: readonly Change[];
}

/**
 * The data directory: a snapshot and a journal of the transactions after it. A transaction is one line with its own
 * checksum, written before the answer leaves; a line that a kill cut short is dropped at the next start, so that a
 * transaction is there wholly or not at all. A snapshot replaces the old one by rename.
 */
export class Journal {
  readonly #directory: string;
  readonly #data: TableData;
  #serial: number;
  #file: number;
  #bytes: number;

  private constructor(directory: string, data: TableData, serial: number, bytes: number) {
    this.#directory = directory;
    this.#data = data;
    this.#serial = serial;
    this.#bytes = bytes;
    this.#file = openSync(journalPath(directory), "a");
  }

  /** Opens the directory and reads what is in it. Throws EMU103 or EMU105 as an `EmulatorStartError`. */
  static open(directory: string): { journal: Journal; data: TableData } {
    const data: TableData = new Map();
    const isNew = holdsNothing(directory);
    let serial = isNew ? 0 : readSnapshot(directory, data);
    const { entries, bytes } = readEntries(directory);
    for (const entry of entries) {
      // A crash between writing a snapshot and emptying the journal leaves entries that the snapshot has already.
      if (entry.serial <= serial) continue;
      for (const change of entry.changes) applyChange(data, change);
      serial = entry.serial;
    }
    const journal = new Journal(directory, data, serial, bytes);
    if (isNew) journal.#fold();
    return { journal, data };
  }

  /** Writes one transaction. Returns once the operating system has it: a killed process loses nothing. */
  append(changes: readonly Change[]): void {
    this.#serial += 1;
    const line = Buffer.from(sealEntry({ serial: this.#serial, changes }));
    try {
      writeFileSync(this.#file, line);
    } catch (error) {
      // A full disk leaves a piece of the line; the next one must not follow it.
      ftruncateSync(this.#file, this.#bytes);
      throw error;
    }
    this.#bytes += line.length;
  }

  /** Folds the journal into the snapshot when it has grown long. Call it after the data holds what was appended. */
  foldIfLong(): void {
    if (this.#bytes > foldAfterBytes) this.#fold();
  }

  /** Folds the journal into the snapshot and closes the files. */
  close(): void {
    if (this.#bytes > 0) this.#fold();
    closeSync(this.#file);
  }

  /** Closes the files as a killed process would: nothing is folded. */
  abandon(): void {
    closeSync(this.#file);
  }

  #fold(): void {
    const tables = Object.fromEntries([...this.#data].map(([name, records]) => [name, [...records.values()]]));
    const snapshot: Snapshot = { format: dataFormat, serial: this.#serial, tables };
    const temporary = `${snapshotPath(this.#directory)}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(snapshot), { mode: 0o600, flush: true });
    renameSync(temporary, snapshotPath(this.#directory));
    closeSync(this.#file);
    this.#file = openSync(journalPath(this.#directory), "w");
    this.#bytes = 0;
  }
}

const snapshotPath = (directory: string) => join(directory, "data.json");
const journalPath = (directory: string) => join(directory, "journal.ndjson");

/** Whether nothing was ever kept there: a start that was killed may have left an empty journal. */
function holdsNothing(directory: string): boolean {
  if (existsSync(snapshotPath(directory))) return false;
  return !existsSync(journalPath(directory)) || statSync(journalPath(directory)).size === 0;
}

function readSnapshot(directory: string, data: TableData): number {
  const file = snapshotPath(directory);
  const snapshot = existsSync(file) ? parseSnapshot(file) : { format: firstFormat, serial: 0, tables: {} };
  if (snapshot.format !== dataFormat) {
    const parameters = { directory, found: snapshot.format, known: dataFormat };
    throw new EmulatorStartError(emulatorDiagnostics.create("EMU103", parameters));
  }
  for (const [table, records] of Object.entries(snapshot.tables)) {
    data.set(table, new Map(records.map((record) => [record.id, record])));
  }
  return snapshot.serial;
}

function parseSnapshot(file: string): Snapshot {
  try {
    const parsed = JSON.parse(readFileSync(file, "utf8")) as Partial<Snapshot>;
    if (typeof parsed.format === "number" && typeof parsed.serial === "number" && parsed.tables) {
      return parsed as Snapshot;
    }
  } catch {
    // Reported below like every other content that is not a snapshot.
  }
  throw damaged(file, "it is not a snapshot of the emulator");
}

/** Reads the whole lines and cuts off a last one that was never finished. */
function readEntries(directory: string): { entries: Entry[]; bytes: number } {
  const file = journalPath(directory);
  if (!existsSync(file)) return { entries: [], bytes: 0 };
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const lines = whole.split("\n").slice(0, -1);
  const entries = lines.map((line, index) => {
    const entry = openEntry(line);
    if (entry === undefined) throw damaged(file, `line ${index + 1} does not match its checksum`);
    return entry;
  });
  const bytes = Buffer.byteLength(whole);
  if (whole !== text) truncateSync(file, bytes);
  return { entries, bytes };
}

function sealEntry(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `${checksum(text)} ${text}\n`;
}

function openEntry(line: string): Entry | undefined {
  const space = line.indexOf(" ");
  const text = line.slice(space + 1);
  return line.slice(0, space) === checksum(text) ? (JSON.parse(text) as Entry) : undefined;
}

const checksum = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

const damaged = (file: string, reason: string) =>
  new EmulatorStartError(emulatorDiagnostics.create("EMU105", { file, reason }));
