import { defineDiagnostics } from "@flowc/diagnostics";

interface AtBlock {
  readonly flow: string;
  readonly block: string;
}

/** What a simulation finds about functions, records and settings. */
export const serviceDiagnostics = defineDiagnostics({
  SIM130: {
    name: "no-unusable-lambda-answer",
    severity: "warning",
    message: (p: AtBlock & { readonly function: string; readonly wrong: string }) =>
      `"${p.block}" cannot use what the function "${p.function}" returned: ${p.wrong}.`,
    help: () => "Let the function return what the block takes, or set the block's response type to JSON.",
    source: "Amazon Connect administrator guide, AWS Lambda function block (2026-11-21)",
  },
  SIM131: {
    name: "no-overfull-attributes",
    severity: "warning",
    message: (p: AtBlock & { readonly root: string; readonly bytes: number; readonly most: number }) =>
      `"${p.block}" would bring ${p.root} to ${p.bytes} bytes, and ${p.most} are the most: nothing is set.`,
    help: () => "Keep less in attributes: keep a key, and look the rest up where it is needed.",
    source: "Amazon Connect administrator guide, Use contact attributes (2026-11-21)",
  },
  SIM132: {
    name: "no-retired-action",
    severity: "warning",
    message: (p: AtBlock & { readonly type: string; readonly date: string }) =>
      `"${p.block}" (${p.type}) takes its error branch: the service ended what it does on ${p.date}.`,
    help: () => "Take the block out.",
    source: "Amazon Connect Voice ID, end of support (2026-05-20)",
  },
});
