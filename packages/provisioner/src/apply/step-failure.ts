import { documentKey, type FlowUnit } from "@flowc/connect-model";
import type { Diagnostic, Place } from "@flowc/diagnostics";
import { type TranslatedProblem, translateServiceProblems } from "@flowc/flow-compiler";
import { FailedCall } from "../api/gateway.js";
import { applyDiagnostics } from "../codes/apply-codes.js";
import type { DesiredResource } from "../declaration/desired.js";
import { words } from "../declaration/words.js";
import { DriverFailure } from "../driver/write-call.js";
import type { Change, PlanStep, StepAction } from "../plan/plan.js";
import { iamAction } from "../policy/iam-action.js";
import { driverOf } from "../resources/drivers.js";
import { SecretUnavailable } from "../secrets/secret-vault.js";
import { placeInWords } from "../secrets/secret-words.js";

/** The name of something that was to be made belongs to something that is not ours. */
export class NameTaken extends Error {
  readonly failed: FailedCall;

  constructor(failed: FailedCall) {
    super(failed.message);
    this.name = "NameTaken";
    this.failed = failed;
  }
}

const verbs: Readonly<Record<StepAction, string>> = {
  wait: "wait for",
  import: "take over",
  create: "create",
  finish: "finish",
  update: "update",
  retire: "make way for the new",
  detach: "detach",
  destroy: "destroy",
  forget: "forget",
};

/** A step in words: `create queue "Support"`. */
export function stepInWords({ action }: PlanStep, { kind, name }: Change): string {
  return `${verbs[action]} ${words(kind, name)}`;
}

/** Where a failed step is reported. */
export interface FailedStep {
  readonly step: PlanStep;
  readonly change: Change;
  readonly desired?: DesiredResource | undefined;
  /** The flow, when the step is about one: the service's problems are led back to its lines. */
  readonly unit?: FlowUnit | undefined;
}

/** A failure of a step as diagnostics on the author's line; undefined for what is no failure but a bug or a stop. */
export function diagnoseFailure(error: unknown, failed: FailedStep): readonly Diagnostic[] | undefined {
  const { step, change, desired } = failed;
  const place: Place = {
    span: desired?.span,
    subject: { resource: words(change.kind, change.name), ...(failed.unit && { flow: change.name }) },
  };
  const inWords = stepInWords(step, change);
  if (error instanceof NameTaken) {
    const parameters = { step: inWords, resource: words(change.kind, change.name) };
    return [applyDiagnostics.create("APPLY107", parameters, place)];
  }
  if (error instanceof SecretUnavailable) {
    const { place: secret, problem, isDenied } = error;
    const parameters = { step: inWords, secret: placeInWords(secret), in: secret.in, problem, isDenied };
    return [applyDiagnostics.create("APPLY117", parameters, place)];
  }
  if (error instanceof DriverFailure) return [driverFailure(error, inWords, change, place)];
  return error instanceof FailedCall ? refusals(error, inWords, failed, place) : undefined;
}

function driverFailure(
  { reason, message, seconds }: DriverFailure,
  step: string,
  change: Change,
  place: Place,
): Diagnostic {
  if (reason === "none-available") {
    const parameters = { resource: words(change.kind, change.name), wanted: message };
    return applyDiagnostics.create("APPLY108", parameters, place);
  }
  if (reason === "timed-out") {
    return applyDiagnostics.create("APPLY110", { step, waitedFor: message, seconds }, place);
  }
  return applyDiagnostics.create("APPLY109", { step, words: message }, place);
}

function refusals(failed: FailedCall, step: string, at: FailedStep, place: Place): readonly Diagnostic[] {
  const { kind, operation } = failed;
  const { failure } = failed.error;
  const refusal = { step, operation, error: failure.name, words: saidBy(failed) };
  switch (kind) {
    case "quota":
      return [applyDiagnostics.create("APPLY104", refusal, place)];
    case "denied":
      return [applyDiagnostics.create("APPLY105", { ...refusal, action: iamAction(operation) }, place)];
    case "invalid-flow":
      return flowProblems(failed, at, place) ?? [applyDiagnostics.create("APPLY103", refusal, place)];
    case "server":
    case "unreachable":
      return [applyDiagnostics.create("APPLY111", { ...refusal, isAnswered: kind === "server" }, place)];
    case "throttled":
      return [applyDiagnostics.create("APPLY112", refusal, place)];
    case "in-use":
      return [applyDiagnostics.create("APPLY113", { ...refusal, user: userOf(failed) }, place)];
    case "not-found":
      return [applyDiagnostics.create("APPLY114", refusal, place)];
    default:
      return propertyProblems(failed, refusal, at, place) ?? [applyDiagnostics.create("APPLY103", refusal, place)];
  }
}

/** The service's own words. What it has against a test case it says in a list, and no message. */
function saidBy({ error: { failure } }: FailedCall): string {
  const { name, message, problems = [] } = failure;
  return name === "InvalidTestCaseException" && problems.length > 0 ? problems.join("; ") : withoutDot(message);
}

interface PropertyProblem {
  readonly PropertyPath?: string;
  readonly Reason?: string;
  readonly Message?: string;
}

/** What the service has against single properties, each at its place in the declaration. */
function propertyProblems(
  { error: { failure } }: FailedCall,
  refusal: { readonly step: string; readonly operation: string; readonly error: string },
  { change }: FailedStep,
  place: Place,
): readonly Diagnostic[] | undefined {
  const { PropertyList } = failure.details ?? {};
  if (!Array.isArray(PropertyList) || PropertyList.length === 0) return undefined;
  return (PropertyList as readonly PropertyProblem[]).map(({ PropertyPath = "", Reason = "", Message = "" }) => {
    const pointer = driverOf(change.kind).pointerOf?.(PropertyPath);
    const subject = { ...place.subject, ...(pointer !== undefined && { pointer }) };
    const words = `${PropertyPath}: ${withoutDot(Message)} (${Reason})`;
    return applyDiagnostics.create("APPLY103", { ...refusal, words }, { ...place, subject });
  });
}

/** The service's problems with a flow, each on the line of the block it is about and with the rule it breaks. */
function flowProblems({ error: { failure } }: FailedCall, { change, unit }: FailedStep, place: Place) {
  const { problems } = failure;
  if (problems === undefined || problems.length === 0) return undefined;
  const translated: readonly TranslatedProblem[] =
    unit === undefined ? problems.map((problem) => ({ problem })) : translateServiceProblems(problems, unit);
  return translated.map(({ problem, place: found, rule, message }) => {
    const subject = { flow: change.name, ...found };
    const span = unit?.spans.find(found?.block ?? documentKey, found?.pointer) ?? place.span;
    const broken = rule && { rule: rule.code, name: rule.name, ...(message !== undefined && { cause: message }) };
    return applyDiagnostics.create("APPLY106", { flow: change.name, problem, ...broken }, { span, subject });
  });
}

function userOf({ error: { failure } }: FailedCall): string {
  const { ResourceType, ResourceId } = failure.details ?? {};
  return typeof ResourceType === "string" ? ` by ${ResourceType} ${String(ResourceId ?? "")}`.trimEnd() : "";
}

function withoutDot(text: string): string {
  return text.trim().replace(/\.$/, "");
}
