import type { Parameters } from "@flowc/connect-model";

/** What the log calls an action, and whether that was seen in a log, or follows from the names of old exports. */
interface ModuleType {
  readonly action: string;
  readonly name: string;
  readonly grade: "documented" | "observed" | "assumed";
}

/**
 * What the flow log calls each action. It kept the words that flows had before the Flow language. Where no log with the
 * action was found, its name is that of old exports; where those have none, that of the Flow language.
 */
const moduleTypes: readonly ModuleType[] = [
  { action: "UpdateContactTargetQueue", name: "SetQueue", grade: "documented" },
  { action: "AssociateContactToCustomerProfile", name: "AssociateContactToCustomerProfile", grade: "observed" },
  { action: "Compare", name: "CheckAttribute", grade: "observed" },
  { action: "ConnectParticipantWithLexBot", name: "GetUserInput", grade: "observed" },
  { action: "CreateWisdomSession", name: "SetWisdomAssistant", grade: "observed" },
  { action: "DisconnectParticipant", name: "Disconnect", grade: "observed" },
  { action: "EndFlowExecution", name: "Resume", grade: "observed" },
  { action: "EndFlowModuleExecution", name: "ReturnFromFlowModule", grade: "observed" },
  { action: "GetCustomerProfile", name: "GetCustomerProfile", grade: "observed" },
  { action: "GetParticipantInput", name: "GetUserInput", grade: "observed" },
  { action: "InvokeFlowModule", name: "InvokeFlowModule", grade: "observed" },
  { action: "InvokeLambdaFunction", name: "InvokeExternalResource", grade: "observed" },
  { action: "Loop", name: "Loop", grade: "observed" },
  { action: "MessageParticipant", name: "PlayPrompt", grade: "observed" },
  { action: "TagContact", name: "TagContact", grade: "observed" },
  { action: "UpdateContactAttributes", name: "SetAttributes", grade: "observed" },
  { action: "UpdateContactData", name: "SetContactData", grade: "observed" },
  { action: "UpdateContactEventHooks", name: "SetContactFlow", grade: "observed" },
  { action: "UpdateContactMediaStreamingBehavior", name: "StartMediaStreaming", grade: "observed" },
  { action: "UpdateContactRecordingBehavior", name: "SetRecordingBehavior", grade: "observed" },
  { action: "UpdateContactTextToSpeechVoice", name: "SetVoice", grade: "observed" },
  { action: "UpdateFlowAttributes", name: "SetFlowAttributes", grade: "observed" },
  { action: "UpdateFlowLoggingBehavior", name: "SetLoggingBehavior", grade: "observed" },
  { action: "Wait", name: "Wait", grade: "observed" },
  { action: "CheckMetricData", name: "CheckQueueStatus", grade: "assumed" },
  { action: "MessageParticipantIteratively", name: "LoopPrompts", grade: "assumed" },
  { action: "TransferContactToQueue", name: "Transfer", grade: "assumed" },
  { action: "DequeueContactAndTransferToQueue", name: "Transfer", grade: "assumed" },
  { action: "TransferParticipantToThirdParty", name: "Transfer", grade: "assumed" },
  { action: "TransferToFlow", name: "Transfer", grade: "assumed" },
  { action: "UpdateContactRecordingAndAnalyticsBehavior", name: "SetRecordingBehavior", grade: "assumed" },
  { action: "UpdateContactRoutingBehavior", name: "UpdateRoutingPriority", grade: "assumed" },
];

/** Other names under which an action has been seen, or which old exports have for one of its uses. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  CheckMetricData: ["CheckStaffing"],
  GetParticipantInput: ["StoreUserInput"],
  TransferContactToQueue: ["TransferToQueue", "Dial"],
  TransferParticipantToThirdParty: ["TransferToPhoneNumber", "Dial"],
  TransferToFlow: ["TransferToFlow"],
  UpdateContactEventHooks: ["SetEventHook", "SetWhisperFlow", "SetHoldFlow", "SetCustomerQueueFlow"],
  UpdateContactMediaStreamingBehavior: ["StopMediaStreaming"],
};

const byAction = new Map(moduleTypes.map(({ action, name }) => [action, name]));

/** What the log calls a block. */
export function moduleTypeOf(action: string, parameters: Parameters): string {
  if (action === "GetParticipantInput" && isText(parameters.StoreInput, "true")) return "StoreUserInput";
  if (action === "CheckMetricData" && isText(parameters.MetricType, /^NumberOfAgents/)) return "CheckStaffing";
  if (action === "UpdateContactMediaStreamingBehavior" && isText(parameters.MediaStreamingState, "disabled")) {
    return "StopMediaStreaming";
  }
  return byAction.get(action) ?? action;
}

function isText(value: unknown, wanted: string | RegExp): boolean {
  if (typeof value !== "string") return false;
  return typeof wanted === "string" ? value.toLowerCase() === wanted : wanted.test(value);
}

/** Whether a name of the log can stand for an action. A log may also use the words of the Flow language. */
export function canBeAction(moduleType: string, action: string): boolean {
  return (
    moduleType === action ||
    (byAction.get(action) ?? action) === moduleType ||
    (otherNames[action]?.includes(moduleType) ?? false)
  );
}
