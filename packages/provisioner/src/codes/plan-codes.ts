import { defineDiagnostics, didYouMean } from "@flowc/diagnostics";
import { adoptCodes } from "./adopt-codes.js";
import { contentCodes } from "./content-codes.js";
import { declarationCodes } from "./declaration-codes.js";
import { destroyCodes } from "./destroy-codes.js";
import { exportCodes } from "./export-codes.js";
import { integrationCodes } from "./integration-codes.js";
import { peopleCodes } from "./people-codes.js";
import { capital, guide, listed, model, own, type PropertyPlace } from "./phrasing.js";
import { preflightCodes } from "./preflight-codes.js";
import { readingCodes } from "./reading-codes.js";
import { routingCodes } from "./routing-codes.js";
import { secretCodes } from "./secret-codes.js";

interface Reference {
  readonly resource: string;
  readonly kind: string;
  readonly name: string;
}

/** What can be wrong with declarations, before any call, and with a plan, before anything is changed. */
export const planDiagnostics = defineDiagnostics({
  ...readingCodes,
  ...declarationCodes,
  PLAN140: {
    name: "no-unknown-reference",
    severity: "error",
    message: (p: Reference) =>
      `${capital(p.resource)} refers to the ${p.kind} "${p.name}", which is neither declared nor in the instance.`,
    help: (p: { known: readonly string[]; nearest?: string | undefined }) =>
      p.known.length === 0
        ? "Declare it, or make it in Connect first."
        : `${didYouMean(p.nearest)}Declare it, or name one of: ${listed(p.known)}.`,
    source: own,
  },
  PLAN141: {
    name: "no-missing-instance",
    severity: "error",
    message: (p: { alias: string; region: string }) => `There is no instance "${p.alias}" in ${p.region}.`,
    help: (p: { nearest?: string | undefined; known: readonly string[] }) =>
      `${didYouMean(p.nearest)}${p.known.length > 0 ? `Instances there: ${listed(p.known)}. ` : ""}` +
      "To have it created, set create: true in the declaration or createInstance: true in the environment.",
    source:
      "Creations and deletions of instances are limited to 100 in 30 days per account (administrator guide, checked 2026-11-20)",
  },
  PLAN142: {
    name: "no-failed-resource",
    severity: "error",
    message: (p: { resource: string; words: string }) =>
      `${capital(p.resource)} could not be made by the service: ${p.words}`,
    help: () =>
      "A failed instance keeps its alias for 24 hours; use another alias or wait. A failed number must be released.",
    source: guide,
  },
  PLAN143: {
    name: "no-resource-of-another-state",
    severity: "error",
    message: (p: { resource: string; owner: string }) =>
      `${capital(p.resource)} belongs to another flowc state (${p.owner}).`,
    help: () =>
      "Deploy it from the project that made it, give yours another name, or remove the tag flowc:owner if nobody deploys it any more.",
    source: own,
  },
  PLAN144: {
    name: "no-replacement-that-loses-too-much",
    severity: "error",
    message: (p: PropertyPlace & { before: string; after: string }) =>
      `The ${p.property} of ${p.resource} cannot be changed from ${p.before} to ${p.after}: it would be another one, and the old one lost.`,
    help: () => "Put the old value back, or declare a new resource beside it and remove the old one in a later step.",
    source: guide,
  },
  PLAN145: {
    name: "no-value-that-stays",
    severity: "warning",
    message: (p: PropertyPlace) => `The ${p.property} of ${p.resource} cannot be cleared: Connect has no way to do it.`,
    help: () => "It stays as it is. Declare the value to silence this, or another one to replace it.",
    source: model,
  },
  PLAN146: {
    name: "no-silent-release",
    severity: "warning",
    message: (p: { resource: string; number: string }) =>
      `${capital(p.resource)} (${p.number}) is not declared any more. It is kept in Connect, and flowc forgets it.`,
    help: () =>
      "A released number is normally lost. To release it, ask for it (--release-numbers), or release it in the console.",
    source: guide,
  },
  PLAN147: {
    name: "no-deletion-of-what-stays",
    severity: "info",
    message: (p: { resource: string }) =>
      `${capital(p.resource)} is not declared any more. It is never deleted by a deploy; flowc forgets it.`,
    source: guide,
  },
  PLAN148: {
    name: "no-removal-of-what-is-used",
    severity: "error",
    message: (p: Reference) =>
      `The ${p.kind} "${p.name}" is not declared any more, but ${p.resource} still refers to it.`,
    help: () => "Declare it again, or remove the reference.",
    source: own,
  },
  PLAN151: {
    name: "no-cycle-that-cannot-be-cut",
    severity: "error",
    message: (p: { resources: readonly string[] }) =>
      `These need each other to exist first: ${p.resources.join(", ")}.`,
    help: () => "Remove one of the references.",
    source: own,
  },
  PLAN152: {
    name: "no-rename-onto-another",
    severity: "error",
    message: (p: { resource: string; former: string }) =>
      `${capital(p.resource)} was formerly "${p.former}", but both are in the instance.`,
    help: () => "Remove formerName, or remove one of the two in Connect.",
    source: own,
  },
  ...contentCodes,
  ...peopleCodes,
  ...routingCodes,
  ...secretCodes,
  ...destroyCodes,
  ...adoptCodes,
  ...preflightCodes,
  ...exportCodes,
  ...integrationCodes,
});
