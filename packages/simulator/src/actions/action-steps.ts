import type { ActionType } from "@flowc/connect-model";
import type { ActionStep } from "../engine/action-step.js";
import { askForStub } from "./ask-for-stub.js";
import { createCase } from "./contact/create-case.js";
import { createWisdomSession } from "./contact/create-wisdom-session.js";
import { endFlowModuleExecution } from "./contact/end-flow-module-execution.js";
import { getCase } from "./contact/get-case.js";
import { invokeFlowModule } from "./contact/invoke-flow-module.js";
import { tagContact } from "./contact/tag-contact.js";
import { untagContact } from "./contact/untag-contact.js";
import { updateCase } from "./contact/update-case.js";
import { updateContactAttributes } from "./contact/update-contact-attributes.js";
import { updateContactData } from "./contact/update-contact-data.js";
import { updateContactMediaProcessing } from "./contact/update-contact-media-processing.js";
import { updateContactMediaStreamingBehavior } from "./contact/update-contact-media-streaming-behavior.js";
import { updateContactTextToSpeechVoice } from "./contact/update-contact-text-to-speech-voice.js";
import { compare } from "./flow-control/compare.js";
import { distributeByPercentage } from "./flow-control/distribute-by-percentage.js";
import { loop } from "./flow-control/loop.js";
import { retiredVoiceId } from "./flow-control/retired-voice-id.js";
import { transferToFlow } from "./flow-control/transfer-to-flow.js";
import { updateFlowAttributes } from "./flow-control/update-flow-attributes.js";
import { updateFlowLoggingBehavior } from "./flow-control/update-flow-logging-behavior.js";
import { wait } from "./flow-control/wait.js";
import { associateContactToCustomerProfile } from "./interaction/associate-contact-to-customer-profile.js";
import { createCustomerProfile } from "./interaction/create-customer-profile.js";
import { getCalculatedAttributesForCustomerProfile } from "./interaction/get-calculated-attributes-for-customer-profile.js";
import { getCustomerProfile } from "./interaction/get-customer-profile.js";
import { getCustomerProfileObject } from "./interaction/get-customer-profile-object.js";
import { invokeLambdaFunction } from "./interaction/invoke-lambda-function.js";
import { updateCustomerProfile } from "./interaction/update-customer-profile.js";
import { settingStep } from "./keep-setting.js";
import { disconnectParticipant } from "./participant/disconnect-participant.js";
import { getParticipantInput } from "./participant/get-participant-input.js";
import { messageParticipant } from "./participant/message-participant.js";
import { messageParticipantIteratively } from "./participant/message-participant-iteratively.js";
import { checkSegmentMembershipForCustomerProfile } from "./unlisted/check-segment-membership-for-customer-profile.js";
import { createPersistentContactAssociation } from "./unlisted/create-persistent-contact-association.js";
import { evaluateDataTableValues } from "./unlisted/evaluate-data-table-values.js";
import { listDataTableValues } from "./unlisted/list-data-table-values.js";
import { loadContactContent } from "./unlisted/load-contact-content.js";
import { renderMessageTemplate } from "./unlisted/render-message-template.js";
import { upsertDataTableValues } from "./unlisted/upsert-data-table-values.js";

/** How each action of the catalogue behaves: every type has a step, whether it can be played or needs a stub. */
const steps: Readonly<Record<ActionType, ActionStep>> = {
  AssociateContactToCustomerProfile: associateContactToCustomerProfile,
  AuthenticateParticipant: askForStub,
  CheckHoursOfOperation: askForStub,
  CheckMetricData: askForStub,
  CheckOutboundCallStatus: askForStub,
  CheckSegmentMembership: askForStub,
  CheckSegmentMembershipForCustomerProfile: checkSegmentMembershipForCustomerProfile,
  CheckVoiceId: retiredVoiceId,
  Compare: compare,
  CompleteOutboundCall: askForStub,
  ConnectParticipantWithAgenticCX: askForStub,
  ConnectParticipantWithLexBot: askForStub,
  CreateCallbackContact: askForStub,
  CreateCase: createCase,
  CreateContact: askForStub,
  CreateCustomerProfile: createCustomerProfile,
  CreatePersistentContactAssociation: createPersistentContactAssociation,
  CreateTask: askForStub,
  CreateWisdomSession: createWisdomSession,
  DequeueContactAndTransferToQueue: askForStub,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: askForStub,
  EndFlowModuleExecution: endFlowModuleExecution,
  EvaluateDataTableValues: evaluateDataTableValues,
  GetCalculatedAttributesForCustomerProfile: getCalculatedAttributesForCustomerProfile,
  GetCase: getCase,
  GetCustomerProfile: getCustomerProfile,
  GetCustomerProfileObject: getCustomerProfileObject,
  GetMetricData: askForStub,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  ListDataTableValues: listDataTableValues,
  LoadContactContent: loadContactContent,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  RenderMessageTemplate: renderMessageTemplate,
  ResumeContact: askForStub,
  RouteContactToAgent: askForStub,
  ShowView: askForStub,
  StartOutboundChatContact: askForStub,
  StartOutboundEmailContact: askForStub,
  StartVoiceIdStream: retiredVoiceId,
  TagContact: tagContact,
  TransferContactToAgent: askForStub,
  TransferContactToQueue: askForStub,
  TransferParticipantToThirdParty: askForStub,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateCase: updateCase,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: askForStub,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: askForStub,
  UpdateContactMediaProcessing: updateContactMediaProcessing,
  UpdateContactMediaStreamingBehavior: updateContactMediaStreamingBehavior,
  UpdateContactRecordingAndAnalyticsBehavior: settingStep,
  UpdateContactRecordingBehavior: settingStep,
  UpdateContactRoutingBehavior: askForStub,
  UpdateContactRoutingCriteria: askForStub,
  UpdateContactTargetQueue: askForStub,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateCustomerProfile: updateCustomerProfile,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: askForStub,
  UpsertDataTableValues: upsertDataTableValues,
  Wait: wait,
};

const byType: ReadonlyMap<string, ActionStep> = new Map(Object.entries(steps));

/** How an action behaves; one that the catalogue does not know needs a stub. */
export function actionStep(type: string): ActionStep {
  return byType.get(type) ?? askForStub;
}
