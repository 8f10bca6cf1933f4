import { defineDiagnostics, quotedList } from "@flowc/diagnostics";

const exports =
  "public exports of the old format, read 2026-11-20; its mapping to the Flow language is published nowhere";

interface AtModule {
  readonly module: string;
  readonly type: string;
}

/** What can be found while a flow of the console's old export is read. */
export const legacyDiagnostics = defineDiagnostics({
  FLOW860: {
    name: "no-unknown-legacy-module",
    severity: "warning",
    message: (p: AtModule) => `"${p.type}" is no module type that is known of the console's old export.`,
    help: (p: AtModule) =>
      `It was kept as an action of this type, with its data as it stood. Look at "${p.module}" in the new flow and write the block that it was.`,
    source: exports,
  },
  FLOW861: {
    name: "no-lost-legacy-parameter",
    severity: "warning",
    message: (p: AtModule & { parameters: readonly string[] }) =>
      `${quotedList(p.parameters)} of the ${p.type} module has no place in the Flow language that is known.`,
    help: () => "It was left out. Look up what it did, and whether the new block needs it.",
    source: exports,
  },
  FLOW862: {
    name: "no-lost-legacy-branch",
    severity: "warning",
    message: (p: AtModule & { branches: readonly string[] }) =>
      `The ${p.type} module has a branch ${quotedList(p.branches)}, which its action does not have.`,
    help: () => "It was left out, and with it everything that only this branch led to.",
    source: exports,
  },
  FLOW863: {
    name: "no-malformed-legacy-export",
    severity: "error",
    message: (p: { what: string }) => `This is an old export of the console, but ${p.what}.`,
    help: () => "Every module has an id, a type, a list of parameters and a list of branches. Export the flow again.",
    source: exports,
  },
  FLOW864: {
    name: "no-unknown-legacy-attribute",
    severity: "warning",
    message: (p: AtModule & { namespace: string; attribute: string }) =>
      `The ${p.type} module reads "${p.attribute}" of "${p.namespace}", whose path is not known.`,
    help: (p: AtModule & { namespace: string; attribute: string }) =>
      `The name was kept as text. Write the path of the attribute in place of "${p.attribute}".`,
    source: exports,
  },
  FLOW865: {
    name: "no-silent-legacy-ending",
    severity: "info",
    message: (p: AtModule & { error: string }) =>
      `The ${p.type} module had no branch for errors; its action needs one (${p.error}).`,
    help: () => "It goes on as after success, as the old block is taken to have done. Give it a branch of its own.",
    source: "assumed, 2026-11-20",
  },
  FLOW866: {
    name: "no-unseen-legacy-module",
    severity: "info",
    message: (p: AtModule) => `No export with a "${p.type}" module was at hand when its reading was written.`,
    help: (p: AtModule) => `Compare "${p.module}" with the flow in the console before it is used.`,
    source: "assumed, 2026-11-20",
  },
});
