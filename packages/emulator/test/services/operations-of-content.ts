import type { Made, Step } from "./every-operation.js";

const instance = (ids: Made) => ({ InstanceId: ids.CreateInstance?.Id });
const prompt = (ids: Made) => ({ ...instance(ids), PromptId: ids.CreatePrompt?.PromptId });
const view = (ids: Made) => ({ ...instance(ids), ViewId: ids.CreateView?.Id });
const template = (ids: Made) => ({ ...instance(ids), TaskTemplateId: ids.CreateTaskTemplate?.Id });
const rule = (ids: Made) => ({ ...instance(ids), RuleId: ids.CreateRule?.RuleId });
const ruleContent = {
  Function: "{}",
  Actions: [{ ActionType: "END_ASSOCIATED_TASKS", EndAssociatedTasksAction: {} }],
  PublishStatus: "DRAFT",
};
const testCase = (ids: Made) => ({ ...instance(ids), TestCaseId: ids.CreateTestCase?.TestCaseId });
const execution = (ids: Made) => ({
  ...testCase(ids),
  TestCaseExecutionId: ids.StartTestCaseExecution?.TestCaseExecutionId,
});
const Content = JSON.stringify({
  Version: "2019-10-30",
  Metadata: {},
  Observations: [{ Identifier: "a", Event: { Type: "TestInitiated", Actor: "System" }, Actions: [] }],
});
const title = { Id: { Name: "Title" } };
const viewContent = {
  Status: "PUBLISHED",
  Content: { Template: JSON.stringify({ Head: { Configuration: {} }, Body: [] }), Actions: ["Done"] },
};

/** Requests about recordings, pages and other content. */
export const operationsOfContent: readonly Step[] = [
  ["CreatePrompt", (ids) => ({ ...instance(ids), Name: "Welcome", S3Uri: "s3://recordings/welcome.wav" })],
  ["DescribePrompt", prompt],
  ["GetPromptFile", prompt],
  ["ListPrompts", instance],
  ["SearchPrompts", instance],
  ["UpdatePrompt", (ids) => ({ ...prompt(ids), Description: "Changed" })],
  ["DeletePrompt", prompt],
  ["CreateView", (ids) => ({ ...instance(ids), Name: "Survey", ...viewContent })],
  ["DescribeView", view],
  ["ListViews", instance],
  ["SearchViews", instance],
  ["UpdateViewContent", (ids) => ({ ...view(ids), ...viewContent })],
  ["UpdateViewMetadata", (ids) => ({ ...view(ids), Name: "Renamed" })],
  ["CreateViewVersion", view],
  ["ListViewVersions", view],
  ["DeleteViewVersion", (ids) => ({ ...view(ids), ViewVersion: 1 })],
  ["DeleteView", view],
  [
    "CreateTaskTemplate",
    (ids) => ({
      ...instance(ids),
      Name: "Callback",
      Fields: [
        { ...title, Type: "NAME" },
        { Id: { Name: "To" }, Type: "QUICK_CONNECT" },
      ],
      Constraints: { RequiredFields: [title] },
    }),
  ],
  ["GetTaskTemplate", template],
  ["ListTaskTemplates", instance],
  ["UpdateTaskTemplate", (ids) => ({ ...template(ids), Status: "INACTIVE" })],
  ["DeleteTaskTemplate", template],
  [
    "CreateRule",
    (ids) => ({
      ...instance(ids),
      Name: "Rule",
      TriggerEventSource: { EventSourceName: "OnPostCallAnalysisAvailable" },
      ...ruleContent,
    }),
  ],
  ["DescribeRule", rule],
  ["ListRules", instance],
  ["SearchRules", instance],
  ["UpdateRule", (ids) => ({ ...rule(ids), Name: "Renamed", ...ruleContent })],
  ["DeleteRule", rule],
  ["CreateTestCase", (ids) => ({ ...instance(ids), Name: "Case", Content })],
  ["DescribeTestCase", testCase],
  ["ListTestCases", instance],
  ["SearchTestCases", instance],
  ["UpdateTestCase", (ids) => ({ ...testCase(ids), Description: "Changed" })],
  ["StartTestCaseExecution", testCase],
  ["StopTestCaseExecution", execution],
  ["GetTestCaseExecutionSummary", execution],
  ["ListTestCaseExecutions", instance],
  ["ListTestCaseExecutionRecords", execution],
  ["DeleteTestCase", testCase],
];
