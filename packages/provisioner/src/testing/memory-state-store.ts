import { randomUUID } from "node:crypto";
import { stateDiagnostics } from "../codes/state-codes.js";
import { type JournalEntry, replayJournal } from "../state/journal.js";
import { emptyState, formatState, parseState } from "../state/read-state.js";
import type { StateStore } from "../state/state-store.js";

/** What a memory store keeps, as text, so that nothing is shared with those who wrote it. */
export interface StateMemory {
  state?: string;
  journal: string[];
  /** Compared as an object: the one that took the lock has it. */
  holder?: { readonly command: string } | undefined;
}

/**
 * Keeps a state in memory.
 * @param memory given to several stores, it is what they share
 */
export function memoryStateStore(environment = "test", memory: StateMemory = { journal: [] }): StateStore {
  const location = "memory";
  return {
    location,
    async read() {
      if (memory.state === undefined) return { state: emptyState(environment, randomUUID()), diagnostics: [] };
      const { state, diagnostics } = parseState(memory.state, location);
      const entries = memory.journal.map((line) => JSON.parse(line) as JournalEntry);
      return state === undefined ? { diagnostics } : { state: replayJournal(state, entries), diagnostics };
    },
    async lock(command) {
      const { holder } = memory;
      if (holder !== undefined) {
        const who = {
          command: holder.command,
          user: "",
          host: "",
          pid: process.pid,
          since: "",
          isHere: true,
          lockFile: location,
        };
        return { diagnostics: [stateDiagnostics.create("STATE104", { location, ...who })] };
      }
      const own = { command };
      memory.holder = own;
      const release = async () => {
        if (memory.holder === own) memory.holder = undefined;
      };
      return { lock: { release }, diagnostics: [] };
    },
    async heldLock() {
      const { holder } = memory;
      if (holder === undefined) return { diagnostics: [] };
      const who = { ...holder, user: "", host: "", pid: process.pid, since: "" };
      const remove = async () => {
        const isFree = memory.holder === holder || memory.holder === undefined;
        if (isFree) memory.holder = undefined;
        return isFree;
      };
      return { held: { location, holder: who, life: "running", remove }, diagnostics: [] };
    },
    async write(state) {
      memory.state = formatState(state);
      memory.journal = [];
    },
    async append(entry) {
      memory.journal.push(JSON.stringify(entry));
    },
  };
}
