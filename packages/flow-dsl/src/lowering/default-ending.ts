import type { GraphType } from "@flowc/connect-model";

/**
 * The ending that stands where an author gave none: for a required error that no `onError` covers, and for the end of a
 * flow that gives the contact back to where it was. It is the ending that the flow type has by nature
 * (docs/decisions/0021): hang up where the flow owns the contact, end the flow where something else does.
 */
export interface DefaultEnding {
  readonly type: "DisconnectParticipant" | "EndFlowExecution" | "EndFlowModuleExecution";
  /** Whether a flow of this type may simply run off its end. */
  readonly coversOpenEnds: boolean;
}

const hangUp: DefaultEnding = { type: "DisconnectParticipant", coversOpenEnds: false };
const giveBack: DefaultEnding = { type: "EndFlowExecution", coversOpenEnds: true };

const endings: Readonly<Record<GraphType, DefaultEnding>> = {
  CONTACT_FLOW: hangUp,
  AGENT_TRANSFER: hangUp,
  QUEUE_TRANSFER: hangUp,
  CUSTOMER_QUEUE: giveBack,
  CUSTOMER_HOLD: giveBack,
  CUSTOMER_WHISPER: giveBack,
  AGENT_HOLD: giveBack,
  AGENT_WHISPER: giveBack,
  OUTBOUND_WHISPER: giveBack,
  CAMPAIGN: giveBack,
  MODULE: { type: "EndFlowModuleExecution", coversOpenEnds: true },
};

/** The default ending of a flow type. */
export function defaultEnding(type: GraphType): DefaultEnding {
  return endings[type];
}
