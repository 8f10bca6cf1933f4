import { defineDiagnostics, didYouMean, quotedList } from "@flowc/diagnostics";

interface UnknownLine {
  readonly words: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

interface WrongValue {
  readonly word: string;
  readonly value: string;
  readonly expected: string;
}

interface Unheard {
  readonly who: string;
  readonly words: string;
  readonly heard: readonly string[];
}

interface Missed {
  readonly expected: string;
  readonly found: string;
}

interface MissingFlow {
  readonly flow: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

/** What is wrong with caller scripts and flow logs, and what a replay or a script finds. */
export const traceDiagnostics = defineDiagnostics({
  SIM150: {
    name: "no-unreadable-flow-log",
    severity: "error",
    message: (p: { readonly reason: string }) => `This is no flow log: ${p.reason}.`,
    help: () =>
      "Give entries of the service's flow log, one JSON object per line, a list of them, or what `aws logs filter-log-events`, `aws logs get-log-events` or `aws logs get-query-results` print.",
    source: "Amazon Connect administrator guide, flow log data (checked 2026-11-21)",
  },
  SIM151: {
    name: "no-foreign-log-lines",
    severity: "warning",
    message: (p: { readonly count: number; readonly example: string }) =>
      `${p.count === 1 ? "One line is" : `${p.count} lines are`} no flow log ${p.count === 1 ? "entry" : "entries"} and ${p.count === 1 ? "was" : "were"} left out: ${p.example}`,
    help: () => "An entry has a ContactId, a ContactFlowModuleType and a Timestamp.",
    source: "flowc",
  },
  SIM152: {
    name: "no-unknown-script-lines",
    severity: "error",
    message: (p: UnknownLine) => `"${p.words}" is nothing that a script can say.`,
    help: (p: UnknownLine) => `${didYouMean(p.similar)}A line begins with one of ${quotedList(p.known)}.`,
    source: "flowc",
  },
  SIM153: {
    name: "no-wrong-script-values",
    severity: "error",
    message: (p: WrongValue) =>
      p.value === "" ? `"${p.word}" lacks ${p.expected}.` : `"${p.word}" cannot take "${p.value}".`,
    help: (p: WrongValue) => `It wants ${p.expected}.`,
    source: "flowc",
  },
  SIM154: {
    name: "no-unheard-words",
    severity: "error",
    message: (p: Unheard) => `The ${p.who} never hears ${p.words}.`,
    help: (p: Unheard) =>
      p.heard.length === 0 ? "Nothing was said since." : `What was said since: ${quotedList(p.heard)}.`,
    source: "flowc",
  },
  SIM155: {
    name: "no-missed-expectation",
    severity: "error",
    message: (p: Missed) => `The call is not as the script expects: ${p.expected}.`,
    help: (p: Missed) => `The contact ${p.found}.`,
    source: "flowc",
  },
  SIM156: {
    name: "no-changed-path",
    severity: "error",
    message: (p: { readonly recorded: string; readonly now: string; readonly after: string }) =>
      `After ${p.after}, the recorded contact ${p.recorded}; now it ${p.now}.`,
    help: () => "If that is meant, the recording has served its time. If not, something before it has changed.",
    source: "flowc",
  },
  SIM157: {
    name: "no-changed-words",
    severity: "warning",
    message: (p: { readonly block: string; readonly what: string; readonly recorded: string; readonly now: string }) =>
      `${p.what} of "${p.block}" was "${p.recorded}" and is now "${p.now}".`,
    help: () => "The path is the same; what the contact hears or carries is not.",
    source: "flowc",
  },
  SIM158: {
    name: "no-unrecorded-answers",
    severity: "error",
    message: (p: { readonly block: string; readonly what: string }) =>
      `The replay stops at "${p.block}": the recording does not say ${p.what}.`,
    help: () =>
      "The build asks something that the recorded one did not, or the log does not show the answer. Give the answer as an option.",
    source: "flowc",
  },
  SIM159: {
    name: "no-missing-recorded-flow",
    severity: "error",
    message: (p: MissingFlow) => `The recorded contact ran "${p.flow}", which is not here.`,
    help: (p: MissingFlow) =>
      `${didYouMean(p.similar)}Here ${p.known.length === 0 ? "is no flow" : `are ${quotedList(p.known)}`}.`,
    source: "flowc",
  },
});
