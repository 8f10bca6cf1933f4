import { randomUUID } from "node:crypto";
import { access, link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { stateDiagnostics } from "../codes/state-codes.js";
import { holderOf, type LockText, lifeOf, lockedBy, lockHere, parseLock } from "./lock-holder.js";
import type { HeldLock, LockResult } from "./state-store.js";

/**
 * Takes a lock file, made only if it is not there. One that a dead process of this machine left behind is taken over.
 * @param location what is locked, for messages
 */
export async function takeFileLock(lockFile: string, location: string, command: string): Promise<LockResult> {
  const own = lockHere(command);
  if (await create(lockFile, own)) return { lock: lockOf(lockFile, own), diagnostics: [] };
  const holder = await readHolder(lockFile);
  if (holder === undefined) return { diagnostics: [stateDiagnostics.create("STATE108", { lockFile })] };
  if (lifeOf(holder) !== "ended") return { diagnostics: [lockedBy(holder, lockFile, location)] };
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
  return { location: lockFile, holder: holderOf(holder), life: lifeOf(holder), remove };
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

/** Makes the lock file unless it is there. It appears with its content, so that a kill never leaves an empty one. */
async function create(lockFile: string, content: LockText): Promise<boolean> {
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

async function readHolder(lockFile: string): Promise<LockText | undefined> {
  return readFile(lockFile, "utf8").then(parseLock, () => undefined);
}

/**
 * Removes the lock that was judged stale, but not one that somebody else has put in its place meanwhile.
 * @returns whether there is room for another one
 */
async function takeAway(lockFile: string, judged: LockText, token: string): Promise<boolean> {
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

function lockOf(lockFile: string, own: LockText) {
  return {
    async release() {
      const holder = await readHolder(lockFile);
      if (holder?.token === own.token) await rm(lockFile, { force: true });
    },
  };
}
