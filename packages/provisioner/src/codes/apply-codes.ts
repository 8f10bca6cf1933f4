import { defineDiagnostics } from "@flowc/diagnostics";

/** A step in words: `create queue "Support"`. */
interface Step {
  readonly step: string;
}

interface Refusal extends Step {
  readonly operation: string;
  readonly error: string;
  readonly words: string;
}

/** A problem of a flow's content, with the rule of flowc that it breaks where that is known. */
interface RefusedContent {
  readonly flow: string;
  readonly problem: string;
  readonly rule?: string;
  readonly name?: string;
  /** What the rule says about the place. */
  readonly cause?: string;
}

/** Where a secret is kept (`in` as in its place), and whether it is the credentials that may not read it. */
interface MissingSecret {
  readonly in: string;
  readonly isDenied: boolean;
}

function waysToSecret(p: MissingSecret): string {
  if (p.in === "environmentVariable") return "Set the variable where the deploy runs, then deploy again.";
  if (p.in === "file") return "Put the file there, with the secret as its text; it does not belong in version control.";
  if (p.isDenied) return "Allow secretsmanager:GetSecretValue, and kms:Decrypt for its key, to the credentials.";
  return "Correct the name, or make the secret in the region of the environment; then deploy again.";
}

const model = "Amazon Connect API model 2017-08-08, checked 2026-11-20";
const guide = "Amazon Connect administrator guide, checked 2026-11-20";
const own = "flowc";
/** Steps with commas between them: the first ones, and how many more there are. */
function joined(steps: readonly string[]): string {
  const shown = steps.slice(0, mostSteps).join(", ");
  const more = steps.length - mostSteps;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Steps that are named one by one. */
const mostSteps = 5;

const said = (words: string) => (words === "" ? "" : `: ${words}`);

function brokenRule({ rule, name, cause }: RefusedContent): readonly string[] {
  if (rule === undefined) return [];
  return [`That is what ${rule} (${name}) is about${cause === undefined ? "." : `: ${cause}`}`];
}

/** What can go wrong while a plan is applied. */
export const applyDiagnostics = defineDiagnostics({
  APPLY101: {
    name: "no-stale-plan",
    severity: "error",
    message: (p: { what: string }) => `The plan is not true any more: ${p.what} since it was made.`,
    help: () => "Nothing was changed. Make a new plan.",
    source: own,
  },
  APPLY102: {
    name: "no-plan-of-other-environment",
    severity: "error",
    message: (p: { planned: string; environment: string }) =>
      `The plan is for the environment "${p.planned}", not for "${p.environment}".`,
    help: () => "Nothing was changed. Make a plan for this environment.",
    source: own,
  },
  APPLY103: {
    name: "no-refused-call",
    severity: "error",
    message: (p: Refusal) => `Connect refused to ${p.step}: ${p.operation} answered ${p.error}${said(p.words)}.`,
    help: () => "Correct the declaration, then deploy again: what is done stays done.",
    source: model,
  },
  APPLY104: {
    name: "no-exceeded-quota",
    severity: "error",
    message: (p: Refusal) => `A quota does not allow to ${p.step}: ${p.operation} answered ${p.error}${said(p.words)}.`,
    help: () =>
      "Ask AWS to raise the quota (Service Quotas, Amazon Connect), or remove what is not needed. Then deploy again.",
    source: "Amazon Connect service quotas, checked 2026-11-20",
  },
  APPLY105: {
    name: "no-denied-call",
    severity: "error",
    message: (p: Refusal & { action: string }) =>
      `The credentials are not allowed to ${p.step}: ${p.error}${said(p.words)}.`,
    help: (p: { action: string }) => `Allow ${p.action}, or use other credentials. Then deploy again.`,
    source: "Service authorization reference of Amazon Connect, checked 2026-11-20",
  },
  APPLY106: {
    name: "no-refused-flow-content",
    severity: "error",
    message: (p: RefusedContent) => `Connect does not publish "${p.flow}": ${p.problem}`,
    help: (p: RefusedContent) =>
      [...brokenRule(p), "Correct the block, then deploy again: what is done stays done."].join(" "),
    source: `${model}: InvalidContactFlowException`,
  },
  APPLY107: {
    name: "no-name-taken-meanwhile",
    severity: "error",
    message: (p: Step & { resource: string }) =>
      `Could not ${p.step}: somebody else has made ${p.resource} since the plan.`,
    help: () => "Plan again: the next plan takes it over or says whose it is.",
    source: `${model}: DuplicateResourceException`,
  },
  APPLY108: {
    name: "no-unavailable-number",
    severity: "error",
    message: (p: { resource: string; wanted: string }) => `There is no number for ${p.resource}: ${p.wanted}.`,
    help: () =>
      "In many countries numbers need documents that are filed with AWS first, or cannot be had through the API. Claim it in the console or by a support case, or ask for another type or prefix.",
    source: guide,
  },
  APPLY109: {
    name: "no-failed-creation",
    severity: "error",
    message: (p: Step & { words: string }) => `Connect could not ${p.step}${said(p.words)}.`,
    help: () => "A failed instance keeps its alias for 24 hours. Plan again to see what there is.",
    source: guide,
  },
  APPLY110: {
    name: "no-endless-wait",
    severity: "error",
    message: (p: Step & { waitedFor: string; seconds: number }) =>
      `Gave up to ${p.step}: waited ${p.seconds} seconds for ${p.waitedFor}.`,
    help: () => "It may still come. Deploy again later: it goes on from here.",
    source: own,
  },
  APPLY111: {
    name: "no-unanswered-call",
    severity: "error",
    message: (p: Refusal & { isAnswered: boolean }) =>
      p.isAnswered
        ? `Could not ${p.step}: the service failed at ${p.operation} again and again (${p.error}${said(p.words)}).`
        : `Could not ${p.step}: ${p.operation} got no answer (${p.error}${said(p.words)}).`,
    help: (p: Refusal & { isAnswered: boolean }) =>
      `${p.isAnswered ? "Look at the AWS Health Dashboard" : "Check the network and the endpoint"}, then deploy again: it goes on from here and makes nothing twice.`,
    source: own,
  },
  APPLY112: {
    name: "no-throttled-call",
    severity: "error",
    message: (p: Refusal) => `Could not ${p.step}: ${p.operation} was throttled for minutes.`,
    help: () => "Something else uses up the rate limit of this account. Deploy again later: it goes on from here.",
    source: "Amazon Connect API throttling quotas, checked 2026-11-20",
  },
  APPLY113: {
    name: "no-resource-still-in-use",
    severity: "error",
    message: (p: Refusal & { user: string }) => `Could not ${p.step}: it is still in use${p.user}.`,
    help: () => "Take it out of what uses it (something that was not made here), then run the same command again.",
    source: `${model}: ResourceInUseException`,
  },
  APPLY114: {
    name: "no-resource-gone-meanwhile",
    severity: "error",
    message: (p: Refusal) =>
      `Could not ${p.step}: it, or something it refers to, is not there any more (${p.operation}${said(p.words)}).`,
    help: () => "It was deleted since the plan. Plan again.",
    source: `${model}: ResourceNotFoundException`,
  },
  APPLY115: {
    name: "no-skipped-step",
    severity: "warning",
    message: (p: { steps: readonly string[]; because: string }) =>
      `Did not ${joined(p.steps)}: first ${p.because} must succeed.`,
    help: () => "Solve the error above, then run the same command again.",
    source: own,
  },
  APPLY116: {
    name: "no-unfinished-apply",
    severity: "warning",
    message: (p: { done: number; total: number }) => `Stopped after ${p.done} of ${p.total} steps.`,
    help: () => "What is done is remembered. Run the same command again to do the rest.",
    source: own,
  },
  APPLY117: {
    name: "no-unavailable-secret",
    severity: "error",
    message: (p: Step & { secret: string; problem: string }) => `Cannot ${p.step}: ${p.secret}: ${p.problem}.`,
    help: (p: MissingSecret) => waysToSecret(p),
    source: own,
  },
});
