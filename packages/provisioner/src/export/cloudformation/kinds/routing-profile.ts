import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { arnOf } from "../../declared.js";
import type { ExportMembers } from "../../export-value.js";
import { type CloudFormationMapper, tagList, unlessEmpty } from "../mapper.js";

export const routingProfileMapper: CloudFormationMapper = {
  arn: "RoutingProfileArn",
  map(declared, { instanceArn }) {
    const crossChannel = declared.members("crossChannel");
    const concurrencies = Object.entries(declared.members("concurrency")).map(([Channel, contacts]) => ({
      Channel,
      Concurrency: Number(contacts),
      CrossChannelBehavior: crossChannel[Channel] && { BehaviorType: String(crossChannel[Channel]) },
    }));
    const queues = pairs(declared.items("queues")).map((pair) => ({
      QueueReference: reference(pair),
      Priority: Number(pair.priority),
      Delay: Number(pair.delaySeconds),
    }));
    const manual = pairs(declared.items("manualAssignmentQueues")).map((pair) => ({ QueueReference: reference(pair) }));
    return [
      {
        type: "AWS::Connect::RoutingProfile",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          DefaultOutboundQueueArn: declared.arn("defaultOutboundQueue"),
          MediaConcurrencies: concurrencies as unknown as readonly ExportMembers[],
          QueueConfigs: unlessEmpty(queues),
          ManualAssignmentQueueConfigs: unlessEmpty(manual),
          AgentAvailabilityTimer: declared.text("agentAvailabilityTimer"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

function pairs(items: readonly JsonValue[]): readonly JsonObject[] {
  return items.filter((item) => isJsonObject(item));
}

function reference({ channel, queue }: JsonObject): ExportMembers {
  return { Channel: String(channel), QueueArn: arnOf(queue) };
}
