import { isJsonObject, resourceKinds } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import type { State, StateEntry } from "./state.js";

/** The version of the state's format that this code writes. */
const stateVersion = 1;

/** A state without resources. */
export function emptyState(environment: string, lineage: string): State {
  return { version: stateVersion, lineage, serial: 0, environment, resources: {} };
}

/** A state, or why the text is none. */
export interface ParsedState {
  readonly state?: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a state. Never throws: a broken file is STATE101, one of a newer flowc STATE102. */
export function parseState(text: string, location: string): ParsedState {
  const broken = (problem: string): ParsedState => {
    return { diagnostics: [stateDiagnostics.create("STATE101", { location, problem })] };
  };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return broken(text.trim() === "" ? "it is empty" : "it is not JSON");
  }
  if (!isJsonObject(document)) return broken("it is not a JSON object");
  const { version, lineage, serial, environment, resources } = document;
  if (typeof version !== "number") return broken("it has no version");
  if (version > stateVersion) {
    return { diagnostics: [stateDiagnostics.create("STATE102", { location, version, known: stateVersion })] };
  }
  if (typeof lineage !== "string" || lineage === "") return broken("it has no lineage");
  if (typeof serial !== "number" || !Number.isSafeInteger(serial)) return broken("it has no serial");
  if (typeof environment !== "string") return broken("it does not say which environment it is of");
  if (!isJsonObject(resources)) return broken("it has no resources");
  const bad = Object.entries(resources).find(([, entry]) => !isStateEntry(entry));
  if (bad !== undefined) return broken(`its entry "${bad[0]}" is not complete`);
  return { state: document as unknown as State, diagnostics: [] };
}

/** Tells whether a value is an entry of a state. */
export function isStateEntry(value: unknown): value is StateEntry {
  if (!isJsonObject(value)) return false;
  const texts = [value.kind, value.name, value.id, value.arn];
  return (
    texts.every((text) => typeof text === "string") &&
    (resourceKinds as readonly unknown[]).includes(value.kind) &&
    (value.origin === "created" || value.origin === "adopted") &&
    isJsonObject(value.applied) &&
    isJsonObject(value.attributes) &&
    Array.isArray(value.references)
  );
}

/** The text of a state: two blanks of indent, resources in order of address, so that changes read well in a diff. */
export function formatState(state: State): string {
  const resources = Object.fromEntries(Object.entries(state.resources).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...state, resources }, undefined, 2)}\n`;
}
