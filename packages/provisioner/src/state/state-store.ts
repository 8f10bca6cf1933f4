import type { Diagnostic } from "@flowc/diagnostics";
import type { JournalEntry } from "./journal.js";
import type { State } from "./state.js";

/** A state, or why there is none: STATE1xx. */
export interface ReadStateResult {
  /**
   * What the store holds, with everything that an interrupted apply journalled already taken in. A new, empty state
   * with a lineage of its own when nothing was deployed yet.
   */
  readonly state?: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Who holds a lock. */
export interface LockHolder {
  /** Who asks, for example `flowc deploy`. */
  readonly command: string;
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** ISO 8601, of the machine's clock. */
  readonly since: string;
}

/** The right to write, until it is released. */
export interface StateLock {
  release(): Promise<void>;
}

/** A lock, or who has it: STATE1xx. */
export interface LockResult {
  readonly lock?: StateLock;
  readonly diagnostics: readonly Diagnostic[];
}

/** A lock as somebody else sees it. */
export interface HeldLock {
  /** Where it is, for messages. */
  readonly location: string;
  /** Absent when the lock does not say whose it is. */
  readonly holder?: LockHolder;
  /** Whether the holder still runs; `unknown` for processes of other machines. */
  readonly life: "running" | "ended" | "unknown";
  /** Takes the lock away; false when it is somebody else's by now. Rejects with a StateWriteError. */
  remove(): Promise<boolean>;
}

/** A lock that is there, or why nobody can say: STATE1xx. Neither when nobody holds one. */
export interface HeldLockResult {
  readonly held?: HeldLock;
  readonly diagnostics: readonly Diagnostic[];
}

/** A state that could not be written: the apply stops, and what it did since is found again by the next plan. */
export class StateWriteError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "StateWriteError";
    this.diagnostic = diagnostic;
  }
}

/** Where the state of one environment is kept. Every store passes the conformance suite of `@flowc/provisioner/testing`. */
export interface StateStore {
  /** What the store is, for messages: a path or a URL. */
  readonly location: string;
  read(): Promise<ReadStateResult>;
  lock(command: string): Promise<LockResult>;
  /** The lock that is there now, whoever holds it. */
  heldLock(): Promise<HeldLockResult>;
  /** Replaces the state as a whole and empties the journal. Only under the lock. Rejects with a StateWriteError. */
  write(state: State): Promise<void>;
  /** Adds to the journal, on disk before it returns. Only under the lock. Rejects with a StateWriteError. */
  append(entry: JournalEntry): Promise<void>;
}
