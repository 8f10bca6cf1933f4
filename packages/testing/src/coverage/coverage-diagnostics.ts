import { defineDiagnostics } from "@flowc/diagnostics";

interface MissedThreshold {
  readonly measure: string;
  /** What was reached, with one decimal. */
  readonly percent: string;
  readonly wanted: number;
  readonly missing: readonly string[];
}

const shown = 10;

function listed(names: readonly string[]): string {
  const more = names.length - shown;
  return names.slice(0, shown).join("; ") + (more > 0 ? `; and ${more} more` : "");
}

/** What can be wrong about coverage. */
export const coverageDiagnostics = defineDiagnostics({
  TEST120: {
    name: "no-missed-threshold",
    severity: "error",
    message: (p: MissedThreshold) => `${p.percent} % of the ${p.measure} were run; ${p.wanted} % are asked for.`,
    help: (p: MissedThreshold) =>
      `Never run: ${listed(p.missing)}. \`flowc explore\` writes a caller for each branch that can be reached.`,
    source: "flowc: the threshold is your own",
  },
  TEST121: {
    name: "no-unreadable-coverage",
    severity: "error",
    message: (p: { readonly file: string; readonly problem: string }) =>
      `"${p.file}" is no coverage that can be merged: ${p.problem}.`,
    help: () => "Delete it and run the tests again: they write it anew.",
    source: "flowc",
  },
  TEST122: {
    name: "no-impossible-threshold",
    severity: "error",
    message: (p: { readonly measure: string; readonly value: number }) =>
      `The threshold for ${p.measure} is ${p.value}, which is no percentage.`,
    help: () => "Give a number from 0 to 100.",
    source: "flowc",
  },
});
