import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { idOf } from "../../declared.js";
import { blocks, type TerraformMapper, tagMap } from "../mapper.js";

/** What every channel does by itself: Terraform cannot say anything else. */
const usual = { crossChannel: "ROUTE_CURRENT_CHANNEL_ONLY", timer: "TIME_SINCE_LAST_ACTIVITY" };

export const routingProfileMapper: TerraformMapper = {
  type: "aws_connect_routing_profile",
  id: "routing_profile_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    if (Object.values(declared.members("crossChannel")).some((behaviour) => behaviour !== usual.crossChannel)) {
      declared.leaveOut("crossChannel");
    }
    if (declared.text("agentAvailabilityTimer") !== usual.timer) declared.leaveOut("agentAvailabilityTimer");
    const concurrencies = Object.entries(declared.members("concurrency"));
    const pairs = declared.items("queues").filter((item): item is JsonObject => isJsonObject(item));
    return [
      {
        type: "aws_connect_routing_profile",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          description: declared.text("description"),
          default_outbound_queue_id: declared.id("defaultOutboundQueue"),
          media_concurrencies: concurrencies.map(([channel, contacts]) => ({ channel, concurrency: Number(contacts) })),
          queue_configs: blocks(
            pairs.map(({ channel, queue, priority, delaySeconds }) => ({
              channel: String(channel),
              queue_id: idOf(queue),
              priority: Number(priority),
              delay: Number(delaySeconds),
            })),
          ),
          tags: tagMap(declared),
        },
      },
    ];
  },
};
