import { defineDiagnostics } from "@flowc/diagnostics";

const own = "flowc";

/** What can be wrong with the state of an environment. */
export const stateDiagnostics = defineDiagnostics({
  STATE101: {
    name: "no-unreadable-state",
    severity: "error",
    message: (p: { location: string; problem: string }) => `The state ${p.location} cannot be read: ${p.problem}.`,
    help: () => "Restore it from your version control or a backup. Nothing was changed.",
    source: own,
  },
  STATE102: {
    name: "no-state-of-newer-version",
    severity: "error",
    message: (p: { location: string; version: number; known: number }) =>
      `The state ${p.location} has version ${p.version}; this flowc knows versions up to ${p.known}.`,
    help: () => "Use the newer flowc that wrote it.",
    source: own,
  },
  STATE103: {
    name: "no-state-of-other-environment",
    severity: "error",
    message: (p: { location: string; found: string; environment: string }) =>
      `The state ${p.location} belongs to the environment "${p.found}", not to "${p.environment}".`,
    help: () => "Give each environment a state of its own.",
    source: own,
  },
  STATE104: {
    name: "no-second-writer",
    severity: "error",
    message: (p: { location: string; command: string; user: string; host: string; pid: number; since: string }) =>
      `The state ${p.location} is locked: ${p.command} by ${p.user} on ${p.host} (process ${p.pid}) since ${p.since}.`,
    help: (p: { isHere: boolean; lockFile: string }) =>
      p.isHere
        ? "Wait until it has ended."
        : `Wait until it has ended. If you are sure that it is not running any more, remove ${p.lockFile}.`,
    source: own,
  },
  STATE105: {
    name: "no-stale-lock",
    severity: "info",
    message: (p: { command: string; pid: number; since: string }) =>
      `A lock of ${p.command} (process ${p.pid}, since ${p.since}) was left behind: that process is gone. The lock was taken over.`,
    help: () => "What it did not finish is in the journal and is finished by this deploy.",
    source: own,
  },
  STATE106: {
    name: "no-broken-journal",
    severity: "warning",
    message: (p: { location: string; line: number }) =>
      `The journal ${p.location} breaks off in line ${p.line}; what is before it was taken in.`,
    help: () => "The last step of an interrupted deploy may be repeated. That makes nothing twice.",
    source: own,
  },
  STATE107: {
    name: "no-state-that-cannot-be-written",
    severity: "error",
    message: (p: { location: string; problem: string }) => `The state ${p.location} cannot be written: ${p.problem}.`,
    help: () => "Make the folder writable, then deploy again.",
    source: own,
  },
  STATE108: {
    name: "no-unreadable-lock",
    severity: "error",
    message: (p: { lockFile: string }) => `The lock ${p.lockFile} is there, but does not say whose it is.`,
    help: (p: { lockFile: string }) => `If nothing is being deployed, remove ${p.lockFile}.`,
    source: own,
  },
});
