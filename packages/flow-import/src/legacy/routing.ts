import { attributePath } from "./attribute-path.js";
import {
  failed,
  filled,
  given,
  type ModuleConversion,
  noMatch,
  onEqual,
  onError,
  plainOutcomes,
} from "./conversion.js";
import { queueOf } from "./settings.js";

export const checkAttribute: ModuleConversion = {
  type: "CheckAttribute",
  grade: "exports",
  convert(reader) {
    const [namespace = "", attribute = ""] = [reader.text("Namespace"), reader.text("Attribute")];
    const path = attributePath(namespace, attribute);
    if (path === undefined) reader.unknownAttributes.push({ namespace, attribute });
    return { type: "Compare", parameters: { ComparisonValue: path ?? attribute }, outcomes: { NoMatch: noMatch } };
  },
};

const yesOrNo = { True: onEqual("True"), False: onEqual("False"), Error: failed };

export const checkHoursOfOperation: ModuleConversion = {
  type: "CheckHoursOfOperation",
  grade: "assumed",
  convert: (reader) => ({
    type: "CheckHoursOfOperation",
    parameters: given({ HoursOfOperationId: reader.text("Hours") }),
    outcomes: yesOrNo,
  }),
};

export const checkStaffing: ModuleConversion = {
  type: "CheckStaffing",
  grade: "exports",
  convert: (reader) => ({
    type: "CheckMetricData",
    parameters: { MetricType: `NumberOfAgents${reader.text("Status") ?? "Available"}`, ...queueOf(reader) },
    outcomes: {
      True: { kind: "condition", operator: "NumberGreaterThan", operand: "0" },
      False: noMatch,
      Error: failed,
    },
  }),
};

export const getMetricData: ModuleConversion = {
  type: "GetMetricData",
  grade: "exports",
  convert: (reader) => ({ type: "GetMetricData", parameters: queueOf(reader), outcomes: plainOutcomes }),
};

export const loop: ModuleConversion = {
  type: "Loop",
  grade: "exports",
  convert: (reader) => ({
    type: "Loop",
    parameters: given({ LoopCount: reader.text("LoopCount") }),
    outcomes: { Looping: onEqual("ContinueLooping"), Complete: onEqual("DoneLooping") },
  }),
};

export const invokeLambda: ModuleConversion = {
  type: "InvokeExternalResource",
  target: "Lambda",
  grade: "exports",
  convert: (reader) => ({
    type: "InvokeLambdaFunction",
    parameters: given({
      LambdaFunctionARN: reader.text("FunctionArn"),
      InvocationTimeLimitSeconds: reader.text("TimeLimit"),
      LambdaInvocationAttributes: filled(reader.keyed("Parameter")),
      ResponseValidation: { ResponseType: "STRING_MAP" },
    }),
    outcomes: plainOutcomes,
  }),
};

export const transferToQueue: ModuleConversion = {
  type: "Transfer",
  target: "Queue",
  grade: "exports",
  convert(reader) {
    const queue = queueOf(reader);
    return {
      // A contact that waits already moves to the queue that the module names.
      type: filled(queue) ? "DequeueContactAndTransferToQueue" : "TransferContactToQueue",
      parameters: queue,
      outcomes: { AtCapacity: onError("QueueAtCapacity"), Error: failed },
    };
  },
};

export const transferToFlow: ModuleConversion = {
  type: "Transfer",
  target: "Flow",
  grade: "assumed",
  convert: (reader) => ({
    type: "TransferToFlow",
    parameters: given({ ContactFlowId: reader.text("ContactFlowId") }),
    outcomes: { Error: failed },
  }),
};

export const transferToPhoneNumber: ModuleConversion = {
  type: "Transfer",
  target: "PhoneNumber",
  grade: "assumed",
  convert(reader) {
    const resumes = reader.text("ResumeContactFlow")?.toLowerCase() === "true";
    return {
      type: "TransferParticipantToThirdParty",
      parameters: given({
        ThirdPartyPhoneNumber: reader.text("PhoneNumber"),
        ThirdPartyConnectionTimeLimitSeconds: reader.text("TimeLimit") ?? "30",
        ContinueFlowExecution: resumes ? "True" : "False",
        ThirdPartyDTMFDigits: reader.text("SendDigits"),
      }),
      outcomes: {
        ...plainOutcomes,
        CallFailure: onError("CallFailed"),
        Timeout: onError("ConnectionTimeLimitExceeded"),
      },
    };
  },
};

export const createTask: ModuleConversion = {
  type: "CreateTask",
  grade: "exports",
  convert(reader) {
    const data = Object.fromEntries(reader.all("ContactData").flatMap(({ members }) => Object.entries(members)));
    return {
      type: "CreateTask",
      parameters: given({
        Name: data.contactName,
        Description: data.contactDescription,
        ContactFlowId: reader.text("ContactFlowId"),
        Attributes: filled(reader.keyed("Attribute")),
      }),
      outcomes: plainOutcomes,
    };
  },
};

export const disconnect: ModuleConversion = {
  type: "Disconnect",
  grade: "exports",
  convert: () => ({ type: "DisconnectParticipant", parameters: {} }),
};

export const resume: ModuleConversion = {
  type: "Resume",
  grade: "exports",
  convert: () => ({ type: "EndFlowExecution", parameters: {} }),
};
