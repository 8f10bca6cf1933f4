import { limits } from "@flowc/connect-model";

/** How the keys of one entry are read. */
export interface KeyRules {
  /** Most keys of the entry; it is complete with the last. */
  readonly most: number;
  /** Keys that end it and do not count: `#`, or what the block names. */
  readonly terminator: string;
  /** Whether `*` wipes out what was pressed before. */
  readonly cancels: boolean;
}

/** An entry as far as it was pressed. */
export interface Entry {
  readonly keys: string;
  readonly isComplete: boolean;
}

/** Nothing pressed yet. */
export const noKeys: Entry = { keys: "", isComplete: false };

/**
 * One key more. `*` deletes all that came before it unless it is switched off; the terminating keys end the entry and
 * are cut off (administrator guide, Store customer input, checked 2026-11-21).
 */
export function pressed({ keys }: Entry, key: string, { most, terminator, cancels }: KeyRules): Entry {
  if (key === "*" && cancels) return noKeys;
  const all = keys + key;
  if (terminator !== "" && all.endsWith(terminator)) {
    return { keys: all.slice(0, -terminator.length), isComplete: true };
  }
  return { keys: all, isComplete: all.length >= most };
}

/** Takes keys from a buffer until the entry is complete; what is left stays in the buffer. */
export function takenFrom(buffer: string, rules: KeyRules): { readonly entry: Entry; readonly left: string } {
  let entry = noKeys;
  let at = 0;
  for (; at < buffer.length && !entry.isComplete; at += 1) entry = pressed(entry, buffer.charAt(at), rules);
  return { entry, left: buffer.slice(at) };
}

/** A buffer with one key more; a full one ignores it (administrator guide, touchtone buffering, checked 2026-11-21). */
export function buffered(buffer: string, key: string): string {
  return buffer.length < limits.contact.dtmfBufferCharacters.value ? buffer + key : buffer;
}
