import { didYouMean } from "@flowc/diagnostics";
import { capital, guide, listed, model, own, type PropertyPlace } from "./phrasing.js";

export interface BadText extends PropertyPlace {
  readonly value: string;
}

export interface Choice extends BadText {
  readonly allowed: readonly string[];
  readonly nearest?: string | undefined;
}

/** What can be wrong with declarations, whatever they declare, before any call. */
export const declarationCodes = {
  PLAN101: {
    name: "no-duplicate-name",
    severity: "error",
    message: (p: { noun: string; name: string }) => `There are two of the ${p.noun} "${p.name}".`,
    help: () => "A name stands for one resource. Rename one of them, or declare it once and import it.",
    source: `${model}: DuplicateResourceException`,
  },
  PLAN102: {
    name: "no-name-differing-in-case",
    severity: "error",
    message: (p: { noun: string; name: string; other: string }) =>
      `The ${p.noun} "${p.name}" and "${p.other}" differ only in upper and lower case.`,
    help: () => "Whether Connect takes them for the same is not documented. Give one of them another name.",
    source: "assumed, 2026-11-20",
  },
  PLAN103: {
    name: "no-illegal-name",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The name of ${p.resource} ${p.problem}.`,
    help: (p: { allowed: string }) => `Use ${p.allowed}.`,
    source: model,
  },
  PLAN104: {
    name: "no-text-of-wrong-length",
    severity: "error",
    message: (p: PropertyPlace & { length: number; min: number; max: number }) =>
      `The ${p.property} of ${p.resource} has ${p.length} characters; ${p.min} to ${p.max} are allowed.`,
    help: (p: { length: number }) => (p.length === 0 ? "Leave it out instead of leaving it empty." : "Shorten it."),
    source: model,
  },
  PLAN105: {
    name: "no-unknown-time-zone",
    severity: "error",
    message: (p: { resource: string; value: string }) =>
      `${capital(p.resource)} has the time zone "${p.value}", which does not exist.`,
    help: (p: { nearest?: string | undefined }) =>
      `${didYouMean(p.nearest)}Use a name of the IANA time zone database, for example "Europe/London".`,
    source: `${model}; names of the IANA time zone database`,
  },
  PLAN106: {
    name: "no-malformed-time",
    severity: "error",
    message: (p: { resource: string; day: string; value: string }) =>
      `${capital(p.resource)} has the time "${p.value}" on ${p.day}, which is not a time of day.`,
    help: () => 'Write hours and minutes on a 24-hour clock, for example "09:00"; "24:00" is the end of the day.',
    source: model,
  },
  PLAN107: {
    name: "no-end-before-start",
    severity: "error",
    message: (p: { resource: string; day: string; start: string; end: string }) =>
      `${capital(p.resource)} closes at ${p.end} on ${p.day}, which is not after it opens at ${p.start}.`,
    help: (p: { start: string; end: string }) =>
      `Over midnight it is two periods: ["${p.start}", "24:00"] on this day and ["00:00", "${p.end}"] on the next.`,
    source: guide,
  },
  PLAN108: {
    name: "no-overlapping-periods",
    severity: "error",
    message: (p: { resource: string; day: string; first: string; second: string }) =>
      `${capital(p.resource)} is open twice at the same time on ${p.day}: ${p.first} and ${p.second} overlap.`,
    help: () => "Join the two periods or separate them.",
    source: "assumed, 2026-11-20",
  },
  PLAN109: {
    name: "no-repeated-period",
    severity: "error",
    message: (p: { resource: string; day: string; period: string }) =>
      `${capital(p.resource)} has ${p.period} on ${p.day} more than once.`,
    help: () => "Leave one of them.",
    source: "assumed, 2026-11-20",
  },
  PLAN110: {
    name: "no-more-periods-than-allowed",
    severity: "error",
    message: (p: { resource: string; count: number; max: number }) =>
      `${capital(p.resource)} has ${p.count} open periods in a week; ${p.max} are allowed.`,
    help: () => "Join periods, or use two hours of operation.",
    source: model,
  },
  PLAN111: {
    name: "no-number-out-of-range",
    severity: "error",
    message: (p: PropertyPlace & { value: number; range: string }) =>
      `The ${p.property} of ${p.resource} is ${p.value}; it must be ${p.range}.`,
    source: model,
  },
  PLAN112: {
    name: "no-flow-of-wrong-type",
    severity: "error",
    message: (p: PropertyPlace & { flow: string; type: string; wanted: string }) =>
      `The ${p.property} of ${p.resource} is the flow "${p.flow}" of type ${p.type}; it must be of type ${p.wanted}.`,
    help: (p: { wanted: string }) => `Name a flow of type ${p.wanted}.`,
    source: model,
  },
  PLAN113: {
    name: "no-unknown-value",
    severity: "error",
    message: (p: Choice) =>
      `The ${p.property} of ${p.resource} is "${p.value}", which is none of the values there are.`,
    help: (p: Choice) => `${didYouMean(p.nearest)}Values: ${listed(p.allowed)}.`,
    source: model,
  },
  PLAN114: {
    name: "no-illegal-number-prefix",
    severity: "error",
    message: (p: { resource: string; value: string }) =>
      `The prefix "${p.value}" of ${p.resource} is not the start of a phone number.`,
    help: () => 'Write a plus sign and 1 to 11 digits, starting with the country\'s code, for example "+4420".',
    source: model,
  },
  PLAN115: {
    name: "no-illegal-tag",
    severity: "error",
    message: (p: { resource: string; tag: string; problem: string }) =>
      `The tag "${p.tag}" of ${p.resource} ${p.problem}.`,
    help: () =>
      "Keys have 1 to 128 letters, digits, blanks and _ . : / = + - @ and start neither with aws: nor with flowc:; values have at most 256 characters.",
    source: model,
  },
  PLAN116: {
    name: "no-more-tags-than-allowed",
    severity: "error",
    message: (p: { resource: string; count: number; max: number }) =>
      `${capital(p.resource)} has ${p.count} tags; ${p.max} are allowed, because flowc needs some for itself.`,
    help: () => "Remove tags. The environment's tags count too.",
    source: guide,
  },
  PLAN117: {
    name: "no-directory-mismatch",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `${capital(p.resource)} ${p.problem}.`,
    help: () =>
      "identityManagement EXISTING_DIRECTORY needs directoryId (d- and ten hexadecimal digits); the other two have none.",
    source: model,
  },
  PLAN118: {
    name: "no-second-instance",
    severity: "error",
    message: (p: { name: string; other: string }) => `There are two instances, "${p.other}" and "${p.name}".`,
    help: () => "A deploy has one instance. Use environments for the others.",
    source: own,
  },
  PLAN119: {
    name: "no-deploy-without-instance",
    severity: "error",
    message: (p: { environment: string }) => `It is not said which instance "${p.environment}" is.`,
    help: () => 'Declare it with instance("alias"), or give the environment an instanceAlias.',
    source: own,
  },
  PLAN120: {
    name: "no-illegal-function",
    severity: "error",
    message: (p: { resource: string; value: string; problem: string }) => `"${p.value}" of ${p.resource} ${p.problem}.`,
    help: () => "Give the function's full ARN: arn:aws:lambda:<region>:<account>:function:<name>.",
    source: "AWS Lambda API reference, checked 2026-11-20",
  },
  PLAN121: {
    name: "no-function-of-other-region",
    severity: "error",
    message: (p: { resource: string; functionRegion: string; region: string }) =>
      `${capital(p.resource)} is in ${p.functionRegion}, the instance in ${p.region}.`,
    help: () => "Connect only invokes functions of its own region: deploy the function there too.",
    source: guide,
  },
  PLAN122: {
    name: "no-reference-of-wrong-kind",
    severity: "error",
    message: (p: PropertyPlace & { wanted: string; given: string }) =>
      `The ${p.property} of ${p.resource} is ${p.given}; it must be a reference to ${p.wanted}.`,
    help: (p: { wanted: string }) => `Pass the declaration of ${p.wanted}, or an existing one by name.`,
    source: own,
  },
  PLAN123: {
    name: "no-missing-property",
    severity: "error",
    message: (p: PropertyPlace) => `${capital(p.resource)} has no ${p.property}.`,
    help: (p: PropertyPlace) => `Add ${p.property}: it is needed.`,
    source: model,
  },
  PLAN124: {
    name: "no-unknown-property",
    severity: "error",
    message: (p: PropertyPlace) => `${capital(p.resource)} has a property "${p.property}", which does not exist.`,
    help: (p: { allowed: readonly string[]; nearest?: string | undefined }) =>
      `${didYouMean(p.nearest)}Properties: ${listed(p.allowed, 30)}.`,
    source: own,
  },
  PLAN125: {
    name: "no-more-than-quota",
    severity: "warning",
    message: (p: { plural: string; count: number; quota: number }) =>
      `There are ${p.count} ${p.plural}; an instance may have ${p.quota} unless AWS has raised the quota.`,
    help: () => "If it was raised for this instance, ignore this. If not, ask for it before you deploy.",
    source: "Amazon Connect service quotas, checked 2026-11-20",
  },
  PLAN126: {
    name: "no-illegal-environment",
    severity: "error",
    message: (p: { environment: string; property: string; value: string }) =>
      `"${p.value}" is no ${p.property} for the environment "${p.environment}".`,
    help: (p: { allowed: string }) => `Write ${p.allowed}.`,
    source: own,
  },
  PLAN127: {
    name: "no-value-of-wrong-type",
    severity: "error",
    message: (p: PropertyPlace & { found: string; wanted: string }) =>
      `The ${p.property} of ${p.resource} is ${p.found}; it must be ${p.wanted}.`,
    source: own,
  },
  PLAN128: {
    name: "no-flow-that-does-not-build",
    severity: "error",
    message: (p: { resource: string }) => `${capital(p.resource)} could not be built, so it is not deployed.`,
    help: () => "The errors of the flow itself say why.",
    source: own,
  },
} as const;
