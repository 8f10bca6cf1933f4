import { type ContactFlow, contactFlow, existing } from "@flowc/flow-dsl";
import { expect, test } from "vitest";

/** Every block with a result: how one value of it is read, and the path of that value. */
const results: readonly (readonly [method: string, path: string, read: (f: ContactFlow) => string])[] = [
  ["invokeLambda", "$.External.tier", (f) => `${f.invokeLambda(existing.lambdaFunction("x"))("tier")}`],
  [
    "invokeLambdaAsynchronously",
    "$.LambdaInvocation.InvocationId",
    (f) => `${f.invokeLambdaAsynchronously(existing.lambdaFunction("x")).invocationId}`,
  ],
  ["storeCustomerInput", "$.StoredCustomerInput", (f) => `${f.storeCustomerInput("x")}`],
  [
    "getCustomerInputWithLex",
    "$.Lex.IntentConfidence.Score",
    (f) => `${f.getCustomerInputWithLex("x", existing.lexBot("x")).intentConfidence}`,
  ],
  ["showView", "$.Views.ViewResultData.score", (f) => `${f.showView(existing.view("x")).data("score")}`],
  ["agenticCx", "$.AgenticCX.ContextVariables.topic", (f) => `${agentic(f).context("topic")}`],
  ["invokeModule", "$.Modules.ResultData.id", (f) => `${f.invokeModule(existing.flowModule("x"))("id")}`],
  ["getMetrics", "$.Metrics.Agents.Online.Count", (f) => `${f.getMetrics().agents.online}`],
  ["createCase", "$.Case.case_id", (f) => `${f.createCase("x", {}).case_id}`],
  ["getCase", "$.Case.status", (f) => `${f.getCase({ read: ["status"] }).status}`],
  ["getCustomerProfile", "$.Customer.City", (f) => `${f.getCustomerProfile({ PhoneNumber: "x" }, ["City"]).City}`],
  [
    "getCalculatedAttributes",
    "$.Customer.CalculatedAttributes.visits",
    (f) => `${f.getCalculatedAttributes("x", ["visits"]).visits}`,
  ],
  [
    "evaluateDataTable",
    "$.DataTables.tea.price",
    (f) => `${f.evaluateDataTable("x", { tea: { attributes: ["price"] } }).tea.price}`,
  ],
  ["listDataTable", "$.DataTableList.ResultData.lockVersion.dataTable", (f) => `${f.listDataTable("x").lockVersion}`],
  ["createTask", "$.Task.ContactId", (f) => `${f.createTask({ flow: existing.flow("x"), name: "x" }).contactId}`],
  ["connectAssistant", "$.Wisdom.SessionArn", (f) => `${f.connectAssistant("x").sessionArn}`],
  ["getStoredContent", "$.Email.EmailMessage.Plaintext", (f) => `${f.getStoredContent().plainText}`],
];

function agentic(f: ContactFlow) {
  return f.agenticCx({ workspaceId: "x", applicationId: "y", alias: "z" });
}

test.each(results)("a value of %s stands for %s and remembers its block", (_method, path, read) => {
  const unit = contactFlow("Results", (f) => {
    const text = read(f);
    f.playPrompt(text, { id: "reader" }).disconnect();
  }).build();
  expect(unit.diagnostics).toEqual([]);
  const reader = unit.graph.blocks.find(({ identifier }) => identifier === "reader");
  expect(reader?.parameters).toEqual({ Text: path });
  expect(unit.resultSources?.of("reader", path)).toBe(unit.graph.entry);
});
