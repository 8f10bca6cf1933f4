import { resourceKinds } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import { partsOf } from "../declaration/address.js";
import type { IntentEntry, State, StateEntry } from "./state.js";

/** A state as it shall be from now on, or why it stays as it is. */
export interface EditedState {
  readonly state?: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes a resource out of a state, with what an interrupted apply left open about it: STATE110. */
export function withoutEntry(state: State, address: string): EditedState {
  if (state.resources[address] === undefined) return { diagnostics: [unknownAddress(state, address)] };
  const { [address]: _gone, ...resources } = state.resources;
  const pending = state.pending?.filter((intent) => intent.address !== address);
  return { state: { ...withPending(state, pending), resources }, diagnostics: [] };
}

/** Gives a resource in a state another address of the same kind, wherever it stands: STATE110 to STATE113. */
export function withMovedEntry(state: State, from: string, to: string): EditedState {
  const entry = state.resources[from];
  const illegal = illegalAddress(to);
  if (illegal !== undefined) return { diagnostics: [illegal] };
  if (entry === undefined) return { diagnostics: [unknownAddress(state, from, to)] };
  const { kind, name } = partsOf(to);
  if (kind !== entry.kind) return { diagnostics: [stateDiagnostics.create("STATE112", { from, to })] };
  if (from === to) return { state, diagnostics: [] };
  if (state.resources[to] !== undefined) return { diagnostics: [stateDiagnostics.create("STATE111", { from, to })] };
  const moved = (address: string) => (address === from ? to : address);
  const resources = Object.entries(state.resources).map(([address, one]): [string, StateEntry] => [
    moved(address),
    { ...one, ...(address === from && { name }), references: one.references.map(moved) },
  ]);
  const pending = state.pending?.map(
    (intent): IntentEntry => ({
      ...intent,
      address: moved(intent.address),
      references: intent.references.map(moved),
    }),
  );
  return { state: { ...withPending(state, pending), resources: Object.fromEntries(resources) }, diagnostics: [] };
}

/** Says that a state has nothing at an address, with the nearest one that it has. */
export function unknownAddress({ resources }: State, address: string, instead?: string): Diagnostic {
  const known = Object.keys(resources);
  const isMoved = instead !== undefined && resources[instead] !== undefined;
  return stateDiagnostics.create("STATE110", {
    address,
    ...(isMoved && { instead }),
    nearest: bare(address, known) ?? nearest(address, known),
    count: known.length,
  });
}

/** The address that somebody means who only gave a name. */
function bare(name: string, known: readonly string[]): string | undefined {
  return known.find((address) => partsOf(address).name === name);
}

function illegalAddress(address: string): Diagnostic | undefined {
  const { kind, name } = partsOf(address);
  if ((resourceKinds as readonly string[]).includes(kind) && name !== "") return undefined;
  return stateDiagnostics.create("STATE113", { address, nearest: nearest(kind, resourceKinds) });
}

function withPending(state: State, pending: readonly IntentEntry[] | undefined): State {
  const { pending: _before, ...rest } = state;
  return { ...rest, ...(pending !== undefined && pending.length > 0 && { pending }) };
}
