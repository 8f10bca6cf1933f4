import {
  CreateRuleCommand,
  type CreateRuleRequest,
  DeleteContactFlowCommand,
  DeleteRuleCommand,
  DescribeRuleCommand,
  ListContactFlowsCommand,
  ListRulesCommand,
  SearchRulesCommand,
  UpdateRuleCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const base: Omit<CreateRuleRequest, "InstanceId"> = {
  Name: "Escalations",
  TriggerEventSource: { EventSourceName: "OnPostCallAnalysisAvailable" },
  Function: '{"Operator":"CONTAINS"}',
  Actions: [
    { ActionType: "ASSIGN_CONTACT_CATEGORY", AssignContactCategoryAction: {} },
    { ActionType: "GENERATE_EVENTBRIDGE_EVENT", EventBridgeAction: { Name: "escalated" } },
  ],
  PublishStatus: "PUBLISHED",
  PreEvaluationFilters: {
    AndConditions: [
      { ResourceType: "CONTACT", FilterType: "TAG", FilterKey: "team", FilterValue: "a", Operator: "EQUALS" },
    ],
  },
};

async function create({ connect, InstanceId }: TestInstance, more: Partial<CreateRuleRequest> = {}) {
  return (await connect.send(new CreateRuleCommand({ InstanceId, ...base, ...more }))).RuleId ?? "";
}

describe("a rule", () => {
  it("comes back as it was created", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const RuleId = await create(centre, { Tags: { team: "quality" } });
    const { Rule } = await connect.send(new DescribeRuleCommand({ InstanceId, RuleId }));
    expect(Rule).toMatchObject({ ...base, RuleId, Tags: { team: "quality" } });
  });

  it("is replaced by an update, all but its event source", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const RuleId = await create(centre);
    const { PreEvaluationFilters: _, TriggerEventSource: __, ...rest } = base;
    await connect.send(new UpdateRuleCommand({ InstanceId, RuleId, ...rest, Name: "Other", PublishStatus: "DRAFT" }));
    const { Rule } = await connect.send(new DescribeRuleCommand({ InstanceId, RuleId }));
    expect(Rule).toMatchObject({ Name: "Other", PublishStatus: "DRAFT", TriggerEventSource: base.TriggerEventSource });
    expect(Rule?.PreEvaluationFilters).toBeUndefined();
  });

  it("is listed and found with the types of its actions only", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await create(centre);
    const summaries = [{ ActionType: "ASSIGN_CONTACT_CATEGORY" }, { ActionType: "GENERATE_EVENTBRIDGE_EVENT" }];
    const { RuleSummaryList = [] } = await connect.send(
      new ListRulesCommand({ InstanceId, PublishStatus: "PUBLISHED" }),
    );
    expect(RuleSummaryList.map(({ ActionSummaries }) => ActionSummaries)).toEqual([summaries]);
    const drafts = await connect.send(new ListRulesCommand({ InstanceId, PublishStatus: "DRAFT" }));
    expect(drafts.RuleSummaryList).toEqual([]);
    const { Rules = [] } = await connect.send(new SearchRulesCommand({ InstanceId }));
    expect(Rules.map(({ Name, ActionSummaries }) => [Name, ActionSummaries])).toEqual([["Escalations", summaries]]);
  });

  it("is gone once it was deleted", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const RuleId = await create(centre);
    await connect.send(new DeleteRuleCommand({ InstanceId, RuleId }));
    await expect(connect.send(new DescribeRuleCommand({ InstanceId, RuleId }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});

describe("what the service refuses of rules", () => {
  it.each<[string, Partial<CreateRuleRequest>]>([
    ["no action", { Actions: [] }],
    ["an action without what it needs", { Actions: [{ ActionType: "CREATE_TASK" }] }],
    [
      "a task for a flow that is not there",
      { Actions: [{ ActionType: "CREATE_TASK", TaskAction: { Name: "Call", ContactFlowId: "none" } }] },
    ],
    [
      "an event of Zendesk without an integration",
      { TriggerEventSource: { EventSourceName: "OnZendeskTicketCreate" } },
    ],
    ["two actions of a type", { Actions: [...(base.Actions ?? []), ...(base.Actions ?? [])] }],
  ])("%s", async (_what, more) => {
    await expect(create(await startTestInstance(), more)).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("a name that is taken, and more than the quota of an event source", async () => {
    const centre = await startTestInstance({ quotas: { rulesPerEventSource: 1 } });
    await create(centre);
    await expect(create(centre)).rejects.toMatchObject({ name: "ResourceConflictException" });
    await expect(create(centre, { Name: "Second" })).rejects.toMatchObject({ name: "ServiceQuotaExceededException" });
    await create(centre, { Name: "Second", TriggerEventSource: { EventSourceName: "OnCaseCreate" } });
  });

  it("the deletion of the flow that takes its tasks", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const { ContactFlowSummaryList = [] } = await connect.send(new ListContactFlowsCommand({ InstanceId }));
    const ContactFlowId = ContactFlowSummaryList.find(({ Name }) => Name?.startsWith("Sample"))?.Id ?? "";
    await create(centre, { Actions: [{ ActionType: "CREATE_TASK", TaskAction: { Name: "Call", ContactFlowId } }] });
    await expect(connect.send(new DeleteContactFlowCommand({ InstanceId, ContactFlowId }))).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
  });
});
