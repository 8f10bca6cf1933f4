import { defineDiagnostics } from "@flowc/diagnostics";

/** What exploring flows finds besides what simulations find. */
export const exploreDiagnostics = defineDiagnostics({
  TEST130: {
    name: "no-unfinished-exploration",
    severity: "warning",
    message: (p: { readonly states: number; readonly missing: number }) =>
      `The exploration of this flow stopped after ${p.states} states; ${p.missing} ${p.missing === 1 ? "branch was" : "branches were"} not reached by then.`,
    help: () => "Allow more states, or fix more about the contact: its channel, its attributes.",
    source: "flowc",
  },
  TEST131: {
    name: "no-endless-way",
    severity: "warning",
    message: (p: { readonly block: string }) =>
      `A contact that comes to "${p.block}" can go round for ever, and nobody is asked anything.`,
    help: () => "Give the round an end: a loop with a count, a question, or a way out.",
    source: "flowc",
  },
});
