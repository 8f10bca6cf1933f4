import type { BlockView } from "../check/block-view.js";
import type { FlowContext } from "../check/flow-context.js";
import { reach } from "../check/reach.js";

/** Actions at which the contact hears, reads or gets something, or is handed to someone. */
const noticed: ReadonlySet<string> = new Set([
  "AuthenticateParticipant",
  "CompleteOutboundCall",
  "ConnectParticipantWithAgenticCX",
  "ConnectParticipantWithLexBot",
  "CreateCallbackContact",
  "CreateTask",
  "DequeueContactAndTransferToQueue",
  "InvokeFlowModule",
  "MessageParticipant",
  "MessageParticipantIteratively",
  "RouteContactToAgent",
  "ShowView",
  "StartOutboundChatContact",
  "StartOutboundEmailContact",
  "TransferContactToAgent",
  "TransferContactToQueue",
  "TransferParticipantToThirdParty",
  "TransferToFlow",
]);

/** Whether the contact notices the block. An action that is not known may do anything. */
export function isNoticed({ type, entry, mode }: BlockView): boolean {
  return entry === undefined || noticed.has(type) || (type === "GetParticipantInput" && mode?.name !== "buffer");
}

/** Whether the block ends the contact: the caller is hung up on. */
function isHangUp({ type }: BlockView, { type: flowType }: FlowContext): boolean {
  return type === "DisconnectParticipant" || (type === "EndFlowExecution" && flowType === "CONTACT_FLOW");
}

/** Whether every way on from a block hangs up, without the caller noticing anything before. */
export function endsUnheard(context: FlowContext, target: string): boolean {
  const start = context.block(target);
  if (start === undefined || isNoticed(start)) return false;
  const ways = [...reach(context, [start], isNoticed)];
  return ways.some((block) => isHangUp(block, context)) && !ways.some(isNoticed);
}
