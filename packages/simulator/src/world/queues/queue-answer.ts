import { isJsonObject, type JsonValue } from "@flowc/connect-model";

/** What a queue says to a contact that comes to it: the value that answers a `queue` question. */
export type QueueAnswer =
  | {
      readonly takes: true;
      /** Its place in the queue: 1 is the next. */
      readonly position: number;
      /** How long contacts wait there now. Absent: nobody knows. */
      readonly estimatedWaitSeconds?: number;
      /** Who takes the contact by itself, and when. Absent: nobody does; an agent has to accept it. */
      readonly agent?: { readonly name: string; readonly afterSeconds: number };
    }
  /** The queue is full, or it is disabled and takes nobody. */
  | { readonly takes: false; readonly reason: "atCapacity" | "disabled" };

function agentOf(value: JsonValue | undefined): { readonly name: string; readonly afterSeconds: number } | undefined {
  if (!isJsonObject(value)) return undefined;
  const { name, afterSeconds } = value;
  return typeof name === "string" && typeof afterSeconds === "number" ? { name, afterSeconds } : undefined;
}

/** Reads the value of an answer; undefined when it does not have the shape of one. */
export function readQueueAnswer(value: JsonValue): QueueAnswer | undefined {
  if (!isJsonObject(value)) return undefined;
  const { takes, reason, position, estimatedWaitSeconds } = value;
  if (takes === false) {
    return reason === "atCapacity" || reason === "disabled" ? { takes: false, reason } : undefined;
  }
  if (takes !== true || typeof position !== "number") return undefined;
  const agent = agentOf(value["agent"]);
  return {
    takes: true,
    position,
    ...(typeof estimatedWaitSeconds === "number" && { estimatedWaitSeconds }),
    ...(agent !== undefined && { agent }),
  };
}
