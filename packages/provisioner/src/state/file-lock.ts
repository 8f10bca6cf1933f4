import { randomUUID } from "node:crypto";
import { open, readFile, rm } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { isJsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import type { LockHolder, LockResult } from "./state-store.js";

/** What a lock file says: the holder, and a token that only the holder knows. */
interface LockFile extends LockHolder {
  readonly token: string;
}

/**
 * Takes a lock file, made only if it is not there. One that a dead process of this machine left behind is taken over.
 * @param location what is locked, for messages
 */
export async function takeFileLock(lockFile: string, location: string, command: string): Promise<LockResult> {
  const own: LockFile = { ...holderHere(command), token: randomUUID() };
  if (await create(lockFile, own)) return { lock: lockOf(lockFile, own), diagnostics: [] };
  const holder = await readHolder(lockFile);
  if (holder === undefined) return { diagnostics: [stateDiagnostics.create("STATE108", { lockFile })] };
  if (!isGone(holder)) return { diagnostics: [lockedBy(holder, lockFile, location)] };
  await rm(lockFile, { force: true });
  if (!(await create(lockFile, own))) return { diagnostics: [lockedBy(holder, lockFile, location)] };
  return { lock: lockOf(lockFile, own), diagnostics: [stateDiagnostics.create("STATE105", holder)] };
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

async function create(lockFile: string, content: LockFile): Promise<boolean> {
  try {
    const file = await open(lockFile, "wx");
    try {
      await file.writeFile(`${JSON.stringify(content)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
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

/** Whether the holder was a process of this machine that does not exist any more. */
function isGone({ host, pid }: LockHolder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
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
