import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import { holderOf, type LockText, lifeOf, lockedBy, lockHere, parseLock } from "./lock-holder.js";
import type { ObjectStore, StoredObject } from "./object-store.js";
import type { HeldLock, LockResult, StateLock } from "./state-store.js";

/**
 * What an object says that is no lock any more. A released lock is written over instead of being deleted: writing on a
 * condition is what every store can do that keeps a state, deleting on one is not.
 */
const free = `${JSON.stringify({ free: true })}\n`;

/** A version that no object has. */
const noVersion = '"00000000000000000000000000000000"';

/**
 * Takes a lock that is an object, written only if none is held. One that a dead process of this machine left behind is
 * taken over.
 * @param key of the lock
 * @param location what is locked, for messages
 */
export async function takeObjectLock(
  store: ObjectStore,
  key: string,
  location: string,
  command: string,
): Promise<LockResult> {
  const own = lockHere(command);
  const text = `${JSON.stringify(own)}\n`;
  const found = await store.get(key);
  const holder = found === undefined || found.text === free ? undefined : parseLock(found.text);
  const place = placeOf(store, key);
  if (found !== undefined && found.text !== free && holder === undefined) {
    return { diagnostics: [stateDiagnostics.create("STATE108", { lockFile: place })] };
  }
  if (holder !== undefined && lifeOf(holder) !== "ended") return { diagnostics: [lockedBy(holder, place, location)] };
  const version = await putOwn(store, key, text, found);
  if (version === undefined) return takenMeanwhile(store, key, location);
  const lock = lockOf(store, key, own);
  const unable = await conditionProblem(store, key, text, location);
  if (unable !== undefined) {
    await lock.release();
    return { diagnostics: [unable] };
  }
  return { lock, diagnostics: holder === undefined ? [] : [stateDiagnostics.create("STATE105", holderOf(holder))] };
}

/** The lock that is held now; undefined when none is. */
export async function heldObjectLock(store: ObjectStore, key: string): Promise<HeldLock | undefined> {
  const found = await store.get(key);
  if (found === undefined || found.text === free) return undefined;
  const holder = parseLock(found.text);
  const remove = async () => {
    if ((await store.put(key, free, { version: found.version })) !== undefined) return true;
    const now = await store.get(key);
    return now === undefined || now.text === free;
  };
  const location = placeOf(store, key);
  if (holder === undefined) return { location, life: "unknown", remove };
  return { location, holder: holderOf(holder), life: lifeOf(holder), remove };
}

/** Writes the own lock where nothing is, or over what was found there; a repetition of a lost answer finds itself. */
async function putOwn(
  store: ObjectStore,
  key: string,
  text: string,
  found: StoredObject | undefined,
): Promise<string | undefined> {
  const condition = found === undefined ? ({ absent: true } as const) : { version: found.version };
  const version = await store.put(key, text, condition);
  if (version !== undefined) return version;
  const now = await store.get(key);
  return now?.text === text ? now.version : undefined;
}

async function takenMeanwhile(store: ObjectStore, key: string, location: string): Promise<LockResult> {
  const now = await store.get(key);
  const holder = now && parseLock(now.text);
  const place = placeOf(store, key);
  if (holder === undefined) return { diagnostics: [stateDiagnostics.create("STATE108", { lockFile: place })] };
  return { diagnostics: [lockedBy(holder, place, location)] };
}

/**
 * Tries whether the store keeps to conditions, by writing the own lock again in two ways that must be refused: a store
 * that overlooks them would let two deploys in at once.
 */
async function conditionProblem(
  store: ObjectStore,
  key: string,
  text: string,
  location: string,
): Promise<Diagnostic | undefined> {
  const tried = [await store.put(key, text, { absent: true }), await store.put(key, text, { version: noVersion })];
  return tried.every((version) => version === undefined)
    ? undefined
    : stateDiagnostics.create("STATE124", { location });
}

function lockOf(store: ObjectStore, key: string, own: LockText): StateLock {
  return {
    async release() {
      const now = await store.get(key);
      if (now !== undefined && parseLock(now.text)?.token === own.token) {
        await store.put(key, free, { version: now.version });
      }
    },
  };
}

function placeOf({ location }: ObjectStore, key: string): string {
  return `${location}/${key}`;
}
