import { didYouMean, quotedList } from "@flowc/diagnostics";
import { capital, guide, listed, model, own } from "./phrasing.js";

/** An alias that names nothing. */
export interface AliasOfUnknownVersion {
  readonly resource: string;
  readonly alias: string;
  readonly wanted: string;
  /** What the module has and gets; absent for one that is new. */
  readonly known?: readonly string[];
  readonly nearest?: string | undefined;
}

/** What can be wrong with prompts, views, task templates, flows as resources, rules and test cases. */
export const contentCodes = {
  PLAN290: {
    name: "no-audio-outside-s3",
    severity: "error",
    message: (p: { resource: string; value: string }) =>
      `The audio of ${p.resource} is "${p.value}", which is no S3 URI.`,
    help: (p: { isFile: boolean }) =>
      `${p.isFile ? "Connect takes audio from S3 only, no file of this machine: upload it first. " : ""}` +
      'Write "s3://bucket/key.wav" or "https://bucket.s3.region.amazonaws.com/key.wav".',
    source: model,
  },
  PLAN291: {
    name: "no-audio-of-other-region",
    severity: "error",
    message: (p: { resource: string; bucketRegion: string; region: string }) =>
      `The audio of ${p.resource} is in ${p.bucketRegion}, the instance in ${p.region}.`,
    help: () => "Connect copies audio from buckets of its own region: put the file into one there.",
    source: guide,
  },
  PLAN292: {
    name: "no-audio-that-is-not-wav",
    severity: "warning",
    message: (p: { resource: string; format: string }) =>
      `The audio of ${p.resource} ends in ${p.format}; Connect plays WAV files only.`,
    help: () => "Convert it to WAV with 8 kHz, one channel and µ-law, below 50 MB and 5 minutes.",
    source: guide,
  },
  PLAN293: {
    name: "no-view-without-a-page",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The template of ${p.resource} ${p.problem}.`,
    help: () =>
      "Write { Head: { Configuration: { Layout: { Columns: [...] } } }, Body: [...components] }, or its JSON text.",
    source: guide,
  },
  PLAN294: {
    name: "no-undeclared-view-action",
    severity: "warning",
    message: (p: { resource: string; action: string }) =>
      `The template of ${p.resource} offers the action "${p.action}", which the view does not declare.`,
    help: (p: { declared: readonly string[]; nearest?: string | undefined }) =>
      `${didYouMean(p.nearest)}Declared actions: ${p.declared.length === 0 ? "none" : quotedList(p.declared)}. ` +
      "A flow can only have branches for those.",
    source: guide,
  },
  PLAN295: {
    name: "no-version-of-a-draft",
    severity: "error",
    message: (p: { resource: string }) => `${capital(p.resource)} shall have a version, but is only saved.`,
    help: () => "Versions are copies of what is published: publish it, or leave the version out.",
    source: guide,
  },
  PLAN296: {
    name: "no-illegal-characters",
    severity: "error",
    message: (p: { resource: string; property: string; value: string }) =>
      `The ${p.property} ${listed([p.value])} of ${p.resource} has characters that it cannot have.`,
    help: (p: { allowed: string }) => `Use ${p.allowed}, and no blank at the start.`,
    source: model,
  },
  PLAN297: {
    name: "no-task-without-a-name",
    severity: "error",
    message: (p: { resource: string; count: number }) =>
      `${capital(p.resource)} has ${p.count === 0 ? "no field" : `${p.count} fields`} of type NAME; exactly one is needed.`,
    help: () => 'Write one field { name: "Title", type: "NAME" }: what it holds is the name of the task.',
    source: guide,
  },
  PLAN298: {
    name: "no-task-that-nobody-gets",
    severity: "error",
    message: (p: { resource: string }) => `${capital(p.resource)} does not say who gets its tasks.`,
    help: () => "Give it a flow, or a field of type QUICK_CONNECT.",
    source: model,
  },
  PLAN299: {
    name: "no-illegal-task-field",
    severity: "error",
    message: (p: { resource: string; field: string; problem: string }) =>
      `The field "${p.field}" of ${p.resource} ${p.problem}.`,
    source: guide,
  },
  PLAN300: {
    name: "no-deployment-of-unknown-flow",
    severity: "error",
    message: (p: { noun: string; name: string }) =>
      `It is said how the ${p.noun} "${p.name}" is deployed, but there is none in this project.`,
    help: (p: { known: readonly string[]; nearest?: string | undefined }) =>
      `${didYouMean(p.nearest)}${p.known.length === 0 ? "Add its file." : `There are: ${listed(p.known)}.`}`,
    source: own,
  },
  PLAN301: {
    name: "no-version-of-other-flows",
    severity: "error",
    message: (p: { resource: string; type: string }) =>
      `${capital(p.resource)} shall have a version, but is of type ${p.type}.`,
    help: () => "Connect makes versions of modules and of flows of type CAMPAIGN only. Leave the version out.",
    source: guide,
  },
  PLAN302: {
    name: "no-alias-of-unknown-version",
    severity: "error",
    message: (p: AliasOfUnknownVersion) =>
      p.known === undefined
        ? `The alias "${p.alias}" of ${p.resource} names the version "${p.wanted}", but the module is new.`
        : `The alias "${p.alias}" of ${p.resource} names the version "${p.wanted}", which the module does not have.`,
    help: (p: AliasOfUnknownVersion) => {
      if (p.known === undefined)
        return "A new module can only have the version that is declared with it: name that one.";
      if (p.known.length === 0) return "It has no version yet. Declare one with the description that the alias names.";
      return `${didYouMean(p.nearest)}It has: ${quotedList(p.known)}.`;
    },
    source: own,
  },
  PLAN303: {
    name: "no-second-action-of-a-type",
    severity: "error",
    message: (p: { resource: string; type: string }) => `${capital(p.resource)} has more than one action ${p.type}.`,
    help: () => "A rule does each thing once. Make a second rule for the other one.",
    source: "AWS CloudFormation schema, checked 2026-11-20",
  },
  PLAN304: {
    name: "no-event-without-its-integration",
    severity: "error",
    message: (p: { resource: string; event: string; isForeign: boolean }) =>
      p.isForeign
        ? `${capital(p.resource)} waits for ${p.event}, and does not say through which integration it comes.`
        : `${capital(p.resource)} waits for ${p.event}, which comes through no integration.`,
    help: (p: { isForeign: boolean }) =>
      p.isForeign ? "Name the integration association of type EVENT." : "Leave the integration out.",
    source: model,
  },
  PLAN305: {
    name: "no-illegal-test-content",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The content of ${p.resource} ${p.problem}.`,
    help: () =>
      'Write { Version: "2019-10-30", Metadata: {}, Observations: [...] }: each with Identifier, Event, Actions, and Transitions to others.',
    source: "Amazon Connect testing language, and what public projects saw refused; checked 2026-11-20",
  },
  PLAN306: {
    name: "no-illegal-entry-point",
    severity: "error",
    message: (p: { resource: string; problem: string }) => `The entry point of ${p.resource} ${p.problem}.`,
    help: () => "A call comes in to a flow or to a number, a chat to a flow.",
    source: model,
  },
} as const;
