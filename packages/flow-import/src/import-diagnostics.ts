import { defineDiagnostics } from "@flowc/diagnostics";

interface Blocks {
  readonly flow: string;
  readonly blocks: number;
}

interface Spellings extends Blocks {
  /** How many more flows have such blocks; `blocks` counts theirs, too. */
  readonly others: number;
}

const counted = (blocks: number) => `${blocks} block${blocks === 1 ? "" : "s"}`;

/** What an import has to say about flows that TypeScript cannot say as a whole. */
export const importDiagnostics = defineDiagnostics({
  FLOW840: {
    name: "no-verbatim-import",
    severity: "warning",
    message: (p: Blocks) => `"${p.flow}" is kept as it is: none of its ${counted(p.blocks)} became TypeScript.`,
    help: () => "The flow builds as it was. Please report the document: an import should not need this.",
    source: "flowc",
  },
  FLOW841: {
    name: "no-doubled-block",
    severity: "warning",
    message: (p: Blocks) => `${counted(p.blocks)} of "${p.flow}" have an identifier that another block has, too.`,
    help: () =>
      'Nothing can lead to them. They are kept in the origin of the flow; take them out of its list "detached".',
    source: "Amazon Connect developer guide, Flow language: identifiers are unique in a flow (2026-11-20)",
  },
  FLOW842: {
    name: "no-kept-spelling",
    severity: "info",
    message: ({ flow, blocks, others }: Spellings) =>
      `${counted(blocks)} of "${flow}"${others === 0 ? "" : ` and ${others} other flow${others === 1 ? "" : "s"}`} ${blocks === 1 ? "is" : "are"} spelled otherwise in the document than in TypeScript.`,
    help: () => "The origin of a flow keeps the spelling until you edit the block. What it does stays the same.",
    source: "flowc",
  },
});
