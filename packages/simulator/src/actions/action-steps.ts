import type { ActionType } from "@flowc/connect-model";
import type { ActionStep } from "../engine/action-step.js";
import { askForStub } from "./ask-for-stub.js";
import { endFlowModuleExecution } from "./contact/end-flow-module-execution.js";
import { invokeFlowModule } from "./contact/invoke-flow-module.js";
import { updateContactAttributes } from "./contact/update-contact-attributes.js";
import { compare } from "./flow-control/compare.js";
import { loop } from "./flow-control/loop.js";
import { transferToFlow } from "./flow-control/transfer-to-flow.js";
import { wait } from "./flow-control/wait.js";
import { invokeLambdaFunction } from "./interaction/invoke-lambda-function.js";
import { disconnectParticipant } from "./participant/disconnect-participant.js";
import { getParticipantInput } from "./participant/get-participant-input.js";
import { messageParticipant } from "./participant/message-participant.js";
import { messageParticipantIteratively } from "./participant/message-participant-iteratively.js";

/** How each action of the catalogue behaves: every type has a step, whether it can be played or needs a stub. */
const steps: Readonly<Record<ActionType, ActionStep>> = {
  AssociateContactToCustomerProfile: askForStub,
  AuthenticateParticipant: askForStub,
  CheckHoursOfOperation: askForStub,
  CheckMetricData: askForStub,
  CheckOutboundCallStatus: askForStub,
  CheckSegmentMembership: askForStub,
  CheckSegmentMembershipForCustomerProfile: askForStub,
  CheckVoiceId: askForStub,
  Compare: compare,
  CompleteOutboundCall: askForStub,
  ConnectParticipantWithAgenticCX: askForStub,
  ConnectParticipantWithLexBot: askForStub,
  CreateCallbackContact: askForStub,
  CreateCase: askForStub,
  CreateContact: askForStub,
  CreateCustomerProfile: askForStub,
  CreatePersistentContactAssociation: askForStub,
  CreateTask: askForStub,
  CreateWisdomSession: askForStub,
  DequeueContactAndTransferToQueue: askForStub,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: askForStub,
  EndFlowExecution: askForStub,
  EndFlowModuleExecution: endFlowModuleExecution,
  EvaluateDataTableValues: askForStub,
  GetCalculatedAttributesForCustomerProfile: askForStub,
  GetCase: askForStub,
  GetCustomerProfile: askForStub,
  GetCustomerProfileObject: askForStub,
  GetMetricData: askForStub,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  ListDataTableValues: askForStub,
  LoadContactContent: askForStub,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  RenderMessageTemplate: askForStub,
  ResumeContact: askForStub,
  RouteContactToAgent: askForStub,
  ShowView: askForStub,
  StartOutboundChatContact: askForStub,
  StartOutboundEmailContact: askForStub,
  StartVoiceIdStream: askForStub,
  TagContact: askForStub,
  TransferContactToAgent: askForStub,
  TransferContactToQueue: askForStub,
  TransferParticipantToThirdParty: askForStub,
  TransferToFlow: transferToFlow,
  UntagContact: askForStub,
  UpdateCase: askForStub,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: askForStub,
  UpdateContactData: askForStub,
  UpdateContactEventHooks: askForStub,
  UpdateContactMediaProcessing: askForStub,
  UpdateContactMediaStreamingBehavior: askForStub,
  UpdateContactRecordingAndAnalyticsBehavior: askForStub,
  UpdateContactRecordingBehavior: askForStub,
  UpdateContactRoutingBehavior: askForStub,
  UpdateContactRoutingCriteria: askForStub,
  UpdateContactTargetQueue: askForStub,
  UpdateContactTextToSpeechVoice: askForStub,
  UpdateCustomerProfile: askForStub,
  UpdateFlowAttributes: askForStub,
  UpdateFlowLoggingBehavior: askForStub,
  UpdatePreviousContactParticipantState: askForStub,
  UpsertDataTableValues: askForStub,
  Wait: wait,
};

const byType: ReadonlyMap<string, ActionStep> = new Map(Object.entries(steps));

/** How an action behaves; one that the catalogue does not know needs a stub. */
export function actionStep(type: string): ActionStep {
  return byType.get(type) ?? askForStub;
}
