/**
 * How far a behaviour of the emulator is known to be the service's own.
 * - `validated`: compared with recordings or observations of the real service that public projects made
 * - `documented`: written in the API model or in the public documentation
 * - `assumed`: chosen here because nothing public says it
 */
type FidelityGrade = "validated" | "documented" | "assumed";

/** What an operation does, each behaviour with its grade. The fidelity table in `docs/fidelity` is made from these. */
export type Fidelity = { readonly [Grade in FidelityGrade]?: readonly string[] };
