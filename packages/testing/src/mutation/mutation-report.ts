import type { Diagnostic } from "@flowc/diagnostics";
import { mutationDiagnostics } from "../diagnostics/mutation-diagnostics.js";
import { type Mutant, type MutationKind, mutationKinds } from "./mutant.js";

/** What became of a mutant: a scenario failed with it, none did, or none gets to where it would show. */
export type MutantFate =
  | { readonly kind: "noticed"; readonly by: string }
  | { readonly kind: "unnoticed" }
  | { readonly kind: "notReached" };

/** A mutant and what became of it. */
export interface MutantResult {
  readonly mutant: Mutant;
  readonly fate: MutantFate;
}

/** What a mutation test found. */
export interface MutationReport {
  readonly results: readonly MutantResult[];
  /** Share of the mutants that a scenario notices, from 0 to 1; 1 when there are none. */
  readonly score: number;
  /** TEST150 for each mutant that no scenario notices, on the author's line. */
  readonly diagnostics: readonly Diagnostic[];
}

function isNoticed({ fate }: MutantResult): boolean {
  return fate.kind === "noticed";
}

function unnoticed({ mutant, fate }: MutantResult): Diagnostic {
  const { flow, block, what, span } = mutant;
  return mutationDiagnostics.create(
    "TEST150",
    { flow, block, what, isReached: fate.kind === "unnoticed" },
    { subject: { flow, block }, span },
  );
}

/** Sums up what became of mutants. */
export function reportOf(results: readonly MutantResult[]): MutationReport {
  const noticed = results.filter(isNoticed).length;
  return {
    results,
    score: results.length === 0 ? 1 : noticed / results.length,
    diagnostics: results.filter((result) => !isNoticed(result)).map(unnoticed),
  };
}

/** A share as a percentage for people. Rounded down: 100 is only said of all. */
export function percentOf(score: number): string {
  return (Math.floor(score * 1000) / 10).toFixed(1).replace(/\.0$/, "");
}

function place({ span, flow }: Mutant): string {
  return span === undefined ? flow : `${span.file}:${span.line}:${span.column}`;
}

function kindLine(results: readonly MutantResult[], kind: MutationKind): string[] {
  const ofKind = results.filter(({ mutant }) => mutant.kind === kind);
  if (ofKind.length === 0) return [];
  return [`  ${kind.padEnd(10)} ${ofKind.filter(isNoticed).length} of ${ofKind.length}`];
}

/** A report as text: the score, noticed changes by kind, then each change that goes unnoticed with the author's line. */
export function formatMutationReport({ results, score }: MutationReport): string {
  const left = results.filter((result) => !isNoticed(result));
  const lines = left.map(({ mutant, fate }) => {
    const reach = fate.kind === "notReached" ? " (no scenario gets there)" : "";
    return `  ${place(mutant)}  "${mutant.block}" ${mutant.what}${reach}`;
  });
  return [
    `Scenarios notice ${results.length - left.length} of ${results.length} changes, ${percentOf(score)} %.`,
    ...mutationKinds.flatMap((kind) => kindLine(results, kind)),
    ...(lines.length === 0 ? [] : ["Unnoticed:", ...lines]),
    "",
  ].join("\n");
}
