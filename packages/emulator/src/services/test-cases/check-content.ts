import type { TestCaseEntryPoint } from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest, ServiceError } from "../../protocol/service-error.js";
import { flows } from "../flows/flow-table.js";
import { findOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";

/** The version of the language of test cases. Source: the service's guide of 2026-11-20. */
const languageVersion = "2019-10-30";

/** Refuses the content of a published test case with all that is wrong with it. What is saved must be JSON only. */
export function checkContent(text: string, status: string): void {
  const document = parsed(text);
  if (document === undefined) throw invalidTestCase(["Content is not a JSON object"]);
  if (status === "SAVED") return;
  const problems = [...documentProblems(document), ...observationProblems(document.Observations)];
  if (problems.length > 0) throw invalidTestCase(problems);
}

function documentProblems({ Version, Observations }: Readonly<Record<string, unknown>>): readonly string[] {
  const problems = Version === languageVersion ? [] : [`Version must be ${languageVersion}`];
  const isEmpty = !Array.isArray(Observations) || Observations.length === 0;
  return isEmpty ? [...problems, "Observations must be a list with at least one observation"] : problems;
}

interface Observation {
  readonly Identifier?: string;
  readonly Event?: object;
  readonly Usage?: unknown;
  readonly Actions?: readonly { readonly Transitions?: { readonly NextAction?: string } }[];
  readonly Transitions?: { readonly NextObservations?: readonly string[] };
}

function observationProblems(given: unknown): readonly string[] {
  const observations = (Array.isArray(given) ? given : []) as readonly (Observation | null)[];
  const ids = observations.map((observation) => observation?.Identifier);
  return observations.flatMap((observation, index) => {
    const { Identifier, Event, Usage, Actions = [], Transitions } = observation ?? {};
    const path = `Observations[${index}]`;
    const unknown = (Transitions?.NextObservations ?? []).filter((next) => !ids.includes(next));
    return [
      ...(Identifier === undefined ? [`${path} has no Identifier`] : []),
      ...(ids.indexOf(Identifier) < index ? [`${path} has the Identifier of another one`] : []),
      ...(Event === undefined ? [`${path} has no Event`] : []),
      ...(Usage === undefined ? [] : [`${path} has Usage, which is not supported`]),
      ...(Actions.some((action) => action.Transitions?.NextAction === "") ? [`${path} has an empty NextAction`] : []),
      ...unknown.map((next) => `${path} leads to ${next}, which is not there`),
    ];
  });
}

/** Identifiers of the observations that a test case expects. */
export function observationsIn(text: string): readonly string[] {
  const { Observations } = parsed(text) ?? {};
  if (!Array.isArray(Observations)) return [];
  return Observations.map((observation: { readonly Identifier?: unknown } | null, index) =>
    typeof observation?.Identifier === "string" ? observation.Identifier : String(index),
  );
}

/** Refuses an entry point without what its type needs, or with a flow that is not there. */
export function checkEntryPoint(call: InstanceCall, entryPoint: TestCaseEntryPoint | undefined): void {
  if (entryPoint === undefined) return;
  const { Type, VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = entryPoint;
  if (Type === "CHAT" && chat?.FlowId === undefined) throw invalidParameter("A chat needs a FlowId");
  if (Type === "VOICE_CALL" && (voice?.FlowId === undefined) === (voice?.DestinationPhoneNumber === undefined)) {
    throw invalidParameter("A voice call needs either a FlowId or a DestinationPhoneNumber");
  }
  const flow = voice?.FlowId ?? chat?.FlowId;
  if (flow === undefined) return;
  const { state } = findOwned(call, flows, "flow", flow);
  if (state === "ARCHIVED") throw invalidRequest(`The flow ${flow} is archived.`);
}

function invalidTestCase(problems: readonly string[]): ServiceError {
  return new ServiceError("InvalidTestCaseException", { Problems: problems.map((message) => ({ message })) });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Undefined below: it is no JSON.
  }
  return undefined;
}
