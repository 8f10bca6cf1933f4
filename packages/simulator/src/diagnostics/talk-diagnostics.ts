import { defineDiagnostics } from "@flowc/diagnostics";

interface AtBlock {
  readonly flow: string;
  readonly block: string;
}

/** What a simulation finds about what participants hear, press, say and click. */
export const talkDiagnostics = defineDiagnostics({
  SIM120: {
    name: "no-unheard-input",
    severity: "info",
    message: (p: { readonly what: string; readonly value: string; readonly block: string | undefined }) =>
      p.block === undefined
        ? `The ${p.what} "${p.value}" is lost: no block is running.`
        : `The ${p.what} "${p.value}" is lost: "${p.block}" does not listen for it.`,
    help: () => "Wait till the block that asks for it runs. On calls, the touchtone buffer keeps keys that come early.",
    source: "Amazon Connect administrator guide, touchtone buffering (checked 2026-11-21)",
  },
  SIM121: {
    name: "no-unspeakable-prompt",
    severity: "warning",
    message: (p: AtBlock & { readonly reason: string }) => `"${p.block}" cannot say what it is to say: ${p.reason}.`,
    help: () =>
      "Give the paths in it a value before, or say in the scenario what is on the recording. The caller hears nothing here.",
    source: "flowc",
  },
  SIM122: {
    name: "no-malformed-answer",
    severity: "warning",
    message: (p: AtBlock & { readonly who: string; readonly answer: string }) =>
      `What ${p.who} answered to "${p.block}" cannot be read: ${p.answer}.`,
    help: () =>
      "The block takes its error branch. Unless the scenario means it so, see what answers of this kind hold.",
    source: "flowc",
  },
});
