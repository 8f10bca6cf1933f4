import type {
  CreateRuleRequest,
  CreateRuleResponse,
  DeleteRuleRequest,
  DescribeRuleRequest,
  DescribeRuleResponse,
  EventSourceName,
  ListRulesRequest,
  ListRulesResponse,
  Rule,
  RulesSearchCriteria,
  SearchRulesRequest,
  SearchRulesResponse,
  UpdateRuleRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { allOwned, findOwned, instanceArn, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { modifiedAfter } from "../modified.js";
import { type Checked, type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { checkActions, checkRuleName } from "./check-rule.js";
import { type RuleRecord, rules } from "./rule-table.js";

/** Event sources of other products, which come through an integration. */
const foreignSources = ["OnZendeskTicketCreate", "OnZendeskTicketStatusUpdate", "OnSalesforceCaseCreate"];

const createRule = instanceOperation<CreateRuleRequest, CreateRuleResponse>("CreateRule", {
  fidelity: {
    documented: [
      "name unique in the instance; 500 rules per event source; events of other products need an integration",
    ],
    assumed: [
      "the condition is kept as it is, unchecked; one action of a type",
      "flows, users and evaluation forms in actions must exist",
    ],
  },
  handle(input, call) {
    const { EventSourceName, IntegrationAssociationId } = input.TriggerEventSource;
    const tags = checkedTags(call, input.Tags);
    if (foreignSources.includes(EventSourceName) && IntegrationAssociationId === undefined) {
      throw invalidRequest(`The event source ${EventSourceName} needs an IntegrationAssociationId.`);
    }
    checkActions(call, input.Actions);
    checkRuleName(call, input.Name);
    const ofSource = allOwned(call, rules).filter(({ eventSource }) => eventSource === EventSourceName);
    checkQuota(call.settings.quotas, "rulesPerEventSource", ofSource.length);
    const rule: RuleRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      eventSource: EventSourceName,
      integrationAssociationId: IntegrationAssociationId,
      function: input.Function,
      actions: input.Actions,
      publishStatus: input.PublishStatus,
      filters: input.PreEvaluationFilters,
      tags,
      createdAt: call.now,
      modifiedAt: call.now,
    };
    call.tables.of(rules).put(rule);
    return { RuleArn: ownedArn(call, "rule", rule), RuleId: rule.id };
  },
});

const updateRule = instanceOperation<UpdateRuleRequest>("UpdateRule", {
  fidelity: {
    documented: ["all but the event source is replaced"],
    assumed: ["absent filters are taken away"],
  },
  handle(input, call) {
    const rule = findOwned(call, rules, "rule", input.RuleId);
    checkActions(call, input.Actions);
    checkRuleName(call, input.Name, rule.id);
    call.tables.of(rules).put({
      ...rule,
      name: input.Name,
      function: input.Function,
      actions: input.Actions,
      publishStatus: input.PublishStatus,
      filters: input.PreEvaluationFilters,
      modifiedAt: modifiedAfter(call, rule),
    });
    return undefined;
  },
});

const describeRule = instanceOperation<DescribeRuleRequest, DescribeRuleResponse>("DescribeRule", {
  fidelity: { documented: ["members of the answer"], assumed: ["LastUpdatedBy is the instance"] },
  handle(input, call) {
    const rule = findOwned(call, rules, "rule", input.RuleId);
    const Actions = rule.actions as unknown as Rule["Actions"];
    return { Rule: { ...summaryOf(call, rule), Function: rule.function, Actions } };
  },
});

const listRules = instanceOperation<ListRulesRequest, ListRulesResponse>("ListRules", {
  fidelity: { documented: ["filter by status and event source, paging"], assumed: ["order of creation"] },
  handle(input, call) {
    const { EventSourceName: source, PublishStatus: status } = input;
    const wanted = visibleOwned(call, rules).filter(
      (rule) =>
        (source ?? rule.eventSource) === rule.eventSource && (status ?? rule.publishStatus) === rule.publishStatus,
    );
    const page = pageOf(call, input, wanted, ({ id }) => id);
    const RuleSummaryList = page.items.map((rule) => {
      const { TriggerEventSource, ...summary } = summaryOf(call, rule);
      return { ...summary, EventSourceName: TriggerEventSource.EventSourceName };
    });
    return { RuleSummaryList, NextToken: page.NextToken };
  },
});

const searchable: Searchable<RuleRecord, Checked<RulesSearchCriteria>> = { fields: { name: (rule) => rule.name } };

const searchRules = instanceOperation<SearchRulesRequest, SearchRulesResponse>("SearchRules", {
  fidelity: {
    documented: ["criteria, tag filter, total count; neither condition nor actions, only their types"],
    assumed: ["the searchable field is name; text is compared without case"],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, rules), searchable);
    return { Rules: items.map((rule) => summaryOf(call, rule)), ...rest };
  },
});

const deleteRule = instanceOperation<DeleteRuleRequest>("DeleteRule", {
  fidelity: { documented: ["published rules, too"] },
  handle(input, call) {
    call.tables.of(rules).delete(findOwned(call, rules, "rule", input.RuleId).id);
    return undefined;
  },
});

function summaryOf(call: InstanceCall, rule: RuleRecord) {
  return {
    Name: rule.name,
    RuleId: rule.id,
    RuleArn: ownedArn(call, "rule", rule),
    TriggerEventSource: {
      EventSourceName: rule.eventSource as EventSourceName,
      IntegrationAssociationId: rule.integrationAssociationId,
    },
    ActionSummaries: rule.actions.map(({ ActionType }) => ({ ActionType })),
    PublishStatus: rule.publishStatus,
    PreEvaluationFilters: rule.filters && { AndConditions: [...(rule.filters.AndConditions ?? [])] },
    CreatedTime: new Date(rule.createdAt),
    LastUpdatedTime: new Date(rule.modifiedAt),
    LastUpdatedBy: instanceArn(call, rule.instanceId),
    Tags: { ...rule.tags },
  };
}

export const ruleOperations: readonly Operation[] = [
  createRule,
  describeRule,
  listRules,
  searchRules,
  updateRule,
  deleteRule,
];
