import type { DeleteContactFlowRequest } from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { associationsOfFlow } from "../flow-associations/flow-association-table.js";
import { allOwned } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { phoneNumbers } from "../phone-numbers/phone-number-table.js";
import { queues } from "../queues/queue-table.js";
import { quickConnectLeadingTo } from "../quick-connects/quick-connect-table.js";
import { ruleLeadingTo } from "../rules/check-rule.js";
import { taskTemplates } from "../task-templates/task-template-table.js";
import { findFlow } from "./find-flow.js";
import { flows } from "./flow-table.js";

export const deleteContactFlow = instanceOperation<DeleteContactFlowRequest>("DeleteContactFlow", {
  fidelity: {
    documented: ["default flows stay", "flows that other flows mention can be deleted"],
    assumed: [
      "the outbound flow of a queue, the flow of a phone number, of a quick connect, of a task template and of a rule are refused with InvalidRequest",
    ],
  },
  handle(input, call) {
    const { flow } = findFlow(call, input.ContactFlowId);
    if (flow.isDefault) throw invalidRequest(`The default flow ${flow.name} cannot be deleted.`);
    const queue = allOwned(call, queues).find((candidate) => candidate.outboundCaller.flowId === flow.id);
    if (queue) throw invalidRequest(`The flow ${flow.name} is the outbound flow of the queue ${queue.name}.`);
    const number = allOwned(call, phoneNumbers).find((candidate) => candidate.flowId === flow.id);
    if (number) throw invalidRequest(`The flow ${flow.name} answers the phone number ${number.phoneNumber}.`);
    const quickConnect = quickConnectLeadingTo(call, flow.id);
    if (quickConnect) throw invalidRequest(`The flow ${flow.name} is used by the quick connect ${quickConnect.name}.`);
    const template = allOwned(call, taskTemplates).find((one) => [one.flowId, one.selfAssignFlowId].includes(flow.id));
    if (template) throw invalidRequest(`The flow ${flow.name} takes the tasks of the template ${template.name}.`);
    const rule = ruleLeadingTo(call, flow.id);
    if (rule) throw invalidRequest(`The flow ${flow.name} takes the tasks of the rule ${rule.name}.`);
    const [association] = associationsOfFlow(call, flow.id);
    if (association) throw invalidRequest(`The flow ${flow.name} is associated with ${association.resourceId}.`);
    call.tables.of(flows).delete(flow.id);
    return undefined;
  },
});
