import { defineDiagnostics } from "@flowc/diagnostics";

/** What mutation tests find. */
export const mutationDiagnostics = defineDiagnostics({
  TEST150: {
    name: "no-unnoticed-change",
    severity: "warning",
    message: (p: {
      readonly flow: string;
      readonly block: string;
      readonly what: string;
      readonly isReached: boolean;
    }) =>
      p.isReached
        ? `No scenario notices when "${p.block}" ${p.what}.`
        : `No scenario gets to where it would notice that "${p.block}" ${p.what}.`,
    help: (p: { readonly isReached: boolean }) =>
      p.isReached
        ? "Expect something in a scenario that would be different then."
        : "Write a scenario that goes this way: `flowc explore` shows how to get there.",
    source: "flowc",
  },
  TEST151: {
    name: "no-low-mutation-score",
    severity: "error",
    message: (p: { readonly percent: string; readonly wanted: number; readonly survivors: number }) =>
      `Scenarios notice ${p.percent} % of the changes, and ${p.wanted} % are asked for: ${p.survivors} go unnoticed.`,
    help: () => "The report lists each change that no scenario notices, with its line.",
    source: "flowc",
  },
  TEST152: {
    name: "no-failing-scenario",
    severity: "error",
    message: (p: { readonly scenario: string; readonly error: string }) =>
      `The scenario "${p.scenario}" fails before anything is changed: ${p.error}`,
    help: () => "Make every scenario pass first: what always fails notices nothing.",
    source: "flowc",
  },
});
