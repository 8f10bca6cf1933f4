import type { RuleAction } from "@aws-sdk/client-connect";
import { invalidRequest, resourceConflict } from "../../protocol/service-error.js";
import { evaluationForms } from "../evaluation-forms/form-table.js";
import { flows } from "../flows/flow-table.js";
import { allOwned, readId } from "../identity.js";
import type { Checked, InstanceCall } from "../operation.js";
import { users } from "../users/user-table.js";
import { rules } from "./rule-table.js";

/** The member that each type of action needs. */
const members: Readonly<Record<string, keyof RuleAction>> = {
  CREATE_TASK: "TaskAction",
  ASSIGN_CONTACT_CATEGORY: "AssignContactCategoryAction",
  GENERATE_EVENTBRIDGE_EVENT: "EventBridgeAction",
  SEND_NOTIFICATION: "SendNotificationAction",
  CREATE_CASE: "CreateCaseAction",
  UPDATE_CASE: "UpdateCaseAction",
  ASSIGN_SLA: "AssignSlaAction",
  END_ASSOCIATED_TASKS: "EndAssociatedTasksAction",
  SUBMIT_AUTO_EVALUATION: "SubmitAutoEvaluationAction",
  EXTRACT_INFORMATION: "ExtractInformationAction",
};

/** Refuses a name that another rule of the instance has. */
export function checkRuleName(call: InstanceCall, name: string, except?: string): void {
  const taken = allOwned(call, rules).some((rule) => rule.name === name && rule.id !== except);
  if (taken) throw resourceConflict(`Rule name already exists for the instance: ${name}`);
}

/** Refuses actions without what their type needs, and what they name that is not there. */
export function checkActions(call: InstanceCall, actions: Checked<readonly RuleAction[]>): void {
  if (actions.length === 0) throw invalidRequest("A rule needs at least one action.");
  for (const action of actions) {
    const member = members[action.ActionType];
    if (member !== undefined && action[member] === undefined) {
      throw invalidRequest(`An action of type ${action.ActionType} needs ${member}.`);
    }
    checkNamed(call, action);
  }
  const types = actions.map(({ ActionType }) => ActionType);
  const twice = types.find((type, index) => types.indexOf(type) < index);
  if (twice !== undefined) throw invalidRequest(`A rule can have one action of type ${twice}.`);
}

function checkNamed(call: InstanceCall, action: Checked<RuleAction>): void {
  const { TaskAction, SubmitAutoEvaluationAction, SendNotificationAction } = action;
  const found = (kind: "flow" | "user" | "evaluationForm", text: string) => {
    const id = readId(call, kind, text, call.instance.id)?.id ?? "";
    const table = { flow: flows, user: users, evaluationForm: evaluationForms }[kind];
    const record = call.tables.of<{ readonly id: string; readonly instanceId: string }>(table).get(id);
    if (record?.instanceId !== call.instance.id) throw invalidRequest(`There is no ${kind} ${text}.`);
  };
  if (TaskAction) found("flow", TaskAction.ContactFlowId);
  if (SubmitAutoEvaluationAction) found("evaluationForm", SubmitAutoEvaluationAction.EvaluationFormId);
  for (const people of [SendNotificationAction?.Recipient, SendNotificationAction?.Exclusion]) {
    for (const user of people?.UserIds ?? []) if (!user.startsWith("$.")) found("user", user);
  }
}

/** Whether a rule makes tasks that the flow takes. */
export function ruleLeadingTo(call: InstanceCall, flowId: string) {
  return allOwned(call, rules).find(({ actions }) =>
    actions.some(({ TaskAction }) => {
      return TaskAction && readId(call, "flow", TaskAction.ContactFlowId, call.instance.id)?.id === flowId;
    }),
  );
}
