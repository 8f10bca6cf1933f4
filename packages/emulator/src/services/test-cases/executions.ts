import type {
  GetTestCaseExecutionSummaryRequest,
  GetTestCaseExecutionSummaryResponse,
  ListTestCaseExecutionRecordsRequest,
  ListTestCaseExecutionRecordsResponse,
  ListTestCaseExecutionsRequest,
  ListTestCaseExecutionsResponse,
  StartTestCaseExecutionRequest,
  StartTestCaseExecutionResponse,
  StopTestCaseExecutionRequest,
  TestCaseExecutionStatus,
} from "@aws-sdk/client-connect";
import { invalidRequest, resourceNotFound } from "../../protocol/service-error.js";
import { allOwned, findOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { observationsIn } from "./check-content.js";
import { playExecution } from "./run-execution.js";
import { type ExecutionRecord, type TestCaseRecord, testCaseExecutions, testCases } from "./test-case-table.js";

export const startTestCaseExecution = instanceOperation<StartTestCaseExecutionRequest, StartTestCaseExecutionResponse>(
  "StartTestCaseExecution",
  {
    fidelity: {
      documented: ["the execution goes on after the answer"],
      assumed: [
        "the simulator plays the contact on the published flows, with the hours and queues of the instance; functions, bots and records are there only where the test case overrides them",
        "an execution that cannot be played fails and says why",
        "only published test cases are executed",
      ],
    },
    handle(input, call) {
      const testCase = findOwned(call, testCases, "testCase", input.TestCaseId);
      if (testCase.status !== "PUBLISHED") throw invalidRequest(`The test case ${testCase.name} is not published.`);
      const execution: ExecutionRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        testCaseId: testCase.id,
        startedAt: call.now,
        outcome: faultOutcome(call, testCase) ?? playExecution(call, testCase),
        stoppedAt: undefined,
      };
      call.tables.of(testCaseExecutions).put(execution);
      return { TestCaseExecutionId: execution.id, TestCaseId: testCase.id, Status: "INITIATED" };
    },
  },
);

export const stopTestCaseExecution = instanceOperation<StopTestCaseExecutionRequest>("StopTestCaseExecution", {
  fidelity: { assumed: ["an execution that has ended is refused with InvalidRequest"] },
  handle(input, call) {
    const execution = findExecution(call, input.TestCaseId, input.TestCaseExecutionId);
    if (endOf(call, execution) !== undefined) throw invalidRequest(`The execution ${execution.id} has ended.`);
    call.tables.of(testCaseExecutions).put({ ...execution, stoppedAt: call.now });
    return undefined;
  },
});

export const getTestCaseExecutionSummary = instanceOperation<
  GetTestCaseExecutionSummaryRequest,
  GetTestCaseExecutionSummaryResponse
>("GetTestCaseExecutionSummary", {
  fidelity: {
    documented: ["INITIATED, IN_PROGRESS, then PASSED, FAILED or STOPPED"],
    assumed: ["how long each takes"],
  },
  handle(input, call) {
    const execution = findExecution(call, input.TestCaseId, input.TestCaseExecutionId);
    const statuses = observationsOf(call, execution).map(({ status }) => status);
    const count = (status: string) => statuses.filter((one) => one === status).length;
    return {
      ...timesOf(call, execution),
      Status: statusOf(call, execution),
      ObservationSummary: {
        TotalObservations: execution.outcome.observations.length,
        ObservationsPassed: count("PASSED"),
        ObservationsFailed: count("FAILED"),
      },
    };
  },
});

export const listTestCaseExecutions = instanceOperation<ListTestCaseExecutionsRequest, ListTestCaseExecutionsResponse>(
  "ListTestCaseExecutions",
  {
    fidelity: { documented: ["filter by test case, status and time"], assumed: ["times are epoch seconds"] },
    handle(input, call) {
      const { TestCaseId, TestCaseName, Status, StartTime = 0, EndTime = Number.POSITIVE_INFINITY } = input;
      const wanted = allOwned(call, testCaseExecutions).filter((execution) => {
        const seconds = execution.startedAt / 1000;
        return (
          (TestCaseId ?? execution.testCaseId) === execution.testCaseId &&
          (TestCaseName === undefined || call.tables.of(testCases).get(execution.testCaseId)?.name === TestCaseName) &&
          (Status === undefined || statusOf(call, execution) === Status) &&
          seconds >= StartTime &&
          seconds <= EndTime
        );
      });
      const page = pageOf(call, input, wanted, ({ id }) => id);
      const TestCaseExecutions = page.items.map((execution) => ({
        ...timesOf(call, execution),
        TestCaseExecutionId: execution.id,
        TestCaseId: execution.testCaseId,
        TestCaseExecutionStatus: statusOf(call, execution),
        Tags: {},
      }));
      return { TestCaseExecutions, NextToken: page.NextToken };
    },
  },
);

export const listTestCaseExecutionRecords = instanceOperation<
  ListTestCaseExecutionRecordsRequest,
  ListTestCaseExecutionRecordsResponse
>("ListTestCaseExecutionRecords", {
  fidelity: { assumed: ["a record per observation and one for the end; what a record holds"] },
  handle(input, call) {
    const execution = findExecution(call, input.TestCaseId, input.TestCaseExecutionId);
    const wanted = recordsOf(call, execution).filter(({ Status }) => (input.Status ?? Status) === Status);
    const page = pageOf(call, input, wanted, ({ ObservationId }) => ObservationId);
    return { ExecutionRecords: page.items, NextToken: page.NextToken };
  },
});

function findExecution(call: InstanceCall, testCaseId: string, id: string): ExecutionRecord {
  const testCase = findOwned(call, testCases, "testCase", testCaseId);
  const execution = call.tables.of(testCaseExecutions).get(id);
  if (execution?.testCaseId === testCase.id) return execution;
  throw resourceNotFound(`The test case ${testCase.name} has no execution ${id}.`);
}

function statusOf(call: InstanceCall, execution: ExecutionRecord): TestCaseExecutionStatus {
  if (execution.stoppedAt !== undefined) return "STOPPED";
  if (call.now < execution.startedAt + call.settings.delays.testCaseStartMs) return "INITIATED";
  if (endOf(call, execution) === undefined) return "IN_PROGRESS";
  return execution.outcome.status;
}

/** When an execution ended; undefined while it goes on. */
function endOf(call: InstanceCall, { startedAt, stoppedAt }: ExecutionRecord): number | undefined {
  const { testCaseStartMs, testCaseExecutionMs } = call.settings.delays;
  const end = stoppedAt ?? startedAt + testCaseStartMs + testCaseExecutionMs;
  return call.now < end ? undefined : end;
}

function timesOf(call: InstanceCall, execution: ExecutionRecord) {
  const end = endOf(call, execution);
  return { StartTime: new Date(execution.startedAt), EndTime: end === undefined ? undefined : new Date(end) };
}

/** An execution that was asked to fail does so at its last observation. */
function faultOutcome(call: InstanceCall, { content }: TestCaseRecord): ExecutionRecord["outcome"] | undefined {
  const message = call.outcome();
  if (message === undefined) return undefined;
  const ids = observationsIn(content);
  const observations = ids.map((identifier, index) =>
    index < ids.length - 1
      ? { identifier, status: "PASSED" as const }
      : { identifier, status: "FAILED" as const, message },
  );
  return { status: "FAILED", reason: "FAILURE", message, observations };
}

/** The observations as far as the execution has come. */
function observationsOf(call: InstanceCall, execution: ExecutionRecord) {
  const isOver = endOf(call, execution) !== undefined && execution.stoppedAt === undefined;
  const waiting = { status: execution.stoppedAt === undefined ? ("IN_PROGRESS" as const) : ("STOPPED" as const) };
  return execution.outcome.observations.map((observation) =>
    isOver ? observation : { identifier: observation.identifier, ...waiting },
  );
}

function recordsOf(call: InstanceCall, execution: ExecutionRecord) {
  const { reason, message } = execution.outcome;
  const Timestamp = new Date(execution.startedAt);
  const observations = observationsOf(call, execution).map((observation) => {
    const { identifier: ObservationId, status: Status } = observation;
    const why = "message" in observation ? { Message: observation.message } : {};
    return { ObservationId, Status, Timestamp, Record: JSON.stringify({ ObservationId, ...why }) } as const;
  });
  const end = endOf(call, execution);
  if (end === undefined || execution.stoppedAt !== undefined) return observations;
  const Record = JSON.stringify({ Type: "COMPLETION", CompletionReason: { Type: reason, Message: message } });
  const { status: Status } = execution.outcome;
  return [...observations, { ObservationId: "completion", Status, Timestamp: new Date(end), Record } as const];
}
