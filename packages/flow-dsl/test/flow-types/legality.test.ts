import { type ActionEntry, findAction, flowTypes, type GraphType } from "@flowc/connect-model";
import { describe, expect, test } from "vitest";
import { campaignFlowMethods } from "../../src/flow-types/campaign-flow.js";
import { contactFlowMethods } from "../../src/flow-types/contact-flow.js";
import { customerQueueFlowMethods } from "../../src/flow-types/customer-queue-flow.js";
import { holdFlowMethods } from "../../src/flow-types/hold-flows.js";
import { moduleFlowMethods } from "../../src/flow-types/module-flow.js";
import { agentTransferFlowMethods, queueTransferFlowMethods } from "../../src/flow-types/transfer-flows.js";
import { outboundWhisperFlowMethods, whisperFlowMethods } from "../../src/flow-types/whisper-flows.js";

const methods: Readonly<Record<GraphType, object>> = {
  CONTACT_FLOW: contactFlowMethods,
  CUSTOMER_QUEUE: customerQueueFlowMethods,
  CUSTOMER_HOLD: holdFlowMethods,
  CUSTOMER_WHISPER: whisperFlowMethods,
  AGENT_HOLD: holdFlowMethods,
  AGENT_WHISPER: whisperFlowMethods,
  OUTBOUND_WHISPER: outboundWhisperFlowMethods,
  AGENT_TRANSFER: agentTransferFlowMethods,
  QUEUE_TRANSFER: queueTransferFlowMethods,
  CAMPAIGN: campaignFlowMethods,
  MODULE: moduleFlowMethods,
};

/** The action behind each method. `label`, `goto`, `scope` and `action` stand for none. */
const actionOf: Readonly<Record<string, string>> = {
  byLocale: "Compare",
  agenticCx: "ConnectParticipantWithAgenticCX",
  associateContactToCustomerProfile: "AssociateContactToCustomerProfile",
  authenticateCustomer: "AuthenticateParticipant",
  callPhoneNumber: "CompleteOutboundCall",
  changeRoutingPriority: "UpdateContactRoutingBehavior",
  changeRoutingProficiencies: "UpdateContactRoutingBehavior",
  checkCallProgress: "CheckOutboundCallStatus",
  checkContactAttributes: "Compare",
  checkHoursOfOperation: "CheckHoursOfOperation",
  checkJourneySegmentMembership: "CheckSegmentMembership",
  checkQueueStatus: "CheckMetricData",
  checkSegmentMembership: "CheckSegmentMembershipForCustomerProfile",
  checkStaffing: "CheckMetricData",
  checkVoiceId: "CheckVoiceId",
  connectAssistant: "CreateWisdomSession",
  createCallback: "CreateCallbackContact",
  createCase: "CreateCase",
  createCustomerProfile: "CreateCustomerProfile",
  createPersistentContactAssociation: "CreatePersistentContactAssociation",
  createTask: "CreateTask",
  disconnect: "DisconnectParticipant",
  distributeByPercentage: "DistributeByPercentage",
  endFlow: "EndFlowExecution",
  evaluateDataTable: "EvaluateDataTableValues",
  getCalculatedAttributes: "GetCalculatedAttributesForCustomerProfile",
  getCase: "GetCase",
  getCustomerInput: "GetParticipantInput",
  getCustomerInputWithLex: "ConnectParticipantWithLexBot",
  getCustomerProfile: "GetCustomerProfile",
  getCustomerProfileObject: "GetCustomerProfileObject",
  getMetrics: "GetMetricData",
  getStoredContent: "LoadContactContent",
  holdCustomerOrAgent: "UpdatePreviousContactParticipantState",
  interruptAgent: "RouteContactToAgent",
  invokeLambda: "InvokeLambdaFunction",
  invokeLambdaAsynchronously: "InvokeLambdaFunction",
  invokeModule: "InvokeFlowModule",
  listDataTable: "ListDataTableValues",
  loop: "Loop",
  loopPrompts: "MessageParticipantIteratively",
  playPrompt: "MessageParticipant",
  resumeContact: "ResumeContact",
  returnFromModule: "EndFlowModuleExecution",
  sendMessageByEmail: "StartOutboundEmailContact",
  sendMessageBySms: "StartOutboundChatContact",
  setCallbackNumber: "UpdateContactCallbackNumber",
  setContactAttributes: "UpdateContactAttributes",
  setContactData: "UpdateContactData",
  setCustomerQueueFlow: "UpdateContactEventHooks",
  setDisconnectFlow: "UpdateContactEventHooks",
  setEventFlow: "UpdateContactEventHooks",
  setFlowAttributes: "UpdateFlowAttributes",
  setHoldFlow: "UpdateContactEventHooks",
  setLoggingBehavior: "UpdateFlowLoggingBehavior",
  setProcessingBehavior: "UpdateContactMediaProcessing",
  setRecordingAndAnalyticsBehavior: "UpdateContactRecordingAndAnalyticsBehavior",
  setRecordingBehavior: "UpdateContactRecordingBehavior",
  setRoutingCriteria: "UpdateContactRoutingCriteria",
  setTouchtoneBufferBehavior: "GetParticipantInput",
  setVoice: "UpdateContactTextToSpeechVoice",
  setVoiceId: "StartVoiceIdStream",
  setWhisperFlow: "UpdateContactEventHooks",
  setWorkingQueue: "UpdateContactTargetQueue",
  showView: "ShowView",
  startMediaStreaming: "UpdateContactMediaStreamingBehavior",
  stopMediaStreaming: "UpdateContactMediaStreamingBehavior",
  storeCustomerInput: "GetParticipantInput",
  switch: "Compare",
  tagContact: "TagContact",
  transferToAgent: "TransferContactToAgent",
  transferToFlow: "TransferToFlow",
  transferToPhoneNumber: "TransferParticipantToThirdParty",
  transferToPhoneNumberAndResume: "TransferParticipantToThirdParty",
  transferToQueue: "TransferContactToQueue",
  transferToWorkingQueue: "TransferContactToQueue",
  untagContact: "UntagContact",
  updateCase: "UpdateCase",
  updateCustomerProfile: "UpdateCustomerProfile",
  wait: "Wait",
  when: "Compare",
  writeDataTable: "UpsertDataTableValues",
};

const structural = ["action", "goto", "label", "messages", "repeat", "scope", "unconnected", "unreachable"];

/**
 * Where the builders know more than the lists of the catalogue, with the reason.
 * A method is left out (`without`) or kept (`with`) in these flow types.
 */
const exceptions: Readonly<Record<string, { without?: readonly GraphType[]; reason: string }>> = {
  endFlow: {
    without: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
    reason: "the service was seen to refuse it outside queue and whisper flows; hold and campaign flows are unsettled",
  },
  setCustomerQueueFlow: {
    without: [
      "CUSTOMER_QUEUE",
      "CUSTOMER_HOLD",
      "CUSTOMER_WHISPER",
      "AGENT_HOLD",
      "AGENT_WHISPER",
      "OUTBOUND_WHISPER",
      "CAMPAIGN",
    ],
    reason: "the console block is documented for inbound and transfer flows",
  },
  setHoldFlow: {
    without: ["CUSTOMER_HOLD", "CUSTOMER_WHISPER", "AGENT_HOLD", "AGENT_WHISPER", "CAMPAIGN"],
    reason: "the console block is documented for inbound, queue, outbound whisper and transfer flows",
  },
  setWhisperFlow: {
    without: ["CUSTOMER_HOLD", "CUSTOMER_WHISPER", "AGENT_HOLD", "AGENT_WHISPER", "OUTBOUND_WHISPER", "CAMPAIGN"],
    reason: "the console block is documented for inbound, queue and transfer flows",
  },
  transferToWorkingQueue: {
    without: ["CUSTOMER_QUEUE"],
    reason: "the block compiles to another action there, whose form without a queue is not documented",
  },
  transferToPhoneNumberAndResume: {
    without: ["AGENT_TRANSFER"],
    reason: "the service refuses the error branches that resuming needs there",
  },
};

function entryOf(method: string, type: GraphType): ActionEntry {
  const isMove = method === "transferToQueue" && type === "CUSTOMER_QUEUE";
  const entry = findAction(isMove ? "DequeueContactAndTransferToQueue" : (actionOf[method] ?? ""));
  if (entry === undefined) throw new Error(`${method} has no action in the catalogue`);
  return entry;
}

/** Legal where the page of the action or the page of its block says so: only what neither allows is an error. */
function isLegal(method: string, type: GraphType): boolean {
  const { flowTypes, blockFlowTypes } = entryOf(method, type);
  return [flowTypes, blockFlowTypes].some((types) => types === "all" || types.includes(type));
}

describe.each([...flowTypes, "MODULE"] as const)("%s", (type) => {
  test("has every method whose action is legal in it, and no other", () => {
    const legal = Object.keys(actionOf).filter(
      (method) => isLegal(method, type) && !exceptions[method]?.without?.includes(type),
    );
    expect(Object.keys(methods[type]).sort()).toEqual([...legal, ...structural].sort());
  });

  test("has no exception that the catalogue would make by itself", () => {
    const idle = Object.entries(exceptions).filter(
      ([method, { without }]) => without?.includes(type) && !isLegal(method, type),
    );
    expect(idle.map(([method]) => method)).toEqual([]);
  });
});
