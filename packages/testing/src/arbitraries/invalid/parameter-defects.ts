import { referenceValue } from "@flowc/connect-model";
import { brokenFirst, type Defect, next, onError, oneOf, when, withBlock } from "./defect.js";

const speaks = ({ type }: { readonly type: string }) => type === "MessageParticipant";
const menu = { Text: "Press 1 for choice 1.", StoreInput: "False", InputTimeLimitSeconds: "5" };

/** A defect of the parameters of a block that speaks, which every structured flow has. */
function spoken(kind: string, foundAs: string, parameters: Readonly<Record<string, string | number>>): Defect {
  return {
    kind,
    foundAs,
    breaks(graph, choose) {
      const { identifier } = oneOf(graph, choose, speaks);
      return { graph: withBlock(graph, identifier, (block) => ({ ...block, parameters })), block: identifier };
    },
  };
}

const menuWays = (start: string) => [
  next(start),
  when("Equals", "1", start),
  onError("InputTimeLimitExceeded", start),
  onError("NoMatchingCondition", start),
  onError("NoMatchingError", start),
];

/** Defects of what blocks are given. */
export const parameterDefects: readonly Defect[] = [
  brokenFirst("unknownAction", "FLOW201", "TeleportContact", {}),
  brokenFirst("missingParameter", "FLOW203", "UpdateContactAttributes", { TargetContact: "Current" }),
  spoken("unknownParameter", "FLOW204", { Text: "Hello.", Volume: "loud" }),
  spoken("wrongValueType", "FLOW205", { Text: 17 }),
  brokenFirst(
    "unknownOption",
    "FLOW206",
    "UpdateFlowLoggingBehavior",
    { FlowLoggingBehavior: "Sometimes" },
    (start) => [next(start)],
  ),
  brokenFirst("numberOutOfRange", "FLOW207", "Wait", { TimeLimitSeconds: "9999999" }, (start) => [
    next(start),
    when("Equals", "WaitCompleted", start),
    onError("NoMatchingError", start),
  ]),
  brokenFirst(
    "malformedText",
    "FLOW208",
    "GetParticipantInput",
    {
      Text: "Your number?",
      StoreInput: "True",
      InputTimeLimitSeconds: "5",
      InputValidation: { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "England" } },
    },
    (start) => [next(start), onError("InvalidPhoneNumber", start), onError("NoMatchingError", start)],
  ),
  spoken("conflictingParameters", "FLOW209", { Text: "Hello.", SSML: "<speak>Hello.</speak>" }),
  spoken("incompleteParameters", "FLOW210", {}),
  brokenFirst(
    "refusedParameter",
    "FLOW211",
    "GetParticipantInput",
    { ...menu, InputValidation: { CustomValidation: { MaximumLength: "3" } } },
    menuWays,
  ),
  spoken("emptyText", "FLOW212", { Text: "" }),
  brokenFirst("dynamicValue", "FLOW213", "InvokeLambdaFunction", {
    LambdaFunctionARN: "lookup",
    InvocationTimeLimitSeconds: "$.Attributes.limit",
  }),
  brokenFirst("literalValue", "FLOW214", "Compare", { ComparisonValue: "gold" }, (start) => [
    next(start),
    when("Equals", "gold", start),
    onError("NoMatchingCondition", start),
  ]),
  brokenFirst("embeddedPath", "FLOW215", "UpdateContactTargetQueue", { QueueId: "queue $.Attributes.queue" }),
  brokenFirst("wrongReferenceKind", "FLOW218", "UpdateContactTargetQueue", {
    QueueId: referenceValue({ kind: "prompt", name: "Music" }),
  }),
  brokenFirst("brokenSsml", "FLOW240", "MessageParticipant", { SSML: "<speak>Hello.</speek>" }),
  brokenFirst("unknownSsmlTag", "FLOW241", "MessageParticipant", { SSML: "<speak><shout>Hello.</shout></speak>" }),
  brokenFirst("illegalFlowType", "FLOW501", "EndFlowModuleExecution", {}, () => []),
];
