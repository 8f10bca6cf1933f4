import { capital, guide } from "./phrasing.js";

/** What stands against a deploy before anything is compared. */
export const preflightCodes = {
  PLAN320: {
    name: "no-unready-instance",
    severity: "error",
    message: (p: { resource: string; words: string }) => `${capital(p.resource)} cannot be used yet: ${p.words}.`,
    help: () => "Wait a few minutes and run the command again.",
    source: guide,
  },
} as const;
