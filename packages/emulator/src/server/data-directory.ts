import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { EmulatorStartError, emulatorDiagnostics } from "../diagnostics.js";
import { identityPath } from "./http-server.js";

/** A running emulator, as a second process finds it. */
export interface FoundEmulator {
  /** Endpoint for the SDK, for example `http://127.0.0.1:4566`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
}

/** What `server.json` holds; the token tells a running emulator from another server that got its port. */
interface ServerFile extends FoundEmulator {
  readonly token: string;
  /** It ends with what it was started for: nobody else can count on it. */
  readonly isPrivate?: boolean;
}

interface LockFile {
  readonly pid: number;
  readonly token: string;
}

/** How long a start or an end may take before its lock counts as left behind, in milliseconds. */
const startGraceMs = 10_000;
const probeTimeoutMs = 2_000;

const serverPath = (directory: string) => join(directory, "server.json");
const lockPath = (directory: string) => join(directory, "lock");

/** Tokens of the emulators of this process that hold a directory: they live, whatever their files say. */
const heldHere = new Set<string>();

/**
 * Finds the emulator that runs on a data directory for everybody. A `server.json` that a killed emulator left behind is
 * recognised: its process is gone, or its port does not answer with its token. Returns undefined when none runs, also
 * while one runs that is private.
 */
export async function findRunningEmulator(dataDirectory: string): Promise<FoundEmulator | undefined> {
  const file = readServerFile(resolve(dataDirectory));
  if (file === undefined || file.isPrivate === true || !processLives(file.pid)) return undefined;
  if ((await probe(file)) !== "same") return undefined;
  const { url, port, pid } = file;
  return { url, port, pid };
}

/** The right to write into a data directory. */
export interface DirectoryLock {
  /** Tells other processes where the emulator listens. */
  publish(server: FoundEmulator & { readonly isPrivate: boolean }): void;
  /** Says that the emulator is about to stop: nobody begins to use it, and nobody takes its lock for one left behind. */
  withdraw(): void;
  release(): void;
  /** What a killed process does: the files stay, and nobody is there for them. */
  abandon(): void;
}

/**
 * Takes the data directory for this emulator. Throws EMU102 as an `EmulatorStartError` while another one has it;
 * a lock that a killed emulator left behind is taken over.
 */
export async function lockDirectory(dataDirectory: string, token: string): Promise<DirectoryLock> {
  const directory = resolve(dataDirectory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!createLock(directory, token)) {
    await removeStaleLock(directory);
    if (!createLock(directory, token)) throw directoryInUse(directory);
  }
  heldHere.add(token);
  return {
    publish(server) {
      const temporary = `${serverPath(directory)}.${process.pid}.tmp`;
      writeFileSync(temporary, `${JSON.stringify({ ...server, token })}\n`, { mode: 0o600 });
      renameSync(temporary, serverPath(directory));
    },
    withdraw() {
      if (holds(directory, token)) utimesSync(lockPath(directory), new Date(), new Date());
      if (readServerFile(directory)?.token === token) rmSync(serverPath(directory), { force: true });
    },
    release() {
      heldHere.delete(token);
      if (holds(directory, token)) rmSync(lockPath(directory), { force: true });
    },
    abandon: () => void heldHere.delete(token),
  };
}

function holds(directory: string, token: string): boolean {
  return parseJson<LockFile>(readText(lockPath(directory)))?.token === token;
}

function createLock(directory: string, token: string): boolean {
  try {
    const file = openSync(lockPath(directory), "wx", 0o600);
    writeFileSync(file, JSON.stringify({ pid: process.pid, token }));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function removeStaleLock(directory: string): Promise<void> {
  const text = readText(lockPath(directory));
  if (text === undefined) return;
  const lock = parseJson<LockFile>(text);
  const server = readServerFile(directory);
  const startsNow = Date.now() - modifiedAt(lockPath(directory)) < startGraceMs;
  if (lock === undefined ? startsNow : processLives(lock.pid)) {
    const listening = server !== undefined && server.token === lock?.token ? await probe(server) : undefined;
    if (listening === "same" || listening === "silent") throw directoryInUse(directory);
    // A lock of this process that it does not know is of a killed one that had the same number.
    const isAtWork = lock?.pid === process.pid ? heldHere.has(lock.token) : startsNow;
    if (listening === undefined && isAtWork) throw directoryInUse(directory);
  }
  takeAway(directory, text);
}

/** Removes the lock that was judged stale, but not one that another start has put in its place meanwhile. */
function takeAway(directory: string, judged: string): void {
  const aside = `${lockPath(directory)}.${process.pid}`;
  try {
    renameSync(lockPath(directory), aside);
  } catch (error) {
    // Its holder, or another start, was faster.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (readText(aside) !== judged) {
    renameSync(aside, lockPath(directory));
    throw directoryInUse(directory);
  }
  rmSync(aside);
}

function directoryInUse(directory: string): EmulatorStartError {
  const server = readServerFile(directory);
  const pid = server?.pid ?? parseJson<LockFile>(readText(lockPath(directory)))?.pid ?? 0;
  const url = server?.url ?? "starting or stopping";
  return new EmulatorStartError(emulatorDiagnostics.create("EMU102", { directory, url, pid }));
}

/** Asks the server at the address who it is: the same emulator, another server, nobody, or no answer at all. */
async function probe(file: ServerFile): Promise<"same" | "other" | "nobody" | "silent"> {
  try {
    const response = await fetch(file.url + identityPath, { signal: AbortSignal.timeout(probeTimeoutMs) });
    const identity = (await response.json()) as { token?: unknown };
    return identity.token === file.token ? "same" : "other";
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "silent" : "nobody";
  }
}

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readServerFile(directory: string): ServerFile | undefined {
  const file = parseJson<ServerFile>(readText(serverPath(directory)));
  return file && typeof file.url === "string" && Number.isSafeInteger(file.pid) ? file : undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parseJson<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
