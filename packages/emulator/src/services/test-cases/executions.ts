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
import { type ExecutionRecord, testCaseExecutions, testCases } from "./test-case-table.js";

export const startTestCaseExecution = instanceOperation<StartTestCaseExecutionRequest, StartTestCaseExecutionResponse>(
  "StartTestCaseExecution",
  {
    fidelity: {
      documented: ["the execution goes on after the answer"],
      assumed: [
        "no contact is simulated: an execution passes after a while, unless a failure was asked for",
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
        observations: observationsIn(testCase.content),
        failure: call.outcome(),
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
    assumed: ["how long each takes; in a failed execution the last observation failed"],
  },
  handle(input, call) {
    const execution = findExecution(call, input.TestCaseId, input.TestCaseExecutionId);
    const statuses = recordsOf(call, execution).map(({ Status }) => Status);
    const count = (status: string) => statuses.filter((one) => one === status).length;
    return {
      ...timesOf(call, execution),
      Status: statusOf(call, execution),
      ObservationSummary: {
        TotalObservations: execution.observations.length,
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
  fidelity: { assumed: ["a record per observation; what a record holds"] },
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
  return execution.failure === undefined ? "PASSED" : "FAILED";
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

function recordsOf(call: InstanceCall, execution: ExecutionRecord) {
  const status = statusOf(call, execution);
  const last = execution.observations.length - 1;
  return execution.observations.map((ObservationId, index) => {
    const isFailed = status === "FAILED" && index === last;
    const Status =
      status === "FAILED" ? (isFailed ? "FAILED" : "PASSED") : status === "INITIATED" ? "IN_PROGRESS" : status;
    const Record = JSON.stringify({ ObservationId, ...(isFailed && { Message: execution.failure }) });
    return { ObservationId, Status, Timestamp: new Date(execution.startedAt), Record } as const;
  });
}
