import type { GraphType } from "@flowc/connect-model";

// Whisper and hold flows end themselves; the other types can hang up.
const endsItself: readonly GraphType[] = [
  "CUSTOMER_HOLD",
  "AGENT_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
];

/** The smallest content that is legal for a flow type: one block that ends it. The default flows consist of it. */
export function simplestContent(type: GraphType): string {
  const action = {
    Identifier: "end",
    Type: endsItself.includes(type) ? "EndFlowExecution" : "DisconnectParticipant",
    Parameters: {},
    Transitions: {},
  };
  return JSON.stringify({ Version: "2019-10-30", StartAction: "end", Metadata: {}, Actions: [action] });
}
