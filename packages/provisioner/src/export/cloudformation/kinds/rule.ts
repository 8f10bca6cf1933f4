import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { wireAction } from "../../../resources/rule/wire-actions.js";
import { arnOf, type Declared } from "../../declared.js";
import type { ExportMembers, ExportValue } from "../../export-value.js";
import { schemas } from "../generated/schemas.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

const type = "AWS::Connect::Rule";
const trigger = schemas[type]?.definitions.RuleTriggerEventSource;
const events: readonly unknown[] = trigger?.members?.EventSourceName?.enum ?? [];

/** Rules for the events that CloudFormation knows, with the actions that it knows. */
export const ruleMapper: CloudFormationMapper = {
  arn: "RuleArn",
  map(declared, { instanceArn }) {
    const event = declared.text("event");
    if (!events.includes(event)) {
      declared.leaveOut("event", `CloudFormation has no rules for ${event}, so there is none of it`);
      declared.ignore("integration", "condition", "actions", "status", "contactTags");
      return [];
    }
    return [
      {
        type,
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          TriggerEventSource: { EventSourceName: event, IntegrationAssociationArn: declared.arn("integration") },
          Function: declared.text("condition"),
          Actions: actionsOf(declared),
          PublishStatus: declared.text("status"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

/** The list that an action stands in, which has one item at most. */
const lists: Readonly<Record<string, string>> = {
  CREATE_TASK: "TaskActions",
  ASSIGN_CONTACT_CATEGORY: "AssignContactCategoryActions",
  GENERATE_EVENTBRIDGE_EVENT: "EventBridgeActions",
  SEND_NOTIFICATION: "SendNotificationActions",
  CREATE_CASE: "CreateCaseActions",
  UPDATE_CASE: "UpdateCaseActions",
  ASSIGN_SLA: "AssignSlaActions",
  END_ASSOCIATED_TASKS: "EndAssociatedTasksActions",
  SUBMIT_AUTO_EVALUATION: "SubmitAutoEvaluationActions",
};

function actionsOf(declared: Declared): ExportMembers {
  const actions = declared.items("actions").filter(isJsonObject);
  return Object.fromEntries(
    actions.flatMap((action): [string, ExportValue][] => {
      const list = lists[String(action.type)];
      const why = list === undefined ? "CloudFormation has no such action" : problemOf(action);
      if (list !== undefined && why === undefined) return [[list, [definitionOf(action)]]];
      declared.leaveOut("actions", `only ${String(action.type)}, because ${why}`);
      return [];
    }),
  );
}

/** What of an action cannot be said, so that it would do something else. */
function problemOf({ type: action, value }: JsonObject): string | undefined {
  const isSaid = action !== "ASSIGN_SLA" || value === undefined || typeof value === "string";
  return isSaid ? undefined : "CloudFormation takes only text as the value of the field";
}

/** An action as the API has it, but with ARNs in place of ids. */
function definitionOf({ flow, form, to, except, ...action }: JsonObject): ExportMembers {
  const { ActionType: _type, ...about } = wireAction(action);
  const [definition = {}] = Object.values(about);
  return {
    ...(definition as ExportMembers),
    ...(flow !== undefined && { ContactFlowArn: arnOf(flow) }),
    ...(form !== undefined && { EvaluationFormArn: arnOf(form) }),
    ...(to !== undefined && { Recipient: people(to) }),
    ...(except !== undefined && { Exclusion: people(except) }),
  };
}

function people(value: JsonValue): ExportMembers {
  const { users, tags } = value as { readonly users?: readonly JsonValue[]; readonly tags?: ExportMembers };
  return {
    UserArns: users?.map((user) => (typeof user === "string" ? user : arnOf(user))),
    UserTags: tags,
  };
}
