import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import { isJsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import { processHasEnded, processStart } from "./process-life.js";
import type { HeldLock, LockHolder } from "./state-store.js";

/** What a lock says: the holder, and a token that only the holder knows. */
export interface LockText extends LockHolder {
  readonly token: string;
  /** Start of the holder's process, where the system tells. */
  readonly start?: string | undefined;
}

/** A lock of this process. */
export function lockHere(command: string): LockText {
  const who = { command, user: userName(), host: hostname(), pid: process.pid, since: new Date().toISOString() };
  return { ...who, start: processStart(process.pid), token: randomUUID() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

/** Reads the text of a lock; undefined when it does not say whose it is. */
export function parseLock(text: string): LockText | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && typeof value.pid === "number" && typeof value.host === "string"
      ? (value as unknown as LockText)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the holder runs: known of processes of this machine only. */
export function lifeOf({ host, pid, start }: LockText): HeldLock["life"] {
  if (host !== hostname()) return "unknown";
  return processHasEnded(pid, start) ? "ended" : "running";
}

/** What others are told of a lock. */
export function holderOf({ command, user, host, pid, since }: LockText): LockHolder {
  return { command, user, host, pid, since };
}

/**
 * Says who is in the way: STATE104.
 * @param lockFile where the lock is
 */
export function lockedBy(holder: LockText, lockFile: string, location: string): Diagnostic {
  const isHere = holder.host === hostname();
  return stateDiagnostics.create("STATE104", { location, ...holderOf(holder), isHere, lockFile });
}
