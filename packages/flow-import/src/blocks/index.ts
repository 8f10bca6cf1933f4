import type { Block } from "@flowc/connect-model";
import { hasMethod } from "./builder-methods.js";
import type { BlockWriter, CallSketch, SketchContext } from "./call-sketch.js";
import { createCallbackContact, updateContactCallbackNumber } from "./contact/callback.js";
import { createCase, getCase, updateCase } from "./contact/cases.js";
import { completeOutboundCall } from "./contact/complete-outbound-call.js";
import { tagContact, untagContact } from "./contact/contact-tags.js";
import { createPersistentContactAssociation } from "./contact/create-persistent-contact-association.js";
import { createTask } from "./contact/create-task.js";
import { createWisdomSession } from "./contact/create-wisdom-session.js";
import { endFlowModuleExecution } from "./contact/end-flow-module-execution.js";
import { invokeFlowModule } from "./contact/invoke-flow-module.js";
import { loadContactContent } from "./contact/load-contact-content.js";
import { renderMessageTemplate } from "./contact/render-message-template.js";
import { resumeContact } from "./contact/resume-contact.js";
import { routeContactToAgent } from "./contact/route-contact-to-agent.js";
import { startOutboundChatContact } from "./contact/start-outbound-chat-contact.js";
import { transferContactToAgent } from "./contact/transfer-contact-to-agent.js";
import { dequeueContactAndTransferToQueue, transferContactToQueue } from "./contact/transfer-contact-to-queue.js";
import { updateContactAttributes } from "./contact/update-contact-attributes.js";
import { updateContactData } from "./contact/update-contact-data.js";
import { updateContactEventHooks } from "./contact/update-contact-event-hooks.js";
import { updateContactMediaProcessing } from "./contact/update-contact-media-processing.js";
import { updateContactMediaStreamingBehavior } from "./contact/update-contact-media-streaming-behavior.js";
import { updateContactRecordingAndAnalyticsBehavior } from "./contact/update-contact-recording-and-analytics-behavior.js";
import { updateContactRecordingBehavior } from "./contact/update-contact-recording-behavior.js";
import { updateContactRoutingBehavior } from "./contact/update-contact-routing-behavior.js";
import { updateContactTargetQueue } from "./contact/update-contact-target-queue.js";
import { updateContactTextToSpeechVoice } from "./contact/update-contact-text-to-speech-voice.js";
import { updatePreviousContactParticipantState } from "./contact/update-previous-contact-participant-state.js";
import { checkHoursOfOperation } from "./flow-control/check-hours-of-operation.js";
import { checkMetricData } from "./flow-control/check-metric-data.js";
import { checkOutboundCallStatus } from "./flow-control/check-outbound-call-status.js";
import { checkVoiceId } from "./flow-control/check-voice-id.js";
import { compare } from "./flow-control/compare.js";
import { distributeByPercentage } from "./flow-control/distribute-by-percentage.js";
import { endFlowExecution } from "./flow-control/end-flow-execution.js";
import { getMetricData } from "./flow-control/get-metric-data.js";
import { loop } from "./flow-control/loop.js";
import { transferToFlow } from "./flow-control/transfer-to-flow.js";
import { updateContactRoutingCriteria } from "./flow-control/update-contact-routing-criteria.js";
import { updateFlowAttributes } from "./flow-control/update-flow-attributes.js";
import { updateFlowLoggingBehavior } from "./flow-control/update-flow-logging-behavior.js";
import { wait } from "./flow-control/wait.js";
import {
  associateContactToCustomerProfile,
  createCustomerProfile,
  getCalculatedAttributesForCustomerProfile,
  getCustomerProfile,
  getCustomerProfileObject,
  updateCustomerProfile,
} from "./interaction/customer-profiles.js";
import { evaluateDataTableValues, listDataTableValues, upsertDataTableValues } from "./interaction/data-tables.js";
import { invokeLambdaFunction } from "./interaction/invoke-lambda-function.js";
import { checkSegmentMembership, checkSegmentMembershipForCustomerProfile } from "./interaction/segment-membership.js";
import { authenticateParticipant } from "./participant/authenticate-participant.js";
import { connectParticipantWithAgenticCx } from "./participant/connect-participant-with-agentic-cx.js";
import { connectParticipantWithLexBot } from "./participant/connect-participant-with-lex-bot.js";
import { disconnectParticipant } from "./participant/disconnect-participant.js";
import { getParticipantInput } from "./participant/get-participant-input.js";
import { messageParticipant } from "./participant/message-participant.js";
import { messageParticipantIteratively } from "./participant/message-participant-iteratively.js";
import { showView } from "./participant/show-view.js";
import { transferParticipantToThirdParty } from "./participant/transfer-participant-to-third-party.js";
import { spelledOut } from "./spelled-out.js";

const writers: readonly BlockWriter[] = [
  updateContactCallbackNumber,
  createCallbackContact,
  createCase,
  getCase,
  updateCase,
  completeOutboundCall,
  tagContact,
  untagContact,
  createPersistentContactAssociation,
  createTask,
  createWisdomSession,
  endFlowModuleExecution,
  invokeFlowModule,
  loadContactContent,
  renderMessageTemplate,
  resumeContact,
  routeContactToAgent,
  startOutboundChatContact,
  transferContactToAgent,
  transferContactToQueue,
  dequeueContactAndTransferToQueue,
  updateContactAttributes,
  updateContactData,
  updateContactEventHooks,
  updateContactMediaProcessing,
  updateContactMediaStreamingBehavior,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactRecordingBehavior,
  updateContactRoutingBehavior,
  updateContactTargetQueue,
  updateContactTextToSpeechVoice,
  updatePreviousContactParticipantState,
  checkHoursOfOperation,
  checkMetricData,
  checkOutboundCallStatus,
  checkVoiceId,
  compare,
  distributeByPercentage,
  endFlowExecution,
  getMetricData,
  loop,
  transferToFlow,
  updateContactRoutingCriteria,
  updateFlowAttributes,
  updateFlowLoggingBehavior,
  wait,
  getCustomerProfile,
  createCustomerProfile,
  updateCustomerProfile,
  getCustomerProfileObject,
  getCalculatedAttributesForCustomerProfile,
  associateContactToCustomerProfile,
  evaluateDataTableValues,
  listDataTableValues,
  upsertDataTableValues,
  invokeLambdaFunction,
  checkSegmentMembershipForCustomerProfile,
  checkSegmentMembership,
  authenticateParticipant,
  connectParticipantWithAgenticCx,
  connectParticipantWithLexBot,
  disconnectParticipant,
  getParticipantInput,
  messageParticipantIteratively,
  messageParticipant,
  showView,
  transferParticipantToThirdParty,
];

/** The writer of each action type that a builder method exists for. */
export const blockWriters: ReadonlyMap<string, BlockWriter> = new Map(writers.map((writer) => [writer.type, writer]));

/**
 * The block as a call on the builder of this flow type; nothing when no method says it. A sketch that is `respelled`
 * says the block as `spelledOut` gives it: the same in another spelling.
 */
export function sketchBlock(block: Block, context: SketchContext): CallSketch | undefined {
  const spelled = spelledOut(block);
  const sketch = blockWriters.get(block.type)?.sketch(spelled, context);
  if (sketch === undefined || !hasMethod(context.flowType, sketch.method)) return undefined;
  return spelled === block ? sketch : { ...sketch, respelled: true };
}
