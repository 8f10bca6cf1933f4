import type { Operation } from "../operation.js";
import { createTestCase, deleteTestCase, updateTestCase } from "./change-test-case.js";
import { describeTestCase, listTestCases, searchTestCases } from "./describe-test-case.js";
import {
  getTestCaseExecutionSummary,
  listTestCaseExecutionRecords,
  listTestCaseExecutions,
  startTestCaseExecution,
  stopTestCaseExecution,
} from "./executions.js";

export const testCaseOperations: readonly Operation[] = [
  createTestCase,
  describeTestCase,
  listTestCases,
  searchTestCases,
  updateTestCase,
  startTestCaseExecution,
  stopTestCaseExecution,
  getTestCaseExecutionSummary,
  listTestCaseExecutions,
  listTestCaseExecutionRecords,
  deleteTestCase,
];
