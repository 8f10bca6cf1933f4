import type {
  CreateTestCaseRequest,
  CreateTestCaseResponse,
  DeleteTestCaseRequest,
  UpdateTestCaseRequest,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { checkContent, checkEntryPoint } from "./check-content.js";
import { type TestCaseRecord, testCaseExecutions, testCases } from "./test-case-table.js";

export const createTestCase = instanceOperation<CreateTestCaseRequest, CreateTestCaseResponse>("CreateTestCase", {
  fidelity: {
    validated: ["the version of the language is 2019-10-30; Usage and an empty NextAction are refused"],
    documented: ["name unique in the instance; what is published is checked, what is saved is not"],
    assumed: [
      "what else is checked: observations with an event and an identifier of their own that lead to one another",
      "PUBLISHED unless Status says SAVED; ids and times in headers are for replication and ignored",
      "the number of the quota",
    ],
  },
  handle(input, call) {
    const tags = checkedTags(call, input.Tags);
    const status = input.Status ?? "PUBLISHED";
    checkContent(input.Content, status);
    checkEntryPoint(call, input.EntryPoint);
    checkNameIsFree(call, testCases, "Test case", input.Name);
    checkQuota(call.settings.quotas, "testCases", allOwned(call, testCases).length);
    const testCase: TestCaseRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      description: input.Description,
      content: input.Content,
      entryPoint: input.EntryPoint,
      initializationData: input.InitializationData,
      status,
      tags,
      modifiedAt: call.now,
    };
    call.tables.of(testCases).put(testCase);
    return { TestCaseId: testCase.id, TestCaseArn: ownedArn(call, "testCase", testCase) };
  },
});

export const updateTestCase = instanceOperation<UpdateTestCaseRequest>("UpdateTestCase", {
  fidelity: {
    documented: ["absent members are left as they are"],
    assumed: ["a published test case that is saved is a draft again"],
  },
  handle(input, call) {
    const testCase = findOwned(call, testCases, "testCase", input.TestCaseId);
    const changed: TestCaseRecord = {
      ...testCase,
      name: input.Name ?? testCase.name,
      description: input.Description ?? testCase.description,
      content: input.Content ?? testCase.content,
      entryPoint: input.EntryPoint ?? testCase.entryPoint,
      initializationData: input.InitializationData ?? testCase.initializationData,
      status: input.Status ?? testCase.status,
      modifiedAt: modifiedAfter(call, testCase),
    };
    checkContent(changed.content, changed.status);
    checkEntryPoint(call, input.EntryPoint);
    checkNameIsFree(call, testCases, "Test case", changed.name, testCase.id);
    call.tables.of(testCases).put(changed);
    return undefined;
  },
});

export const deleteTestCase = instanceOperation<DeleteTestCaseRequest>("DeleteTestCase", {
  fidelity: { assumed: ["its executions go with it"] },
  handle(input, call) {
    const { id } = findOwned(call, testCases, "testCase", input.TestCaseId);
    for (const execution of allOwned(call, testCaseExecutions)) {
      if (execution.testCaseId === id) call.tables.of(testCaseExecutions).delete(execution.id);
    }
    call.tables.of(testCases).delete(id);
    return undefined;
  },
});
