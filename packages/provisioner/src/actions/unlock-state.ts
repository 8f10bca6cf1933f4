import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import { type HeldLock, type StateStore, StateWriteError } from "../state/state-store.js";

/** What became of a lock. `absent`: nobody holds one. */
export interface UnlockedState {
  readonly result: "absent" | "removed" | "declined" | "refused";
  readonly held?: HeldLock;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes away a lock that nobody needs any more: STATE109 when its holder is known to run. Asks in any case, because of a
 * process of another machine nobody here knows whether it has ended.
 */
export async function unlockState(
  store: StateStore,
  confirm: (held: HeldLock) => Promise<boolean>,
): Promise<UnlockedState> {
  const { held, diagnostics } = await store.heldLock();
  if (diagnostics.length > 0) return { result: "refused", diagnostics };
  if (held === undefined) return { result: "absent", diagnostics };
  const { holder, life } = held;
  if (life === "running" && holder !== undefined) {
    const parameters = { location: store.location, ...holder };
    return { result: "refused", held, diagnostics: [stateDiagnostics.create("STATE109", parameters)] };
  }
  if (!(await confirm(held))) return { result: "declined", held, diagnostics };
  try {
    if (await held.remove()) return { result: "removed", held, diagnostics };
    // Somebody else has locked it since: that lock is another question.
    return unlockState(store, confirm);
  } catch (error) {
    if (!(error instanceof StateWriteError)) throw error;
    return { result: "refused", held, diagnostics: [error.diagnostic] };
  }
}
