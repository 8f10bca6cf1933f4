import { didYouMean } from "@flowc/diagnostics";

export interface UnknownOutput {
  readonly name: string;
  readonly known: readonly string[];
  readonly similar: string | undefined;
}

/** What can be wrong with looking at what was deployed. */
export const environmentCodes = {
  CLI220: {
    name: "no-unknown-output",
    severity: "error",
    message: (p: { name: string }) => `There is no output "${p.name}".`,
    help: (p: UnknownOutput) => `${didYouMean(p.similar)}There are: ${p.known.join(", ")}.`,
  },
} as const;
