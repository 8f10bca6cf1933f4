import { actionEntries } from "./action-entries.js";
import type { ActionEntry } from "./action-entry.js";

/** The type of an action that the catalogue knows, for example `MessageParticipant`. */
export type ActionType = (typeof actionEntries)[number]["type"];

/** Every known action by its type, in alphabetical order. */
export const actionCatalogue: ReadonlyMap<string, ActionEntry> = new Map(
  actionEntries.map((entry) => [entry.type, entry]),
);

/** The known action types in alphabetical order. */
export const actionTypes: readonly ActionType[] = actionEntries.map(({ type }) => type);

/** The entry of an action type, undefined for a type that is not known. Case matters. */
export function findAction(type: string): ActionEntry | undefined {
  return actionCatalogue.get(type);
}
