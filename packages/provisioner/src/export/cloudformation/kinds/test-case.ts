import { isJsonObject, isReferenceValue, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { idOf } from "../../declared.js";
import { type ExportMembers, type ExportValue, Expression } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";
import { safeDocument } from "../print.js";

export const testCaseMapper: CloudFormationMapper = {
  arn: "TestCaseArn",
  map(declared, { instanceArn }) {
    const { type, ...entryPoint } = declared.members("entryPoint");
    const data = declared.value("initializationData");
    return [
      {
        type: "AWS::Connect::TestCase",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          Status: declared.text("status"),
          Content: safeDocument(declared.content()),
          EntryPoint: type === undefined ? undefined : entryPointOf(String(type), entryPoint),
          InitializationData: data === undefined ? undefined : safeDocument(new Expression(documentParts(data))),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

function entryPointOf(Type: string, { flow, number, from }: JsonObject): ExportMembers {
  const FlowId = idOf(flow);
  if (Type === "CHAT") return { Type, ChatEntryPointParameters: { FlowId } };
  const numbers = { DestinationPhoneNumber: textOf(number), SourcePhoneNumber: textOf(from) };
  return { Type, VoiceCallEntryPointParameters: { ...numbers, FlowId } };
}

function textOf(value: JsonValue | undefined): ExportValue {
  return typeof value === "string" ? value : undefined;
}

/** JSON text with the ids of what it refers to. */
function documentParts(value: JsonValue): Expression["parts"] {
  if (isReferenceValue(value)) return ['"', ...(idOf(value) as Expression).parts, '"'];
  if (Array.isArray(value)) return ["[", ...joined(value.map(documentParts)), "]"];
  if (!isJsonObject(value)) return [JSON.stringify(value)];
  const members = Object.entries(value).map(([key, part]) => [`${JSON.stringify(key)}:`, ...documentParts(part)]);
  return ["{", ...joined(members), "}"];
}

function joined(lists: readonly Expression["parts"][]): Expression["parts"] {
  return lists.flatMap((parts, at) => (at === 0 ? parts : [",", ...parts]));
}
