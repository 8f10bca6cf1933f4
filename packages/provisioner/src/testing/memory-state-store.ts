import { randomUUID } from "node:crypto";
import { stateDiagnostics } from "../codes/state-codes.js";
import { type JournalEntry, replayJournal } from "../state/journal.js";
import { emptyState, formatState, parseState } from "../state/read-state.js";
import type { StateStore } from "../state/state-store.js";

/** What a memory store keeps, as text, so that nothing is shared with those who wrote it. */
export interface StateMemory {
  state?: string;
  journal: string[];
  holder?: string | undefined;
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
          command: holder,
          user: "",
          host: "",
          pid: process.pid,
          since: "",
          isHere: true,
          lockFile: location,
        };
        return { diagnostics: [stateDiagnostics.create("STATE104", { location, ...who })] };
      }
      memory.holder = command;
      const release = async () => {
        memory.holder = undefined;
      };
      return { lock: { release }, diagnostics: [] };
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
