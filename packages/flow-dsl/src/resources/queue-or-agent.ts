import type { Parameters } from "@flowc/connect-model";
import { isReference, referenceOrText } from "../values/parameter.js";
import { targetWords } from "../values/prompt.js";
import { isValue } from "../values/value.js";
import type { AgentTarget, QueueTarget } from "./targets.js";

/** A queue, or `{ agent }` for the personal queue of one agent. */
export type QueueOrAgent = QueueTarget | { readonly agent: AgentTarget };

function isAgent(queue: QueueOrAgent): queue is { readonly agent: AgentTarget } {
  return typeof queue === "object" && !isReference(queue) && !isValue(queue);
}

/** `QueueId` or `AgentId`; nothing for the working queue. */
export function queueParameters(queue: QueueOrAgent | undefined): Parameters {
  if (queue === undefined) return {};
  return isAgent(queue) ? { AgentId: referenceOrText(queue.agent) } : { QueueId: referenceOrText(queue) };
}

/** What sets it apart, for identifiers. */
export function queueWords(queue: QueueOrAgent): string {
  return targetWords(isAgent(queue) ? queue.agent : queue);
}
