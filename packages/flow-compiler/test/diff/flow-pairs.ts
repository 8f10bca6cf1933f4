import type { Block, Branch, FlowGraph, Parameters } from "@flowc/connect-model";
import { diffFlows } from "@flowc/flow-compiler";

/** A flow from a few blocks; the first one is the entry. */
export function flowOf(blocks: readonly Block[], rest: Partial<FlowGraph> = {}): FlowGraph {
  const entry = blocks[0]?.identifier ?? "";
  return { name: "Main", type: "CONTACT_FLOW", version: "2019-10-30", entry, blocks, ...rest };
}

/** A block with its branches written as `next`, `=2` (a condition) and `!QueueAtCapacity` (an error). */
export function block(
  identifier: string,
  type: string,
  parameters: Parameters,
  ways: Record<string, string> = {},
): Block {
  const branches = Object.entries(ways).map(([label, target]): Branch => {
    if (label === "next") return { kind: "next", target };
    if (label.startsWith("!")) return { kind: "error", errorType: label.slice(1), target };
    return { kind: "condition", operator: "Equals", operands: [label.slice(1)], target };
  });
  return { identifier, type, parameters, branches };
}

export const say = (identifier: string, text: string, next: string) =>
  block(identifier, "MessageParticipant", { Text: text }, { next, "!NoMatchingError": next });

export const hangUp = (identifier = "bye") => block(identifier, "DisconnectParticipant", {});

export const toQueue = (identifier: string, queue: string, full = "bye"): Block[] => [
  block(
    `${identifier}-set`,
    "UpdateContactTargetQueue",
    { QueueId: { "$flowc.reference": { kind: "queue", name: queue } } },
    { next: identifier, "!NoMatchingError": full },
  ),
  block(identifier, "TransferContactToQueue", {}, { next: full, "!QueueAtCapacity": full, "!NoMatchingError": full }),
];

export function menu(identifier: string, text: string, keys: Record<string, string>, otherwise = "bye"): Block {
  const conditions = Object.fromEntries(Object.entries(keys).map(([key, target]) => [`=${key}`, target]));
  return block(
    identifier,
    "GetParticipantInput",
    { StoreInput: "False", InputTimeLimitSeconds: "5", Text: text },
    {
      next: otherwise,
      ...conditions,
      "!InputTimeLimitExceeded": otherwise,
      "!NoMatchingCondition": otherwise,
      "!NoMatchingError": otherwise,
    },
  );
}

/** What is said about two flows: impact and sentence of each change. */
export function told(before: FlowGraph, after: FlowGraph): string[] {
  return diffFlows(before, after).changes.map(({ impact, message }) => `${impact}: ${message}`);
}
