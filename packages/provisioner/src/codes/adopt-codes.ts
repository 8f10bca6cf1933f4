import { listed } from "./phrasing.js";

/** What stands in the way of taking a live instance over. */
export const adoptCodes = {
  PLAN352: {
    name: "no-adoption-without-instance",
    severity: "error",
    message: (p: { alias: string | undefined; region: string; known: readonly string[] }) =>
      p.alias === undefined
        ? `It is not said which instance of ${p.region} is meant${p.known.length === 0 ? ", and there is none." : `: there are ${listed(p.known)}.`}`
        : `There is no instance "${p.alias}" in ${p.region}.`,
    help: (p: { known: readonly string[] }) =>
      p.known.length === 0
        ? "Check region, endpoint and credentials."
        : `Name one with --instance: ${listed(p.known)}.`,
    source: "flowc",
  },
} as const;
