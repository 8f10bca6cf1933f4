import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import {
  createProgram,
  createSimulator,
  readTestContent,
  runTestCase,
  type TestContent,
  type TestEntryPoint,
} from "@flowc/simulator";
import { flows } from "../flows/flow-table.js";
import { allOwned, readId } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { phoneNumbers } from "../phone-numbers/phone-number-table.js";
import { flowsOfInstance, namesById } from "./flows-of-instance.js";
import type { ExecutionRecord, TestCaseRecord } from "./test-case-table.js";
import { worldOfInstance } from "./world-of-instance.js";

type Outcome = ExecutionRecord["outcome"];

/** The flow that takes the simulated contact: the one that the entry point names, or that of its number. */
function flowOf(call: InstanceCall, { entryPoint }: TestCaseRecord): string | undefined {
  const { VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = entryPoint ?? {};
  const number = voice?.DestinationPhoneNumber;
  const named = voice?.FlowId ?? chat?.FlowId;
  if (named !== undefined) return readId(call, "flow", named, call.instance.id)?.id;
  return allOwned(call, phoneNumbers).find(({ phoneNumber }) => phoneNumber === number)?.flowId;
}

function parsed(text: string | undefined): JsonObject {
  const value: unknown = text === undefined ? {} : JSON.parse(text);
  return isJsonObject(value) ? (value as JsonObject) : {};
}

function notRun(testCase: TestCaseRecord, message: string): Outcome {
  const { Observations } = readTestContent(JSON.parse(testCase.content));
  const observations = Observations.map(({ Identifier }) => ({
    identifier: Identifier,
    status: "IN_PROGRESS" as const,
  }));
  return { status: "FAILED", reason: "FAILURE", message, observations };
}

/** The names of things where the content of a test case has their ids or ARNs. */
function withNames(content: string, call: InstanceCall): TestContent {
  const names = namesById(call);
  const named: JsonObject = JSON.parse(content, (_key, value: unknown) =>
    typeof value === "string" ? (names.get(value.slice(value.lastIndexOf("/") + 1))?.name ?? value) : value,
  );
  return readTestContent(named);
}

/** Plays an execution of a test case on the published flows of its instance. */
export function playExecution(call: InstanceCall, testCase: TestCaseRecord): Outcome {
  const id = flowOf(call, testCase);
  const flow = id === undefined ? undefined : call.tables.of(flows).get(id);
  if (flow === undefined) return notRun(testCase, "The test case has no entry point that leads to a flow.");
  const simulator = createSimulator(createProgram(flowsOfInstance(call)));
  if (simulator.program.find(flow.name) === undefined)
    return notRun(testCase, `The flow ${flow.name} is not published.`);
  const { status, reason, message, observations } = runTestCase(simulator, worldOfInstance(call), {
    flow: flow.name,
    content: withNames(testCase.content, call),
    initializationData: parsed(testCase.initializationData),
    at: call.now,
    ...(testCase.entryPoint !== undefined && { entryPoint: testCase.entryPoint as TestEntryPoint }),
  });
  return { status, reason, message, observations };
}
