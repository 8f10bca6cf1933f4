import type { ActionEntry } from "./action-entry.js";

/** Declares a catalogue entry, keeping the literal types of its names for the types derived from it. */
export function defineAction<const E extends ActionEntry>(entry: E): E {
  return entry;
}
