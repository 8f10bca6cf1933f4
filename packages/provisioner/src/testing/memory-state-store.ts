import { randomUUID } from "node:crypto";
import { stateDiagnostics } from "../codes/state-codes.js";
import { type JournalEntry, replayJournal } from "../state/journal.js";
import { emptyState } from "../state/read-state.js";
import type { State } from "../state/state.js";
import type { StateStore } from "../state/state-store.js";

/** Keeps a state in memory, as JSON text, so that nothing is shared with those who wrote it. */
export function memoryStateStore(environment = "test"): StateStore {
  let stored: string | undefined;
  let journal: string[] = [];
  let holder: string | undefined;
  const location = "memory";
  return {
    location,
    async read() {
      if (stored === undefined) return { state: emptyState(environment, randomUUID()), diagnostics: [] };
      const entries = journal.map((line) => JSON.parse(line) as JournalEntry);
      return { state: replayJournal(JSON.parse(stored) as State, entries), diagnostics: [] };
    },
    async lock(command) {
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
      holder = command;
      const release = async () => {
        holder = undefined;
      };
      return { lock: { release }, diagnostics: [] };
    },
    async write(state) {
      stored = JSON.stringify(state);
      journal = [];
    },
    async append(entry) {
      journal.push(JSON.stringify(entry));
    },
  };
}
