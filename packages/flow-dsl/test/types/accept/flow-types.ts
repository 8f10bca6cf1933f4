import {
  agentHoldFlow,
  agentTransferFlow,
  agentWhisperFlow,
  campaignFlow,
  contactFlow,
  customerHoldFlow,
  customerQueueFlow,
  customerWhisperFlow,
  existing,
  flowModule,
  outboundWhisperFlow,
  queueTransferFlow,
} from "@flowc/flow-dsl";
import { sales } from "../contact-centre.js";

export const queue = customerQueueFlow("Q", (f) =>
  f.loopPrompts(["Wait."], { interruptEverySeconds: 60, interrupted: (f) => f.transferToQueue(sales) }),
);
export const hold = customerHoldFlow("H", (f) => f.loopPrompts([existing.prompt("Music")]));
export const agentHold = agentHoldFlow("AH", (f) => f.loopPrompts([`Hold for ${f.system.agent.firstName}.`]));
export const whisper = customerWhisperFlow("CW", (f) => f.playPrompt("Connecting you.").endFlow());
export const agentWhisper = agentWhisperFlow("AW", (f) => f.playPrompt(`Queue ${f.system.queue.name}.`));
export const outbound = outboundWhisperFlow("OW", (f) => f.setRecordingBehavior({ record: ["customer"] }).endFlow());
export const toAgent = agentTransferFlow("TA", (f) => f.action("TransferContactToAgent"));
export const toQueue = queueTransferFlow("TQ", (f) => f.transferToWorkingQueue());
export const campaign = campaignFlow("C", (f) => f.setContactAttributes({ a: "b" }).endFlow());

export const main = contactFlow("Main", (f) => {
  f.setCustomerQueueFlow(queue).setHoldFlow("customer", hold).setHoldFlow("agent", agentHold);
  f.setWhisperFlow("customer", whisper).setWhisperFlow("agent", agentWhisper).setDisconnectFlow(after);
  f.transferToFlow(after);
});
/** Flows name each other: each is declared with braces, so that neither needs the other's type first. */
export const after = contactFlow("After", (f) => {
  f.invokeModule(circular);
  f.transferToFlow(main);
});
export const circular = flowModule("Circular", { onError: (f) => f.returnFromModule() }, (f) => {
  f.transferToFlow(after);
});
