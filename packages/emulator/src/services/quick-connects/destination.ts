import type { QuickConnectConfig } from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import { findFlow } from "../flows/find-flow.js";
import { findOwned } from "../identity.js";
import type { Checked, InstanceCall } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { users } from "../users/user-table.js";
import type { Destination } from "./quick-connect-table.js";

const members = { USER: "UserConfig", QUEUE: "QueueConfig", PHONE_NUMBER: "PhoneConfig", FLOW: "FlowConfig" } as const;

/** The destination of a request: exactly one configuration, of the type that it names, with parts that exist. */
export function checkedDestination(call: InstanceCall, config: Checked<QuickConnectConfig>): Destination {
  const type = config.QuickConnectType;
  const given = Object.values(members).filter((member) => config[member] !== undefined);
  const wanted = members[type];
  if (given.length !== 1 || given[0] !== wanted) {
    throw invalidParameter(`A quick connect of type ${type} needs ${wanted} and no other configuration.`);
  }
  if (config.UserConfig) {
    const userId = findOwned(call, users, "user", config.UserConfig.UserId).id;
    return { type: "USER", userId, flowId: flowOfType(call, config.UserConfig.ContactFlowId, "AGENT_TRANSFER") };
  }
  if (config.QueueConfig) {
    const queueId = findOwned(call, queues, "queue", config.QueueConfig.QueueId).id;
    return { type: "QUEUE", queueId, flowId: flowOfType(call, config.QueueConfig.ContactFlowId, "QUEUE_TRANSFER") };
  }
  if (config.PhoneConfig) return { type: "PHONE_NUMBER", phoneNumber: config.PhoneConfig.PhoneNumber };
  return { type: "FLOW", flowId: findFlow(call, config.FlowConfig?.ContactFlowId ?? "").flow.id };
}

function flowOfType(call: InstanceCall, text: string, type: "QUEUE_TRANSFER" | "AGENT_TRANSFER"): string {
  const { flow } = findFlow(call, text);
  if (flow.type !== type) {
    throw invalidRequest(`The transfer flow ${flow.name} is of type ${flow.type}; it must be ${type}.`);
  }
  return flow.id;
}

/** The configuration as the service answers it. */
export function configOf(destination: Destination): QuickConnectConfig {
  const QuickConnectType = destination.type;
  switch (destination.type) {
    case "USER":
      return { QuickConnectType, UserConfig: { UserId: destination.userId, ContactFlowId: destination.flowId } };
    case "QUEUE":
      return { QuickConnectType, QueueConfig: { QueueId: destination.queueId, ContactFlowId: destination.flowId } };
    case "PHONE_NUMBER":
      return { QuickConnectType, PhoneConfig: { PhoneNumber: destination.phoneNumber } };
    case "FLOW":
      return { QuickConnectType, FlowConfig: { ContactFlowId: destination.flowId } };
  }
}
