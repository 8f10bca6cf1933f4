import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import writeFileAtomic from "write-file-atomic";
import { stateDiagnostics } from "../codes/state-codes.js";
import { heldFileLock, takeFileLock } from "./file-lock.js";
import { type JournalEntry, parseJournal, replayJournal } from "./journal.js";
import { emptyState, formatState, parseState } from "./read-state.js";
import type { State } from "./state.js";
import {
  type HeldLockResult,
  type LockResult,
  type ReadStateResult,
  type StateStore,
  StateWriteError,
} from "./state-store.js";

/**
 * Keeps the state in one JSON file, with a lock file and a journal beside it. The folder is made when needed.
 * @param path for example `.flowc/production.state.json`
 * @param environment name of the environment, kept in the state
 */
export function fileStateStore(path: string, environment: string): StateStore {
  return new FileStateStore(path, environment);
}

class FileStateStore implements StateStore {
  readonly location: string;
  readonly #environment: string;
  readonly #journal: string;
  readonly #lockFile: string;

  constructor(path: string, environment: string) {
    this.location = path;
    this.#environment = environment;
    this.#journal = `${path}.journal`;
    this.#lockFile = `${path}.lock`;
  }

  async read(): Promise<ReadStateResult> {
    const { location } = this;
    const environment = this.#environment;
    try {
      const text = await readIfThere(location);
      const journal = await readIfThere(this.#journal);
      if (text === undefined) return { state: emptyState(environment, randomUUID()), diagnostics: [] };
      const { state, diagnostics } = parseState(text, location);
      if (state === undefined) return { diagnostics };
      if (state.environment !== environment) {
        const parameters = { location, found: state.environment, environment };
        return { diagnostics: [stateDiagnostics.create("STATE103", parameters)] };
      }
      const { entries, brokenLine } = parseJournal(journal ?? "");
      return { state: replayJournal(state, entries), diagnostics: this.#brokenJournal(brokenLine) };
    } catch (error) {
      return { diagnostics: [stateDiagnostics.create("STATE101", { location, problem: problemOf(error) })] };
    }
  }

  async lock(command: string): Promise<LockResult> {
    try {
      await mkdir(dirname(this.location), { recursive: true });
      return await takeFileLock(this.#lockFile, this.location, command);
    } catch (error) {
      const parameters = { location: this.location, problem: problemOf(error) };
      return { diagnostics: [stateDiagnostics.create("STATE107", parameters)] };
    }
  }

  async heldLock(): Promise<HeldLockResult> {
    const held = await heldFileLock(this.#lockFile);
    if (held === undefined) return { diagnostics: [] };
    const remove = async () => {
      let isRemoved = false;
      await this.#writing(async () => {
        isRemoved = await held.remove();
      });
      return isRemoved;
    };
    return { held: { ...held, remove }, diagnostics: [] };
  }

  write(state: State): Promise<void> {
    return this.#writing(async () => {
      await mkdir(dirname(this.location), { recursive: true });
      await writeFileAtomic(this.location, formatState(state), { encoding: "utf8" });
      await rm(this.#journal, { force: true });
    });
  }

  append(entry: JournalEntry): Promise<void> {
    return this.#writing(async () => {
      const file = await open(this.#journal, "a");
      try {
        await file.writeFile(`${JSON.stringify(entry)}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    });
  }

  async #writing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const parameters = { location: this.location, problem: problemOf(error) };
      throw new StateWriteError(stateDiagnostics.create("STATE107", parameters));
    }
  }

  #brokenJournal(line: number | undefined): readonly Diagnostic[] {
    return line === undefined ? [] : [stateDiagnostics.create("STATE106", { location: this.#journal, line })];
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** What the system says, in words. */
function problemOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM") return "access is denied";
  if (code === "ENOSPC") return "the disk is full";
  if (code === "EISDIR") return "it is a folder";
  return code ?? String(error);
}
