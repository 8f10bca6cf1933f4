import { capital, guide, own } from "./phrasing.js";

const quotas = "Amazon Connect service quotas, checked 2026-11-20";

/** Something of another service that Connect is going to use. */
export interface OtherThing {
  readonly resource: string;
  readonly arn: string;
}

/** What stands against a deploy before anything is compared. */
export const preflightCodes = {
  PLAN320: {
    name: "no-unready-instance",
    severity: "error",
    message: (p: { resource: string; words: string }) => `${capital(p.resource)} cannot be used yet: ${p.words}.`,
    help: () => "Wait a few minutes and run the command again.",
    source: guide,
  },
  PLAN321: {
    name: "no-wrong-account",
    severity: "error",
    message: (p: { environment: string; expected: string; found: string; arn: string }) =>
      `The credentials are those of account ${p.found}; the environment "${p.environment}" is account ${p.expected}.`,
    help: (p: { arn: string }) =>
      `Signed in as ${p.arn}. Choose other credentials, for example with AWS_PROFILE. Nothing was read or changed.`,
    source: own,
  },
  PLAN322: {
    name: "no-unusable-credentials",
    severity: "error",
    message: (p: { environment: string; words: string }) =>
      `There are no credentials that AWS takes for the environment "${p.environment}": ${p.words}`,
    help: () => "Sign in, or name a profile that is signed in with AWS_PROFILE. Nothing was read or changed.",
    source: "AWS Security Token Service API reference, checked 2026-11-20",
  },
  PLAN323: {
    name: "no-unknown-account",
    severity: "warning",
    message: (p: { environment: string; expected: string; error: string }) =>
      `Whether the credentials are those of account ${p.expected} could not be found out: sts:GetCallerIdentity answered ${p.error}.`,
    help: () => "The deploy goes on. Make sure of the account yourself.",
    source: own,
  },
  PLAN324: {
    name: "no-more-than-quota-with-others",
    severity: "warning",
    message: (p: { plural: string; total: number; live: number; quota: number }) =>
      `With this deploy the instance has ${p.total} ${p.plural} (${p.live} are there); the default quota is ${p.quota}.`,
    help: () => "If AWS has raised the quota of this instance, ignore this. If not, ask for it before you deploy.",
    source: quotas,
  },
  PLAN325: {
    name: "no-third-instance",
    severity: "warning",
    message: (p: { count: number; region: string; quota: number }) =>
      `There are ${p.count} instances in ${p.region} already; the default quota is ${p.quota}.`,
    help: () => "If AWS has raised the quota of this account, ignore this. If not, ask for it before you deploy.",
    source: quotas,
  },
  PLAN326: {
    name: "no-missing-function",
    severity: "error",
    message: (p: OtherThing) => `${capital(p.resource)} does not exist: there is no ${p.arn}.`,
    help: () =>
      "Deploy the function first, correct its name or alias, or give the environment the ARN it has there (lambdaFunctions).",
    source: "AWS Lambda API reference, checked 2026-11-20",
  },
  PLAN327: {
    name: "no-missing-bot-alias",
    severity: "error",
    message: (p: OtherThing) => `${capital(p.resource)} does not exist: there is no ${p.arn}.`,
    help: () => "Build the bot and its alias first, or correct the ARN.",
    source: "Amazon Lex V2 API reference, checked 2026-11-20",
  },
  PLAN328: {
    name: "no-unchecked-dependency",
    severity: "info",
    message: (p: OtherThing & { operation: string; error: string }) =>
      `Whether ${p.resource} exists could not be looked at: ${p.operation} answered ${p.error}.`,
    help: (p: OtherThing & { operation: string }) =>
      `The deploy goes on, and Connect says so if ${p.arn} is not there. To have it looked at before, allow ${p.operation}.`,
    source: own,
  },
  PLAN329: {
    name: "no-careless-instance-change",
    severity: "info",
    message: (p: { resource: string; does: string; most: number }) =>
      `${capital(p.resource)} is ${p.does}: an account may create and delete ${p.most} instances in 30 days, counted together.`,
    help: () => "Beyond that nothing can be created or deleted for 30 days. Try things on the built-in Connect.",
    source: guide,
  },
  PLAN330: {
    name: "no-more-number-changes-than-allowed",
    severity: "warning",
    message: (p: { changes: number; most: number }) =>
      `This deploy claims and releases ${p.changes} phone numbers; ${p.most} in 180 days is what the default quota allows.`,
    help: () => "A released number is normally lost. Keep numbers that are only not used for now.",
    source: guide,
  },
} as const;
