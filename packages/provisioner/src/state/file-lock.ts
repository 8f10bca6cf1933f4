import { randomUUID } from "node:crypto";
import { access, link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { isJsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import { processHasEnded, processStart } from "./process-life.js";
import type { HeldLock, LockHolder, LockResult } from "./state-store.js";

/** What a lock file says: the holder, and a token that only the holder knows. */
interface LockFile extends LockHolder {
  readonly token: string;
  /** Start of the holder's process, where the system tells. */
  readonly start?: string | undefined;
}

/**
 * Takes a lock file, made only if it is not there. One that a dead process of this machine left behind is taken over.
 * @param location what is locked, for messages
 */
export async function takeFileLock(lockFile: string, location: string, command: string): Promise<LockResult> {
  const own: LockFile = { ...holderHere(command), start: processStart(process.pid), token: randomUUID() };
  if (await create(lockFile, own)) return { lock: lockOf(lockFile, own), diagnostics: [] };
  const holder = await readHolder(lockFile);
  if (holder === undefined) return { diagnostics: [stateDiagnostics.create("STATE108", { lockFile })] };
  if (!isGone(holder)) return { diagnostics: [lockedBy(holder, lockFile, location)] };
  const isOurs = (await takeAway(lockFile, holder, own.token)) && (await create(lockFile, own));
  if (!isOurs) return { diagnostics: [lockedBy((await readHolder(lockFile)) ?? holder, lockFile, location)] };
  return { lock: lockOf(lockFile, own), diagnostics: [stateDiagnostics.create("STATE105", holder)] };
}

/** The lock file that is there now; undefined when there is none. */
export async function heldFileLock(lockFile: string): Promise<HeldLock | undefined> {
  const holder = await readHolder(lockFile);
  if (holder === undefined && !(await exists(lockFile))) return undefined;
  const remove = () => (holder === undefined ? removed(lockFile) : takeAway(lockFile, holder, randomUUID()));
  if (holder === undefined) return { location: lockFile, life: "unknown", remove };
  const { command, user, host, pid, since } = holder;
  const life = isGone(holder) ? "ended" : host === hostname() ? "running" : "unknown";
  return { location: lockFile, holder: { command, user, host, pid, since }, life, remove };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function removed(path: string): Promise<boolean> {
  await rm(path);
  return true;
}

function holderHere(command: string): LockHolder {
  return { command, user: userName(), host: hostname(), pid: process.pid, since: new Date().toISOString() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

/** Makes the lock file unless it is there. It appears with its content, so that a kill never leaves an empty one. */
async function create(lockFile: string, content: LockFile): Promise<boolean> {
  const fresh = `${lockFile}.${content.token}`;
  try {
    await writeFile(fresh, `${JSON.stringify(content)}\n`, { flag: "wx", flush: true });
    await link(fresh, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

async function readHolder(lockFile: string): Promise<LockFile | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(lockFile, "utf8"));
    return isJsonObject(value) && typeof value.pid === "number" && typeof value.host === "string"
      ? (value as unknown as LockFile)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the holder was a process of this machine that has ended. */
function isGone({ host, pid, start }: LockFile): boolean {
  return host === hostname() && processHasEnded(pid, start);
}

/**
 * Removes the lock that was judged stale, but not one that somebody else has put in its place meanwhile.
 * @returns whether there is room for another one
 */
async function takeAway(lockFile: string, judged: LockFile, token: string): Promise<boolean> {
  const aside = `${lockFile}.${token}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
  if ((await readHolder(aside))?.token !== judged.token) {
    await rename(aside, lockFile);
    return false;
  }
  await rm(aside);
  return true;
}

function lockedBy(holder: LockHolder, lockFile: string, location: string): Diagnostic {
  const { command, user, host, pid, since } = holder;
  const isHere = host === hostname();
  return stateDiagnostics.create("STATE104", { location, command, user, host, pid, since, isHere, lockFile });
}

function lockOf(lockFile: string, own: LockFile) {
  return {
    async release() {
      const holder = await readHolder(lockFile);
      if (holder?.token === own.token) await rm(lockFile, { force: true });
    },
  };
}
