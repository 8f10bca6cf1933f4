import type { FidelityNote } from "./fidelity-note.js";

/** When the notes of this release were checked. */
const date = "2026-11-21";

/** AWS says so. */
export function documented(subject: string, statement: string, source: string): FidelityNote {
  return { subject, statement, grade: "documented", source, date };
}

/** Somebody saw the live service do so. */
export function observed(subject: string, statement: string, source: string): FidelityNote {
  return { subject, statement, grade: "observed", source, date };
}

/** Nobody says; `source`: why it is likely. */
export function assumed(subject: string, statement: string, source: string): FidelityNote {
  return { subject, statement, grade: "assumed", source, date };
}
