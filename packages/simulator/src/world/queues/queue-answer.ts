import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import type { Answer } from "../../request/request.js";

/**
 * What a queue answers to a `QueueQuestion`. A stub may also answer `null`: the queue takes the contact and nobody is
 * known to accept it.
 */
export interface QueueAnswer {
  /** False: the queue is at capacity. Default true. */
  readonly takes?: boolean;
  /** The contact's place in the queue, from 1. Default 1. */
  readonly position?: number;
  /** The agent who accepts it. Absent: nobody does by himself, somebody has to say so (`agentAccepts`). */
  readonly agent?: string;
  /** How long it waits until the agent accepts. Default 0. */
  readonly acceptsAfterSeconds?: number;
}

/** How a queue receives a contact. */
export type Reception =
  | {
      readonly kind: "taken";
      readonly position: number;
      readonly accepts?: { readonly agent: string; readonly afterSeconds: number };
    }
  | { readonly kind: "failed"; readonly error: string; readonly reason?: string };

function numberOf(answer: JsonObject, member: keyof QueueAnswer): number | undefined {
  const value = answer[member];
  return typeof value === "number" ? value : undefined;
}

function taken(answer: JsonObject): Reception {
  const { agent } = answer;
  const reception = { kind: "taken", position: numberOf(answer, "position") ?? 1 } as const;
  if (typeof agent !== "string") return reception;
  return { ...reception, accepts: { agent, afterSeconds: numberOf(answer, "acceptsAfterSeconds") ?? 0 } };
}

/**
 * Reads what the world says of a queue. A queue that nobody described takes every contact, and nobody accepts it until
 * somebody says so: most scenarios end where the contact has reached its queue.
 */
export function receptionOf(answer: Answer): Reception {
  if (answer.kind === "unknown") return { kind: "taken", position: 1 };
  if (answer.kind === "error") return { kind: "failed", error: answer.error };
  if (answer.kind === "timeout") return { kind: "failed", error: "NoMatchingError", reason: "no answer in time" };
  if (answer.value === null) return { kind: "taken", position: 1 };
  if (!isJsonObject(answer.value))
    return { kind: "failed", error: "NoMatchingError", reason: "not an answer of a queue" };
  if (answer.value.takes === false) return { kind: "failed", error: "QueueAtCapacity" };
  return taken(answer.value);
}
