import type { ActionType } from "@flowc/connect-model";
import type { ActionStep } from "../engine/action-step.js";
import { askForStub } from "./ask-for-stub.js";
import { completeOutboundCall } from "./contact/complete-outbound-call.js";
import { createCase } from "./contact/create-case.js";
import { createTask } from "./contact/create-task.js";
import { createWisdomSession } from "./contact/create-wisdom-session.js";
import { dequeueContactAndTransferToQueue } from "./contact/dequeue-contact-and-transfer-to-queue.js";
import { endFlowModuleExecution } from "./contact/end-flow-module-execution.js";
import { getCase } from "./contact/get-case.js";
import { invokeFlowModule } from "./contact/invoke-flow-module.js";
import { resumeContact } from "./contact/resume-contact.js";
import { startOutboundChatContact } from "./contact/start-outbound-chat-contact.js";
import { tagContact } from "./contact/tag-contact.js";
import { transferContactToAgent } from "./contact/transfer-contact-to-agent.js";
import { transferContactToQueue } from "./contact/transfer-contact-to-queue.js";
import { untagContact } from "./contact/untag-contact.js";
import { updateCase } from "./contact/update-case.js";
import { updateContactAttributes } from "./contact/update-contact-attributes.js";
import { updateContactCallbackNumber } from "./contact/update-contact-callback-number.js";
import { updateContactData } from "./contact/update-contact-data.js";
import { updateContactEventHooks } from "./contact/update-contact-event-hooks.js";
import { updateContactMediaStreamingBehavior } from "./contact/update-contact-media-streaming-behavior.js";
import { updateContactRecordingAndAnalyticsBehavior } from "./contact/update-contact-recording-and-analytics-behavior.js";
import { updateContactRoutingBehavior } from "./contact/update-contact-routing-behavior.js";
import { updateContactTargetQueue } from "./contact/update-contact-target-queue.js";
import { updateContactTextToSpeechVoice } from "./contact/update-contact-text-to-speech-voice.js";
import { updatePreviousContactParticipantState } from "./contact/update-previous-contact-participant-state.js";
import { checkHoursOfOperation } from "./flow-control/check-hours-of-operation.js";
import { checkMetricData } from "./flow-control/check-metric-data.js";
import { checkOutboundCallStatus } from "./flow-control/check-outbound-call-status.js";
import { compare } from "./flow-control/compare.js";
import { distributeByPercentage } from "./flow-control/distribute-by-percentage.js";
import { endFlowExecution } from "./flow-control/end-flow-execution.js";
import { getMetricData } from "./flow-control/get-metric-data.js";
import { loop } from "./flow-control/loop.js";
import { retiredVoiceId } from "./flow-control/retired-voice-id.js";
import { transferToFlow } from "./flow-control/transfer-to-flow.js";
import { updateContactRoutingCriteria } from "./flow-control/update-contact-routing-criteria.js";
import { updateFlowAttributes } from "./flow-control/update-flow-attributes.js";
import { updateFlowLoggingBehavior } from "./flow-control/update-flow-logging-behavior.js";
import { wait } from "./flow-control/wait.js";
import { associateContactToCustomerProfile } from "./interaction/associate-contact-to-customer-profile.js";
import { createCallbackContact } from "./interaction/create-callback-contact.js";
import { createCustomerProfile } from "./interaction/create-customer-profile.js";
import { getCalculatedAttributesForCustomerProfile } from "./interaction/get-calculated-attributes-for-customer-profile.js";
import { getCustomerProfile } from "./interaction/get-customer-profile.js";
import { getCustomerProfileObject } from "./interaction/get-customer-profile-object.js";
import { invokeLambdaFunction } from "./interaction/invoke-lambda-function.js";
import { updateCustomerProfile } from "./interaction/update-customer-profile.js";
import { settingStep } from "./keep-setting.js";
import { authenticateParticipant } from "./participant/authenticate-participant.js";
import { connectParticipantWithAgenticCX } from "./participant/connect-participant-with-agentic-cx.js";
import { connectParticipantWithLexBot } from "./participant/connect-participant-with-lex-bot.js";
import { disconnectParticipant } from "./participant/disconnect-participant.js";
import { getParticipantInput } from "./participant/get-participant-input.js";
import { messageParticipant } from "./participant/message-participant.js";
import { messageParticipantIteratively } from "./participant/message-participant-iteratively.js";
import { showView } from "./participant/show-view.js";
import { transferParticipantToThirdParty } from "./participant/transfer-participant-to-third-party.js";
import { checkSegmentMembershipForCustomerProfile } from "./unlisted/check-segment-membership-for-customer-profile.js";
import { createContact } from "./unlisted/create-contact.js";
import { createPersistentContactAssociation } from "./unlisted/create-persistent-contact-association.js";
import { evaluateDataTableValues } from "./unlisted/evaluate-data-table-values.js";
import { listDataTableValues } from "./unlisted/list-data-table-values.js";
import { loadContactContent } from "./unlisted/load-contact-content.js";
import { renderMessageTemplate } from "./unlisted/render-message-template.js";
import { routeContactToAgent } from "./unlisted/route-contact-to-agent.js";
import { startOutboundEmailContact } from "./unlisted/start-outbound-email-contact.js";
import { upsertDataTableValues } from "./unlisted/upsert-data-table-values.js";

/** How each action of the catalogue behaves: every type has a step, whether it can be played or needs a stub. */
const steps: Readonly<Record<ActionType, ActionStep>> = {
  AssociateContactToCustomerProfile: associateContactToCustomerProfile,
  AuthenticateParticipant: authenticateParticipant,
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  CheckOutboundCallStatus: checkOutboundCallStatus,
  CheckSegmentMembership: askForStub,
  CheckSegmentMembershipForCustomerProfile: checkSegmentMembershipForCustomerProfile,
  CheckVoiceId: retiredVoiceId,
  Compare: compare,
  CompleteOutboundCall: completeOutboundCall,
  ConnectParticipantWithAgenticCX: connectParticipantWithAgenticCX,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateCallbackContact: createCallbackContact,
  CreateCase: createCase,
  CreateContact: createContact,
  CreateCustomerProfile: createCustomerProfile,
  CreatePersistentContactAssociation: createPersistentContactAssociation,
  CreateTask: createTask,
  CreateWisdomSession: createWisdomSession,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  EvaluateDataTableValues: evaluateDataTableValues,
  GetCalculatedAttributesForCustomerProfile: getCalculatedAttributesForCustomerProfile,
  GetCase: getCase,
  GetCustomerProfile: getCustomerProfile,
  GetCustomerProfileObject: getCustomerProfileObject,
  GetMetricData: getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  ListDataTableValues: listDataTableValues,
  LoadContactContent: loadContactContent,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  RenderMessageTemplate: renderMessageTemplate,
  ResumeContact: resumeContact,
  RouteContactToAgent: routeContactToAgent,
  ShowView: showView,
  StartOutboundChatContact: startOutboundChatContact,
  StartOutboundEmailContact: startOutboundEmailContact,
  StartVoiceIdStream: retiredVoiceId,
  TagContact: tagContact,
  TransferContactToAgent: transferContactToAgent,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateCase: updateCase,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactMediaProcessing: settingStep,
  UpdateContactMediaStreamingBehavior: updateContactMediaStreamingBehavior,
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: settingStep,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: updateContactRoutingCriteria,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateCustomerProfile: updateCustomerProfile,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: updatePreviousContactParticipantState,
  UpsertDataTableValues: upsertDataTableValues,
  Wait: wait,
};

const byType: ReadonlyMap<string, ActionStep> = new Map(Object.entries(steps));

/** How an action behaves; one that the catalogue does not know needs a stub. */
export function actionStep(type: string): ActionStep {
  return byType.get(type) ?? askForStub;
}
