import type { Diagnostic } from "@flowc/diagnostics";
import { type Clock, systemClock } from "@flowc/provisioner";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { type FileChange, type FileWatcher, type StartWatcher, watchFiles } from "./file-watcher.js";
import { ProjectReader, type ReaderOptions } from "./project-reader.js";
import { stateDifferences } from "./state-differences.js";
import type { WatchedState } from "./watched-state.js";

export interface WatchOptions extends ReaderOptions {
  /** Ends the watching, as `close` does. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each state, one after the other, the first time before `watchProject` resolves. */
  readonly onChange: (state: WatchedState) => void | Promise<void>;
  /** How files are watched. Default: with what the operating system tells of them. */
  readonly watcher?: StartWatcher | undefined;
  /** Default: that of the machine. */
  readonly clock?: Clock | undefined;
}

/** A project that is read again whenever its files change. */
export interface WatchedProject {
  /** The state that was told last. */
  current(): WatchedState;
  /** Resolves when every change that was seen so far has been read and told. */
  settled(): Promise<void>;
  /** Ends the watching; a rebuild that runs is waited for. */
  close(): Promise<void>;
  /** Resolves when the watching has ended; rejects when it ended because of a mistake of flowc. */
  readonly ended: Promise<void>;
}

/**
 * Checks a project, and again whenever one of its files changes, until it is closed. Whatever is wrong with the files,
 * also with the configuration, is a finding of the state: the watching goes on. What changes while the files are read is
 * read the next time.
 *
 * Each state is the same that `checkProject` and `buildProject` give for the files as they are then; only modules that
 * keep something while they run do so for longer.
 * @param from the project, or a folder in it
 *
 * @example
 * ```ts
 * const watched = await watchProject(process.cwd(), {
 *   onChange: ({ version, checked }) => console.log(version, checked.diagnostics.length),
 * });
 * ```
 */
export async function watchProject(from: Project | string, options: WatchOptions): Promise<WatchedProject> {
  const session = new WatchSession(from, options);
  await session.start();
  return session;
}

/** Milliseconds without a change before files are read, and the most that are waited for that. */
const quiet = 5;
const longestWait = 200;

/** How often a reading that failed is tried again while files may be on the move, and after which milliseconds. */
const retries = 3;
const retryWait = 50;

/** Finer than the time of day: rebuilds take milliseconds. */
const fineClock: Clock = { now: () => performance.now(), sleep: systemClock.sleep };

class WatchSession implements WatchedProject {
  readonly ended: Promise<void>;
  readonly #options: WatchOptions;
  readonly #clock: Clock;
  readonly #reader: ProjectReader;
  readonly #watched = new Set<string>();
  readonly #closing = new AbortController();
  #pending: FileChange[] = [];
  #isReady = false;
  #firstSeen = 0;
  #lastSeen = 0;
  #files: FileWatcher | undefined;
  #unwatched: Diagnostic | undefined;
  #current: WatchedState | undefined;
  #working: Promise<void> | undefined;
  #end!: (error?: unknown) => void;

  constructor(from: Project | string, options: WatchOptions) {
    this.#options = options;
    this.#clock = options.clock ?? fineClock;
    this.#reader = new ProjectReader(from, options);
    this.ended = new Promise((resolve, reject) => {
      this.#end = (error) => (error === undefined ? resolve() : reject(error));
    });
    // Whoever does not wait for the end is told by `close`.
    this.ended.catch(() => undefined);
  }

  current(): WatchedState {
    return this.#current!;
  }

  async start(): Promise<void> {
    const { watcher = watchFiles, signal } = this.#options;
    this.#lastSeen = this.#clock.now();
    // First it is watched and then read: what changes in between is read again.
    await this.#reader.open();
    for (const path of this.#reader.watched) this.#watched.add(path);
    this.#files = await watcher(
      [...this.#watched],
      (path) => this.#reader.isOutput(path),
      (change) => this.#see(change),
      (error) => this.#fail(error),
      this.#reader.outputs,
    );
    await this.#read([]);
    this.#isReady = true;
    this.#begin();
    if (signal?.aborted) await this.close();
    signal?.addEventListener("abort", () => void this.close(), { once: true });
  }

  async settled(): Promise<void> {
    while (this.#working !== undefined) await this.#working;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#files?.close();
    await this.#working;
    this.#end();
  }

  #see(change: FileChange): void {
    if (this.#closing.signal.aborted) return;
    this.#lastSeen = this.#clock.now();
    if (this.#pending.length === 0) this.#firstSeen = this.#lastSeen;
    this.#pending.push(change);
    this.#begin();
  }

  #begin(): void {
    if (!this.#isReady || this.#pending.length === 0 || this.#closing.signal.aborted) return;
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
      this.#begin();
    });
  }

  #fail(error: unknown): void {
    this.#unwatched = projectDiagnostics.create("CLI320", { reason: systemReason(error) });
  }

  async #work(): Promise<void> {
    try {
      while (this.#pending.length > 0 && !this.#closing.signal.aborted) {
        await this.#settle();
        if (this.#closing.signal.aborted) return;
        const changes = this.#pending.filter((change) => this.#reader.concerns(change));
        this.#pending = [];
        if (changes.length > 0) await this.#read(changes);
      }
    } catch (error) {
      this.#closing.abort();
      this.#end(error);
      await this.#files?.close();
    }
  }

  /** Waits until nothing has changed for a moment: a save may be many changes, and a checkout thousands. */
  async #settle(): Promise<void> {
    for (;;) {
      const now = this.#clock.now();
      const left = Math.min(this.#lastSeen + quiet, this.#firstSeen + longestWait) - now;
      if (left <= 0) return;
      await this.#clock.sleep(left, this.#closing.signal).catch(() => undefined);
      if (this.#closing.signal.aborted) return;
    }
  }

  async #read(changes: readonly FileChange[]): Promise<void> {
    const { onChange } = this.#options;
    const since = this.#lastSeen;
    const wasKnown = changes.some(({ path }) => this.#reader.isKnown(path));
    const changedFiles = [...new Set(changes.map(({ path }) => path))].sort();
    const reading = await this.#tryToRead(changedFiles);
    const { isDifferent, ...different } = stateDifferences(this.#current?.checked, reading.checked);
    this.#watchMore();
    if (this.#current !== undefined && !isDifferent && !wasKnown) return;
    const diagnostics = [...(this.#unwatched ? [this.#unwatched] : []), ...reading.checked.diagnostics];
    this.#current = {
      ...reading,
      checked: this.#unwatched === undefined ? reading.checked : { ...reading.checked, diagnostics },
      version: (this.#current?.version ?? 0) + 1,
      ...different,
      changedFiles,
      milliseconds: this.#clock.now() - since,
    };
    await onChange(this.#current);
  }

  /** Files may be taken away while they are read: then it is tried again. A mistake of flowc stays one. */
  async #tryToRead(changed: readonly string[]) {
    for (let retry = 0; ; retry += 1) {
      try {
        return await this.#reader.read(changed);
      } catch (error) {
        if (retry === retries || this.#closing.signal.aborted) throw error;
        await this.#clock.sleep(retryWait, this.#closing.signal).catch(() => undefined);
      }
    }
  }

  #watchMore(): void {
    const more = this.#reader.watched.filter((path) => !this.#watched.has(path));
    for (const path of more) this.#watched.add(path);
    if (more.length > 0) this.#files?.add(more);
  }
}
