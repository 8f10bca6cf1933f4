import type { Block, FlowGraph } from "@flowc/connect-model";

/** A flow of given blocks, the first of which is the entry. */
export function flowOf(blocks: readonly Block[], name = "Main"): FlowGraph {
  return { name, type: "CONTACT_FLOW", version: "2019-10-30", entry: blocks[0]?.identifier ?? "", blocks };
}

/** A small flow with a menu, a loop and failures that end. */
export const menuFlow: FlowGraph = flowOf([
  {
    identifier: "hello",
    type: "MessageParticipant",
    parameters: { Text: "Hello $.Attributes.name" },
    branches: [
      { kind: "next", target: "again" },
      { kind: "error", errorType: "NoMatchingError", target: "bye" },
    ],
  },
  {
    identifier: "menu",
    type: "GetParticipantInput",
    parameters: { Text: "Press 1 or 2", StoreInput: "False", InputTimeLimitSeconds: "5" },
    branches: [
      { kind: "next", target: "again" },
      { kind: "condition", operator: "Equals", operands: ["1"], target: "queue" },
      { kind: "condition", operator: "Equals", operands: ["2"], target: "bye" },
      { kind: "error", errorType: "InputTimeLimitExceeded", target: "again" },
      { kind: "error", errorType: "NoMatchingCondition", target: "again" },
      { kind: "error", errorType: "NoMatchingError", target: "bye" },
    ],
  },
  {
    identifier: "again",
    type: "Loop",
    parameters: { LoopCount: "3" },
    branches: [
      { kind: "next", target: "bye" },
      { kind: "condition", operator: "Equals", operands: ["ContinueLooping"], target: "menu" },
      { kind: "condition", operator: "Equals", operands: ["DoneLooping"], target: "bye" },
    ],
  },
  {
    identifier: "queue",
    type: "UpdateContactTargetQueue",
    parameters: { QueueId: { "$flowc.reference": { kind: "queue", name: "Support" } } },
    branches: [
      { kind: "next", target: "transfer" },
      { kind: "error", errorType: "NoMatchingError", target: "bye" },
    ],
  },
  {
    identifier: "transfer",
    type: "TransferContactToQueue",
    parameters: {},
    branches: [
      { kind: "next", target: "bye" },
      { kind: "error", errorType: "QueueAtCapacity", target: "bye" },
      { kind: "error", errorType: "NoMatchingError", target: "bye" },
    ],
  },
  { identifier: "bye", type: "DisconnectParticipant", parameters: {}, branches: [] },
]);

/** A flow that plays one prompt after the other and ends. */
export function promptsInARow(count: number): FlowGraph {
  const name = (at: number) => `prompt ${at}`;
  const blocks = Array.from(
    { length: count },
    (_, at): Block => ({
      identifier: name(at),
      type: at === count - 1 ? "DisconnectParticipant" : "MessageParticipant",
      parameters: at === count - 1 ? {} : { Text: `Sentence ${at}.` },
      branches: at === count - 1 ? [] : [{ kind: "next", target: name(at + 1) }],
    }),
  );
  return flowOf(blocks);
}
