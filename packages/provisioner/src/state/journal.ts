import { isJsonObject } from "@flowc/connect-model";
import { isStateEntry } from "./read-state.js";
import type { IntentEntry, State, StateEntry } from "./state.js";

/** Written after a call, before the next one: the intent is settled, whatever the answer was. */
export interface AnswerEntry {
  readonly type: "answer";
  readonly serial: number;
  readonly number: number;
  /** Serial and number of the intent that is answered, or that does not matter any more. */
  readonly intent: { readonly serial: number; readonly number: number };
}

/** What the state says of resources from now on, by address; null: it is gone. All of it counts, or nothing. */
export interface EntriesEntry {
  readonly type: "entries";
  readonly serial: number;
  readonly number: number;
  readonly entries: Readonly<Record<string, StateEntry | null>>;
}

export type JournalEntry = IntentEntry | AnswerEntry | EntriesEntry;

/** The entries of a journal's text, one JSON object a line, and the first line that is none. */
export function parseJournal(text: string): {
  readonly entries: readonly JournalEntry[];
  readonly brokenLine?: number;
} {
  const entries: JournalEntry[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const entry = parseLine(line);
    if (entry === undefined) return { entries, brokenLine: index + 1 };
    entries.push(entry);
  }
  return { entries };
}

function parseLine(line: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isJournalEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isJsonObject(value) || typeof value.serial !== "number" || typeof value.number !== "number") return false;
  if (value.type === "intent")
    return typeof value.address === "string" && typeof value.operation === "string" && Array.isArray(value.references);
  if (value.type === "answer") return isJsonObject(value.intent);
  if (value.type !== "entries" || !isJsonObject(value.entries)) return false;
  return Object.values(value.entries).every((entry) => entry === null || isStateEntry(entry));
}

/**
 * A state with what a journal says on top. Entries of another serial are left out: they were taken in before, when the
 * state was written and the journal could not be emptied any more.
 */
export function replayJournal(state: State, journal: readonly JournalEntry[]): State {
  const resources: Record<string, StateEntry> = { ...state.resources };
  const pending = [...(state.pending ?? [])];
  for (const entry of journal.filter(({ serial }) => serial === state.serial)) {
    if (entry.type === "intent") {
      pending.push(entry);
    } else if (entry.type === "answer") {
      const { intent } = entry;
      const answered = pending.findIndex(({ serial, number }) => serial === intent.serial && number === intent.number);
      if (answered !== -1) pending.splice(answered, 1);
    } else {
      for (const [address, one] of Object.entries(entry.entries)) {
        if (one === null) delete resources[address];
        else resources[address] = one;
      }
    }
  }
  return { ...state, resources, ...(pending.length > 0 && { pending }) };
}
