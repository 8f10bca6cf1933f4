import { defineDiagnostics, didYouMean } from "@flowc/diagnostics";
import { own } from "./phrasing.js";

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
        : `Wait until it has ended. If you are sure that it is not running any more, flowc state unlock removes ${p.lockFile}.`,
    source: own,
  },
  STATE105: {
    name: "no-stale-lock",
    severity: "info",
    message: (p: { command: string; pid: number; since: string }) =>
      `A lock of ${p.command} (process ${p.pid}, since ${p.since}) was left behind: that process is gone. The lock was taken over.`,
    help: () => "What it did not finish is in the journal; this one goes on from there.",
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
    help: (p: { lockFile: string }) => `If nothing is being deployed, flowc state unlock removes ${p.lockFile}.`,
    source: own,
  },
  STATE109: {
    name: "no-unlocking-of-a-running-deploy",
    severity: "error",
    message: (p: { location: string; command: string; user: string; pid: number; since: string }) =>
      `The state ${p.location} is locked by ${p.command} of ${p.user} (process ${p.pid}, since ${p.since}), which is still running.`,
    help: () => "Wait until it has ended, or end it: Ctrl-C stops a deploy cleanly.",
    source: own,
  },
  STATE110: {
    name: "no-unknown-address",
    severity: "error",
    message: (p: { address: string; instead?: string }) =>
      p.instead === undefined
        ? `The state has nothing at "${p.address}".`
        : `The state has nothing at "${p.address}"; "${p.instead}" is there already.`,
    help: (p: { nearest?: string | undefined; count: number; instead?: string }) => {
      if (p.instead !== undefined) return "Nothing is left to do if it was moved before.";
      if (p.count === 0) return "The state is empty.";
      return `${didYouMean(p.nearest)}flowc state list shows every address.`;
    },
    source: own,
  },
  STATE111: {
    name: "no-taken-address",
    severity: "error",
    message: (p: { from: string; to: string }) =>
      `"${p.from}" cannot become "${p.to}": the state has another one there.`,
    help: (p: { to: string }) => `Forget the other one first (flowc state rm "${p.to}"), or choose another name.`,
    source: own,
  },
  STATE112: {
    name: "no-address-of-another-kind",
    severity: "error",
    message: (p: { from: string; to: string }) => `"${p.from}" cannot become "${p.to}": that is another kind.`,
    help: () => "What something is cannot be changed in the state; only its name can.",
    source: own,
  },
  STATE113: {
    name: "no-illegal-address",
    severity: "error",
    message: (p: { address: string }) => `"${p.address}" is no address.`,
    help: (p: { nearest?: string | undefined }) =>
      `${didYouMean(p.nearest)}An address is a kind and a name, for example "queue/Support".`,
    source: own,
  },
  STATE114: {
    name: "no-unclear-lineage",
    severity: "error",
    message: (p: { counts: readonly { lineage: string; count: number }[] }) =>
      p.counts.length === 0
        ? "Nothing in the instance carries an ownership tag, so there is nothing to rebuild a state from."
        : `Things in the instance belong to ${p.counts.length} states: ${p.counts.map(({ lineage, count }) => `${lineage} (${count})`).join(", ")}.`,
    help: (p: { counts: readonly object[] }) =>
      p.counts.length === 0
        ? "Deploy: what is declared and there already is taken over by its name."
        : "Say which one is meant with --lineage.",
    source: own,
  },
  STATE115: {
    name: "no-unknown-lineage",
    severity: "error",
    message: (p: { lineage: string }) => `Nothing in the instance carries the ownership tag of ${p.lineage}.`,
    help: (p: { known: readonly string[]; nearest?: string | undefined }) =>
      p.known.length === 0 ? "No ownership tag is there." : `${didYouMean(p.nearest)}There are: ${p.known.join(", ")}.`,
    source: own,
  },
  STATE116: {
    name: "no-rebuild-without-instance",
    severity: "error",
    message: (p: { environment: string }) => `Nobody says which instance the environment "${p.environment}" is.`,
    help: () => "Declare an instance, or give the environment an instanceAlias.",
    source: own,
  },
  STATE117: {
    name: "no-rebuild-of-missing-instance",
    severity: "error",
    message: (p: { instance: string; region: string }) => `There is no instance "${p.instance}" in ${p.region}.`,
    help: () => "Check the alias, the region and the credentials.",
    source: own,
  },
  STATE118: {
    name: "no-second-lineage",
    severity: "error",
    message: (p: { location: string; lineage: string; asked: string }) =>
      `The state ${p.location} has the lineage ${p.lineage}, not ${p.asked}.`,
    help: () => "A state has one lineage. Move the state file away to rebuild another one in its place.",
    source: own,
  },
  STATE119: {
    name: "no-contested-address",
    severity: "warning",
    message: (p: { address: string }) =>
      `More than one thing in the instance claims to be "${p.address}"; the first was taken.`,
    help: () => "Look at them in Connect, and remove the one that is not used.",
    source: own,
  },
  STATE120: {
    name: "no-unread-kind",
    severity: "warning",
    message: (p: { plural: string; error: string }) => `The ${p.plural} could not be read (${p.error}).`,
    help: () => "What is there is not in the state. Run it again once they can be read.",
    source: own,
  },
  STATE121: {
    name: "no-word-of-untagged-things",
    severity: "info",
    message: (p: { things: readonly string[] }) => `Without tags, so not taken: ${p.things.join(", ")}.`,
    help: () => "Those that are declared are found by the next plan and taken over.",
    source: own,
  },
  STATE122: {
    name: "no-state-changed-by-others",
    severity: "error",
    message: (p: { location: string }) => `Somebody else has written ${p.location} since it was locked.`,
    help: () => "Nothing of theirs was overwritten. Find out who took the lock away, then plan and deploy again.",
    source: own,
  },
  STATE123: {
    name: "no-unreachable-state",
    severity: "error",
    message: (p: { location: string; problem: string }) => `The state ${p.location} cannot be reached: ${p.problem}.`,
    help: (p: { isDenied: boolean }) =>
      p.isDenied
        ? "Allow s3:GetObject, s3:PutObject and s3:DeleteObject on it and what begins with its name, and s3:ListBucket on the bucket."
        : "Check bucket, region, endpoint and credentials, then run it again.",
    source: "Amazon S3 API reference, checked 2026-11-20",
  },
  STATE124: {
    name: "no-state-without-conditional-writes",
    severity: "error",
    message: (p: { location: string }) =>
      `The server of ${p.location} overlooks the conditions of a write, so two deploys could run at once.`,
    help: () =>
      "Keep the state in Amazon S3, or on a server that knows If-None-Match and If-Match. Nothing was deployed.",
    source: "Amazon S3 user guide, conditional writes, checked 2026-11-20",
  },
  STATE125: {
    name: "no-state-of-another-instance",
    severity: "error",
    message: (p: { environment: string; remembered: string; wanted: string }) =>
      `The state of the environment "${p.environment}" is about ${p.remembered}, but the environment is ${p.wanted} now.`,
    help: () =>
      "Nothing was changed. Correct instanceAlias, or give the other instance an environment and a state of its own.",
    source: own,
  },
  STATE126: {
    name: "no-state-of-another-region",
    severity: "error",
    message: (p: { environment: string; stateRegion: string; region: string }) =>
      `The state of the environment "${p.environment}" is about ${p.stateRegion}, but the environment is in ${p.region} now.`,
    help: () =>
      "Nothing was changed. Correct the region, or give the other region an environment and a state of its own.",
    source: own,
  },
});
