import type { TestCaseEntryPoint } from "@aws-sdk/client-connect";
import { isJsonObject, type JsonObject, parseJson } from "@flowc/connect-model";
import { contentProblems } from "@flowc/simulator";
import { invalidParameter, invalidRequest, ServiceError } from "../../protocol/service-error.js";
import { flows } from "../flows/flow-table.js";
import { findOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";

/** Refuses the content of a published test case with all that is wrong with it. What is saved must be JSON only. */
export function checkContent(text: string, status: string): void {
  const document = parsed(text);
  if (document === undefined) throw invalidTestCase(["Content is not a JSON object"]);
  if (status === "SAVED") return;
  const problems = contentProblems(document as JsonObject);
  if (problems.length > 0) throw invalidTestCase(problems);
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

function parsed(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isJsonObject(value) ? value : undefined;
}
