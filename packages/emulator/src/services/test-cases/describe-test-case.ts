import { createHash } from "node:crypto";
import type {
  DescribeTestCaseRequest,
  DescribeTestCaseResponse,
  ListTestCasesRequest,
  ListTestCasesResponse,
  SearchTestCasesRequest,
  SearchTestCasesResponse,
  TestCase,
  TestCaseSearchCriteria,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { type TestCaseRecord, testCases } from "./test-case-table.js";

export const describeTestCase = instanceOperation<DescribeTestCaseRequest, DescribeTestCaseResponse>(
  "DescribeTestCase",
  {
    fidelity: {
      documented: ["members of the answer"],
      assumed: ["content comes back byte for byte; Status is ignored"],
    },
    handle(input, call) {
      const testCase = findOwned(call, testCases, "testCase", input.TestCaseId);
      return { TestCase: { ...describe(call, testCase), Content: testCase.content } };
    },
  },
);

export const listTestCases = instanceOperation<ListTestCasesRequest, ListTestCasesResponse>("ListTestCases", {
  fidelity: { assumed: ["order of creation"] },
  handle(input, call) {
    const { items, NextToken } = summaryPage(call, input, testCases, "testCase");
    return {
      TestCaseSummaryList: items.map(({ summary, record }) => ({ ...summary, Status: record.status })),
      NextToken,
    };
  },
});

const searchable: Searchable<TestCaseRecord, Checked<TestCaseSearchCriteria>> = {
  fields: { name: (one) => one.name, description: (one) => one.description },
  matchesOwn: (one, { StatusCondition }) => StatusCondition === undefined || one.status === StatusCondition,
};

export const searchTestCases = instanceOperation<SearchTestCasesRequest, SearchTestCasesResponse>("SearchTestCases", {
  fidelity: {
    documented: ["criteria, tag filter, condition on status, total count"],
    assumed: [
      "searchable fields are name and description; text is compared without case",
      "the found test cases come without their content, with its hash",
    ],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, testCases), searchable);
    return { TestCases: items.map((testCase) => describe(call, testCase)), ...rest };
  },
});

function describe(call: InstanceCall, testCase: TestCaseRecord): TestCase {
  return {
    Arn: ownedArn(call, "testCase", testCase),
    Id: testCase.id,
    Name: testCase.name,
    Description: testCase.description,
    EntryPoint: testCase.entryPoint,
    InitializationData: testCase.initializationData,
    Status: testCase.status,
    LastModifiedTime: new Date(testCase.modifiedAt),
    LastModifiedRegion: call.settings.region,
    Tags: { ...testCase.tags },
    TestCaseSha256: createHash("sha256").update(testCase.content).digest("hex"),
  };
}
