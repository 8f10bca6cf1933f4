import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import type { Scene } from "../../engine/scene.js";
import { lastPart } from "../../program/target.js";
import type { TargetQueue } from "../../state/contact-life.js";
import type { ContactState } from "../../state/simulation-state.js";

/** The queue that the parameters `QueueId` or `AgentId` name; undefined when neither says anything. */
export function queueOfParameters(scene: Scene): TargetQueue | undefined {
  const queue = scene.text("QueueId");
  if (queue !== undefined && queue !== "") return { queue };
  const agent = scene.text("AgentId");
  return agent === undefined || agent === "" ? undefined : { queue: agent, agent };
}

/** The queue in which a contact is to wait: the one that was set, else the one that `$.Queue.Name` says. */
export function targetQueueOf(contact: ContactState): TargetQueue | undefined {
  if (contact.targetQueue !== undefined) return contact.targetQueue;
  const { Queue } = contact.data;
  const name = isJsonObject(Queue) ? Queue.Name : undefined;
  return typeof name === "string" && name !== "" ? { queue: name } : undefined;
}

/**
 * What `$.Queue` says of a queue. Name and ARN are both known on the service; here the one that is not written is made
 * from the other (assumed, 2026-11-21).
 */
function queueData(contact: ContactState, { queue, agent }: TargetQueue): JsonObject {
  const { InstanceARN } = contact.data;
  const instance = typeof InstanceARN === "string" ? InstanceARN : "";
  const isArn = queue.startsWith("arn:");
  const folder = agent === undefined ? "queue" : "queue/agent";
  const number = isJsonObject(contact.data.SystemEndpoint) ? contact.data.SystemEndpoint.Address : undefined;
  return {
    Name: isArn ? lastPart(queue) : queue,
    ARN: isArn && agent === undefined ? queue : `${instance}/${folder}/${lastPart(queue)}`,
    OutboundCallerId: { Address: number ?? "", Type: "TELEPHONE_NUMBER" },
  };
}

/** What changes on a contact whose target queue is set. */
export function withTargetQueue(contact: ContactState, target: TargetQueue): ContactState {
  return { ...contact, targetQueue: target, data: { ...contact.data, Queue: queueData(contact, target) } };
}
