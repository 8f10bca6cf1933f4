import type { FlowDefinition, GraphType } from "@flowc/connect-model";
import {
  agentHoldFlow,
  agentTransferFlow,
  agentWhisperFlow,
  campaignFlow,
  contactFlow,
  customerHoldFlow,
  customerQueueFlow,
  customerWhisperFlow,
  flowModule,
  outboundWhisperFlow,
  queueTransferFlow,
} from "@flowc/flow-dsl";

type Look = (f: object) => void;

/** Declares a flow of each type whose only content is a look at its builder. */
const declarations: Readonly<Record<GraphType, (look: Look) => FlowDefinition>> = {
  CONTACT_FLOW: (look) => contactFlow("Any", look),
  CUSTOMER_QUEUE: (look) => customerQueueFlow("Any", look),
  CUSTOMER_HOLD: (look) => customerHoldFlow("Any", look),
  CUSTOMER_WHISPER: (look) => customerWhisperFlow("Any", look),
  OUTBOUND_WHISPER: (look) => outboundWhisperFlow("Any", look),
  AGENT_HOLD: (look) => agentHoldFlow("Any", look),
  AGENT_WHISPER: (look) => agentWhisperFlow("Any", look),
  AGENT_TRANSFER: (look) => agentTransferFlow("Any", look),
  QUEUE_TRANSFER: (look) => queueTransferFlow("Any", look),
  CAMPAIGN: (look) => campaignFlow("Any", look),
  MODULE: (look) => flowModule("Any", { onError: look }, look),
};

const known = new Map<GraphType, ReadonlySet<string>>();

/** The methods of a flow type's builder, asked from the builder itself. */
export function builderMethods(type: GraphType): ReadonlySet<string> {
  const before = known.get(type);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const look: Look = (f) => {
    for (const [name, held] of Object.entries(Object.getPrototypeOf(f) as object)) {
      // Handles are functions too: `f.attributes`.
      if (typeof held === "function" && !String(held).startsWith("$.")) found.add(name);
    }
  };
  declarations[type](look).build();
  known.set(type, found);
  return found;
}

/** Whether flows of this type have the block. */
export function hasMethod(type: GraphType, method: string): boolean {
  return builderMethods(type).has(method);
}
