import type { FlowType } from "@flowc/connect-model";

// Whisper, hold and campaign flows end themselves; the other types hang up.
const endsItself: readonly FlowType[] = [
  "CUSTOMER_HOLD",
  "AGENT_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "CAMPAIGN",
];

/** The smallest content that is legal for a flow type: one block that ends it. The default flows consist of it. */
export function simplestContent(type: FlowType): string {
  const action = {
    Identifier: "end",
    Type: endsItself.includes(type) ? "EndFlowExecution" : "DisconnectParticipant",
    Parameters: {},
    Transitions: {},
  };
  return JSON.stringify({ Version: "2019-10-30", StartAction: "end", Metadata: {}, Actions: [action] });
}
