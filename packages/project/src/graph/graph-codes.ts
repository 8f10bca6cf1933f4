import { didYouMean, quotedList } from "@flowc/diagnostics";

export interface FlowNotIn {
  readonly flow: string;
  readonly path: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

function others({ similar, known }: FlowNotIn): string {
  return `${didYouMean(similar)}${known.length === 0 ? "It has none." : `It has ${quotedList(known.slice(0, 10))}.`}`;
}

/** What can be wrong with what a picture is asked to show. */
export const graphCodes = {
  CLI340: {
    name: "no-picture-without-coverage",
    severity: "error",
    message: (p: FlowNotIn) => `${p.path} says nothing about "${p.flow}".`,
    help: (p: FlowNotIn) => `${others(p)} flowc test --coverage writes it anew.`,
    source: "flowc",
  },
  CLI341: {
    name: "no-picture-without-other-version",
    severity: "error",
    message: (p: FlowNotIn) => `${p.path} has no version of "${p.flow}" to compare with.`,
    help: (p: FlowNotIn) => `${others(p)} One of several is named after a #, such as main.flow.ts#main.`,
    source: "flowc",
  },
  CLI342: {
    name: "no-picture-too-large-for-mermaid",
    severity: "warning",
    message: (p: { flow: string; lines: number; most: number }) =>
      `The picture of "${p.flow}" has ${p.lines} lines; Mermaid draws ${p.most} at most.`,
    help: () => "Use --to svg, or raise maxEdges where it is shown.",
    source: "Mermaid's configuration, 2026-11-21",
  },
  CLI343: {
    name: "no-lost-picture-file",
    severity: "error",
    message: (p: { flow: string; reason: string }) => `The picture of "${p.flow}" could not be laid out: ${p.reason}.`,
    help: () => "--to mermaid and --to dot need no layout; more memory may help.",
    source: "flowc",
  },
} as const;
