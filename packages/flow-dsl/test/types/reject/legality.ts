import {
  agentTransferFlow,
  campaignFlow,
  contactFlow,
  customerHoldFlow,
  customerQueueFlow,
  customerWhisperFlow,
  flowModule,
  queueTransferFlow,
} from "@flowc/flow-dsl";
import { sales } from "../contact-centre.js";

// refused: Property 'disconnect' does not exist on type 'CustomerHoldFlow'.
customerHoldFlow("x", (f) => f.disconnect());
// refused: Property 'playPrompt' does not exist on type 'CustomerHoldFlow'.
customerHoldFlow("x", (f) => f.playPrompt("x"));
// refused: Property 'disconnect' does not exist on type 'CustomerWhisperFlow'.
customerWhisperFlow("x", (f) => f.disconnect());
// refused: Property 'getCustomerInput' does not exist on type 'CustomerWhisperFlow'.
customerWhisperFlow("x", (f) => f.getCustomerInput("x", {}));
// refused: Property 'transferToFlow' does not exist on type 'CustomerQueueFlow'.
customerQueueFlow("x", (f) => f.transferToFlow("arn:aws:x"));
// refused: Property 'endFlow' does not exist on type 'ContactFlow'.
contactFlow("x", (f) => f.endFlow());
// refused: Property 'loopPrompts' does not exist on type 'ContactFlow'.
contactFlow("x", (f) => f.loopPrompts(["x"]));
// refused: Property 'returnFromModule' does not exist on type 'ContactFlow'.
contactFlow("x", (f) => f.returnFromModule());
// refused: Property 'firstName' does not exist on type 'NotHere<"No agent is known here: only whisper, hold and transfer to agent flows, and modules that they call, have $.Agent.">'.
contactFlow("x", (f) => f.playPrompt(`${f.system.agent.firstName}`));
// refused: Property 'arn' does not exist on type 'NotHere<"No agent is known here: only whisper, hold and transfer to agent flows, and modules that they call, have $.Agent.">'.
customerQueueFlow("x", (f) => f.setContactAttributes({ agent: f.system.agent.arn }));
// refused: Property 'arn' does not exist on type 'NotHere<"No agent is known here: only whisper, hold and transfer to agent flows, and modules that they call, have $.Agent.">'.
queueTransferFlow("x", (f) => f.setContactAttributes({ agent: f.system.agent.arn }));
// refused: Property 'arn' does not exist on type 'NotHere<"No agent is known here: only whisper, hold and transfer to agent flows, and modules that they call, have $.Agent.">'.
campaignFlow("x", (f) => f.setContactAttributes({ agent: f.system.agent.arn }));
// refused: Property 'transferToQueue' does not exist on type 'CampaignFlow'.
campaignFlow("x", (f) => f.transferToQueue(sales));
// refused: Property 'transferToPhoneNumberAndResume' does not exist on type 'AgentTransferFlow'. Did you mean 'transferToPhoneNumber'?
agentTransferFlow("x", (f) => f.transferToPhoneNumberAndResume("+442071234567"));
// refused: Property 'onError' is missing in type '{}' but required in type 'FlowModuleOptions<Readonly<Record<never, never>>, Readonly<Record<never, never>>, readonly [], ModuleFlow<{ input: Readonly<Record<never, never>>; output: Readonly<...>; branch: never; }>>'.
flowModule("x", {}, (f) => f.playPrompt("x"));
