import type { Diagnostic } from "@flowc/diagnostics";
import type { EditedState } from "../state/edit-state.js";
import type { State } from "../state/state.js";
import { type StateStore, StateWriteError } from "../state/state-store.js";

/** The state before and after a change; `after` is absent when nothing was changed. */
export interface ChangedState {
  readonly before?: State;
  readonly after?: State;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Changes a state under its lock: all of it or nothing. What an interrupted apply journalled is taken in first.
 * @param command who asks, for the lock
 * @param edit the state as it shall be; giving back the same one changes nothing
 */
export async function changeState(
  store: StateStore,
  command: string,
  edit: (state: State) => EditedState | Promise<EditedState>,
): Promise<ChangedState> {
  const { lock, diagnostics: locking } = await store.lock(command);
  if (lock === undefined) return { diagnostics: locking };
  try {
    const { state: before, diagnostics: reading } = await store.read();
    const found = [...locking, ...reading];
    if (before === undefined) return { diagnostics: found };
    const { state, diagnostics } = await edit(before);
    const all = [...found, ...diagnostics];
    if (state === undefined || state === before) return { before, diagnostics: all };
    const after = { ...state, serial: before.serial + 1 };
    await store.write(after);
    return { before, after, diagnostics: all };
  } catch (error) {
    if (!(error instanceof StateWriteError)) throw error;
    return { diagnostics: [...locking, error.diagnostic] };
  } finally {
    await lock.release();
  }
}
