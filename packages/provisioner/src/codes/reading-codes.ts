import { capital, model, own } from "./phrasing.js";

/** A read that failed for good, as the service said it. */
export interface Refusal {
  readonly operation: string;
  readonly error: string;
  readonly words: string;
  /** The permission that is missing, when it was denied. */
  readonly action?: string | undefined;
}

const answer = (p: Refusal) => `${p.operation} answered ${p.error}${p.words === "" ? "" : ` (${p.words})`}`;
const remedy = (p: Refusal) =>
  p.action === undefined ? "Plan again later" : `Use credentials that are allowed ${p.action}`;

/** What a plan says of what it could not read. */
export const readingCodes = {
  PLAN149: {
    name: "no-unreadable-instance",
    severity: "error",
    message: (p: Refusal) => `The live resources could not be read: ${answer(p)}.`,
    help: (p: Refusal) =>
      p.action === undefined
        ? "Nothing was changed. Check region, endpoint and network, then plan again."
        : `Nothing was changed. Use credentials that are allowed ${p.action}.`,
    source: model,
  },
  PLAN150: {
    name: "no-unreadable-resource",
    severity: "warning",
    message: (p: Refusal & { resource: string }) =>
      `${capital(p.resource)} could not be read, so it is left alone: ${answer(p)}.`,
    help: (p: Refusal) => `${remedy(p)}, to have it compared. The rest of the plan is not affected.`,
    source: own,
  },
  PLAN153: {
    name: "no-unreadable-kind",
    severity: "warning",
    message: (p: Refusal & { plural: string; count: number }) =>
      `The ${p.plural} could not be read, so ${p.count === 1 ? "the one that is" : `all ${p.count} that are`} ` +
      `declared or deployed here ${p.count === 1 ? "is" : "are"} left alone: ${answer(p)}.`,
    help: (p: Refusal) => `${remedy(p)}, to have them compared. The rest of the plan is not affected.`,
    source: own,
  },
  PLAN154: {
    name: "no-need-of-what-is-unreadable",
    severity: "warning",
    message: (p: { resource: string; other: string }) =>
      `${capital(p.resource)} is left alone because ${p.other} could not be read.`,
    help: () => "Once that can be read, the next plan takes care of it.",
    source: own,
  },
} as const;
