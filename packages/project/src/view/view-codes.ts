import { defineDiagnostics, didYouMean, quotedList } from "@flowc/diagnostics";

interface UnknownFlow {
  readonly key: string;
  readonly similar: string | undefined;
}

interface LostAnswer {
  readonly asked: string;
  readonly forms: string;
}

/** What can be wrong with what the page asks of a project. */
export const viewDiagnostics = defineDiagnostics({
  VIEW113: {
    name: "no-unknown-flow",
    severity: "error",
    message: (p: UnknownFlow) => `The project has no flow with the key ${JSON.stringify(p.key)}.`,
    help: (p: UnknownFlow) => `${didYouMean(p.similar)}It may have been renamed: look in the list of flows.`,
  },
  VIEW114: {
    name: "no-unknown-call",
    severity: "error",
    message: (p: { call: string }) => `There is no call ${JSON.stringify(p.call)} any more.`,
    help: () => "Calls end with flowc view, and the oldest one when many are open. Start a new one.",
  },
  VIEW115: {
    name: "no-call-of-a-module",
    severity: "error",
    message: (p: { module: string }) => `"${p.module}" is a module: contacts come to it from flows only.`,
    help: () => "Call one of the flows that invoke it.",
  },
  VIEW116: {
    name: "no-second-plan",
    severity: "error",
    message: (p: { environment: string }) => `A plan of "${p.environment}" is being made.`,
    help: () => "Wait until it is there, then ask again.",
  },
  VIEW117: {
    name: "no-act-out-of-turn",
    severity: "info",
    message: (p: { reason: string }) => p.reason,
  },
  VIEW118: {
    name: "no-wrong-start-of-a-call",
    severity: "error",
    message: (p: { member: string; value: string }) =>
      `The call cannot begin with ${p.member} ${JSON.stringify(p.value)}.`,
    help: () => "A time is such as 2026-11-20T10:00, with Z or +01:00 where wanted; without it is UTC.",
  },
  VIEW119: {
    name: "no-answer-of-another-form",
    severity: "info",
    message: (p: LostAnswer) => `${p.asked} is asked, and that is no answer.`,
    help: (p: LostAnswer) => `It can be ${p.forms}; /quit leaves it without one.`,
  },
  VIEW120: {
    name: "no-lost-picture",
    severity: "error",
    message: (p: { flow: string; reason: string }) => `The picture of "${p.flow}" could not be laid out: ${p.reason}.`,
    help: () => "Ask again. flowc graph --to mermaid needs no layout.",
  },
});

/** What can be wrong with `flowc view`. */
export const viewCommandCodes = {
  CLI350: {
    name: "no-unknown-flow-to-view",
    severity: "error",
    message: (p: { name: string }) => `The project has no flow or module called "${p.name}".`,
    help: (p: { name: string; similar: string | undefined; known: readonly string[] }) =>
      `${didYouMean(p.similar)}${p.known.length === 0 ? "It has none at all." : `It has ${quotedList(p.known)}.`}`,
  },
  CLI351: {
    name: "no-unopened-browser",
    severity: "warning",
    message: (p: { url: string; reason: string }) => `No browser could be opened: ${p.reason}.`,
    help: (p: { url: string }) => `Open ${p.url} yourself.`,
  },
} as const;
