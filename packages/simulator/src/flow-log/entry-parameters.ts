import {
  type Block,
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ParameterValue,
  referenceMember,
} from "@flowc/connect-model";
import type { LambdaQuestion } from "../request/request.js";

/** What a trace tells about one run of a block, beside what the block itself says. */
export interface VisitFacts {
  /** What was said, the last thing. */
  readonly said?: string | undefined;
  /** What was written, by root (`Attributes`). */
  readonly written: Readonly<Record<string, JsonValue>>;
  readonly lambda?: LambdaQuestion | undefined;
}

const methods: Readonly<Record<string, string>> = {
  Equals: "Equals",
  TextContains: "Contains",
  TextEndsWith: "EndsWith",
  TextStartsWith: "StartsWith",
  NumberGreaterThan: "GreaterThan",
  NumberGreaterOrEqualTo: "GreaterThanOrEqualTo",
  NumberLessThan: "LessThan",
  NumberLessOrEqualTo: "LessThanOrEqualTo",
};

/** How the log calls an operator of conditions. */
export function comparisonMethod(operator: string): string {
  return methods[operator] ?? operator;
}

/** A parameter as the log shows it: references by their names, everything else as it is written. */
function plain(value: ParameterValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (isReferenceValue(value)) return value[referenceMember].name;
  if (Array.isArray(value)) return value.map((entry: ParameterValue) => plain(entry));
  return plainMembers(value as Readonly<Record<string, ParameterValue>>);
}

function plainMembers(members: Readonly<Record<string, ParameterValue>>): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, plain(value)]));
}

function attributesSet(block: Block, facts: VisitFacts, root: string, member: string): readonly JsonObject[] {
  const set = block.parameters[member];
  const written = facts.written[root];
  if (!isJsonObject(set) || !isJsonObject(written)) return [];
  return Object.keys(set).map((Key) => ({ Value: written[Key] ?? "", Key }));
}

function lambdaParameters(block: Block, { lambda }: VisitFacts): JsonObject {
  if (lambda === undefined) return plainMembers(block.parameters);
  const details = lambda.event.Details;
  const sent = isJsonObject(details) && isJsonObject(details.Parameters) ? details.Parameters : {};
  return {
    ...(Object.keys(sent).length > 0 && { Parameters: sent }),
    FunctionArn: lambda.function,
    TimeLimit: String(lambda.timeLimitSeconds * 1000),
  };
}

/** What the log says about a block, one object for each of its entries. */
export function entryParameters(block: Block, facts: VisitFacts): readonly JsonObject[] {
  switch (block.type) {
    case "MessageParticipant":
    case "GetParticipantInput":
    case "ConnectParticipantWithLexBot":
      return [{ ...plainMembers(block.parameters), ...(facts.said !== undefined && { Text: facts.said }) }];
    case "UpdateContactAttributes":
      return attributesSet(block, facts, "Attributes", "Attributes");
    case "UpdateFlowAttributes":
      return attributesSet(block, facts, "FlowAttributes", "FlowAttributes");
    case "UpdateFlowLoggingBehavior":
      return [{ LoggingBehavior: isOn(block) ? "Enable" : "Disable" }];
    case "UpdateContactTargetQueue":
      return [{ Queue: plain(block.parameters.QueueId ?? block.parameters.AgentId ?? "") }];
    case "UpdateContactEventHooks": {
      const hooks = block.parameters.EventHooks;
      if (!isJsonObject(hooks)) return [];
      return Object.entries(plainMembers(hooks)).map(([Type, ContactFlowId]) => ({ Type, ContactFlowId }));
    }
    case "InvokeLambdaFunction":
      return [lambdaParameters(block, facts)];
    default:
      return [plainMembers(block.parameters)];
  }
}

/** Whether a block that sets the logging behavior switches the log on. */
export function isOn(block: Block): boolean {
  return block.parameters.FlowLoggingBehavior === "Enabled";
}
