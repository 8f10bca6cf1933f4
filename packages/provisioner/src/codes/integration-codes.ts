import { didYouMean, quotedList } from "@flowc/diagnostics";
import { capital, guide, listed, model, own } from "./phrasing.js";

/** A property in words, and what was given for it. */
export interface NamedValue {
  readonly resource: string;
  readonly property: string;
  readonly value: string;
}

/** What can be wrong with an instance, its storage and keys, and with the other services that it works with. */
export const integrationCodes = {
  PLAN260: {
    name: "no-illegal-origin",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `${capital(p.resource)} ${p.problem}.`,
    help: (p: { origin?: string | undefined }) =>
      `${didYouMean(p.origin)}Write what the browser shows before the path: https:// and the host.`,
    source: `${model}; the form is assumed, 2026-11-20`,
  },
  PLAN261: {
    name: "no-other-instance-for-this-state",
    severity: "error",
    message: (p: { environment: string; named: string; found: string }) =>
      `The environment "${p.environment}" was deployed to the instance "${p.found}", but now names "${p.named}".`,
    help: (p: { found: string }) =>
      `The alias of an instance cannot be changed. Name "${p.found}" again, or give the other instance an environment with a state of its own. ` +
      `If "${p.found}" does not matter any more, take it out of the state first (flowc state rm).`,
    source: guide,
  },
  PLAN262: {
    name: "no-illegal-public-key",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The public key of ${p.resource} ${p.problem}.`,
    help: (p: { problem: string }) =>
      p.problem === "is a private key"
        ? "Take it out of the source, and give the public key that belongs to it. Who may have seen it can read what it protects: make a new pair."
        : "Give the text of a PEM file that begins with -----BEGIN PUBLIC KEY-----, line ends included.",
    source: guide,
  },
  PLAN263: {
    name: "no-third-security-key",
    severity: "error",
    message: (p: { resource: string; max: number }) =>
      `${capital(p.resource)} is one too many: an instance has ${p.max} security keys at most.`,
    help: (p: { others: readonly string[] }) => `Remove it, or one of ${quotedList(p.others)}.`,
    source: guide,
  },
  PLAN264: {
    name: "no-bot-without-its-alias",
    severity: "error",
    message: (p: { resource: string; environment: string }) =>
      `${capital(p.resource)} has no alias in the environment "${p.environment}".`,
    help: (p: { name: string; known: readonly string[] }) =>
      `Connect knows a bot by the ARN of an alias: add it to lexBots of the environment under "${p.name}".` +
      (p.known.length > 0 ? ` There are: ${listed(p.known)}.` : ""),
    source: model,
  },
  PLAN265: {
    name: "no-neighbour-of-other-region",
    severity: "error",
    message: (p: { resource: string; noun: string; found: string; region: string }) =>
      `${capital(p.resource)} names ${p.noun} in ${p.found}, but the instance is in ${p.region}.`,
    help: (p: { region: string }) => `Connect only works with what is in its own region: name one in ${p.region}.`,
    source: guide,
  },
  PLAN266: {
    name: "no-lex-v1",
    severity: "warning",
    message: (p: { resource: string }) =>
      `${capital(p.resource)} is a bot of Lex V1, whose support ended in September 2025.`,
    help: (p: { name: string }) =>
      `Migrate the bot to Lex V2 and declare an alias of it: lexBot("${p.name}"), with its ARN in the environment.`,
    source: "Amazon Lex V1 end of support notice, checked 2026-11-20",
  },
  PLAN267: {
    name: "no-storage-in-the-wrong-place",
    severity: "error",
    message: (p: { resource: string; found?: string | undefined }) =>
      p.found === undefined
        ? `${capital(p.resource)} does not say where the data is kept.`
        : `${capital(p.resource)} cannot be kept in ${p.found}.`,
    help: (p: { allowed: readonly string[] }) => `Give ${p.allowed.join(" or ")}.`,
    source: model,
  },
  PLAN268: {
    name: "no-alias-of-a-key",
    severity: "error",
    message: (p: NamedValue) => `The ${p.property} of ${p.resource} is the alias "${p.value}".`,
    help: () => "Connect wants the key itself: give its id, or its full ARN when another account has it.",
    source: guide,
  },
  PLAN269: {
    name: "no-illegal-name-of-a-neighbour",
    severity: "error",
    message: (p: NamedValue & { noun: string }) =>
      `The ${p.property} of ${p.resource} is "${p.value}", which does not name ${p.noun}.`,
    help: (p: { allowed: string }) => `Give ${p.allowed}.`,
    source: model,
  },
  PLAN270: {
    name: "no-source-of-the-wrong-integration",
    severity: "error",
    message: (p: { resource: string; type: string; isMissing: boolean }) =>
      p.isMissing
        ? `${capital(p.resource)} is of type ${p.type}, but does not say which application the events come from.`
        : `${capital(p.resource)} names a source application, but is of type ${p.type}.`,
    help: (p: { isMissing: boolean }) =>
      p.isMissing
        ? "Give source: its name and its address."
        : "Only an integration of type EVENT has one: leave it out.",
    source: model,
  },
  PLAN271: {
    name: "no-illegal-vocabulary",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The ${p.resource} ${p.problem}.`,
    help: () =>
      "A vocabulary is a table with the columns Phrase, IPA, SoundsLike and DisplayAs, a tab between them and a phrase in every row. Words of a phrase are joined with hyphens.",
    source: "Amazon Transcribe developer guide, checked 2026-11-20",
  },
  PLAN273: {
    name: "no-second-default-vocabulary",
    severity: "error",
    message: (p: { resource: string; language: string; other: string }) =>
      `${capital(p.resource)} is the default of ${p.language}, and so is "${p.other}".`,
    help: () => "A language has one default vocabulary: leave isDefault with one of them.",
    source: model,
  },
  PLAN274: {
    name: "no-instance-made-from-an-id",
    severity: "error",
    message: (p: { resource: string; name: string }) =>
      `There is no instance with the id "${p.name}", and a new one cannot be made under it.`,
    help: () => "Name the alias that the new instance shall have, or the id or alias of one that exists.",
    source: model,
  },
  PLAN275: {
    name: "no-group-for-logs-that-are-off",
    severity: "warning",
    message: (p: { resource: string; instance: string }) =>
      `The ${p.resource} is declared, but the instance "${p.instance}" has its flow logs switched off.`,
    help: () => "Say contactFlowLogs: true in the instance, or nothing will ever be written to it.",
    source: own,
  },
} as const;
