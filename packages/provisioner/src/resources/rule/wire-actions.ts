import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { bareId } from "../../driver/resolve.js";

type WireAction = JsonObject;

/** The member that holds what a type of action is about. */
const members: Readonly<Record<string, string>> = {
  CREATE_TASK: "TaskAction",
  ASSIGN_CONTACT_CATEGORY: "AssignContactCategoryAction",
  GENERATE_EVENTBRIDGE_EVENT: "EventBridgeAction",
  SEND_NOTIFICATION: "SendNotificationAction",
  CREATE_CASE: "CreateCaseAction",
  UPDATE_CASE: "UpdateCaseAction",
  ASSIGN_SLA: "AssignSlaAction",
  END_ASSOCIATED_TASKS: "EndAssociatedTasksAction",
  SUBMIT_AUTO_EVALUATION: "SubmitAutoEvaluationAction",
  EXTRACT_INFORMATION: "ExtractInformationAction",
};

/** An action as a request has it. */
export function wireAction(action: JsonValue): WireAction {
  const { type = "", ...rest } = object(action);
  return { ActionType: type, [members[String(type)] ?? ""]: definitionOf(String(type), rest) };
}

function definitionOf(type: string, given: JsonObject): JsonObject {
  switch (type) {
    case "CREATE_TASK":
      return present({
        Name: given.name,
        Description: given.description,
        ContactFlowId: given.flow,
        References: given.references && mapped(given.references, ({ type, value }) => ({ Type: type, Value: value })),
      });
    case "GENERATE_EVENTBRIDGE_EVENT":
      return present({ Name: given.name });
    case "SEND_NOTIFICATION":
      return present({
        DeliveryMethod: "EMAIL",
        Subject: given.subject,
        Content: given.content,
        ContentType: "PLAIN_TEXT",
        Recipient: people(given.to),
        Exclusion: people(given.except),
      });
    case "CREATE_CASE":
      return present({ Fields: fields(given.fields), TemplateId: given.template });
    case "UPDATE_CASE":
      return present({ Fields: fields(given.fields) });
    case "ASSIGN_SLA":
      return {
        SlaAssignmentType: "CASES",
        CaseSlaConfiguration: present({
          Name: given.name,
          Type: "CaseField",
          FieldId: given.field,
          TargetFieldValues: given.value === undefined ? undefined : [fieldValue(given.value)],
          TargetSlaMinutes: given.minutes,
        }),
      };
    case "SUBMIT_AUTO_EVALUATION":
      return present({ EvaluationFormId: given.form });
    case "EXTRACT_INFORMATION":
      return { RulesExtractionDefinitions: list(given.definitions).map((Identifier) => ({ Identifier })) };
    default:
      return {};
  }
}

/** An action as an answer tells it; undefined for a type that is newer than this. */
export function liveAction(wire: JsonValue): JsonObject {
  const { ActionType: type = "" } = object(wire);
  const member = members[String(type)];
  // A type that is newer than this is kept as it is: it differs from everything that can be declared.
  if (member === undefined) return { type, ...object(wire) };
  return { type, ...declarationOf(String(type), object(object(wire)[member])) };
}

function declarationOf(type: string, wire: JsonObject): JsonObject {
  const sla = object(wire.CaseSlaConfiguration);
  switch (type) {
    case "CREATE_TASK":
      return present({
        name: wire.Name,
        description: wire.Description || undefined,
        flow: bareId(String(wire.ContactFlowId)),
        references: wire.References && mapped(wire.References, ({ Type, Value }) => ({ type: Type, value: Value })),
      });
    case "GENERATE_EVENTBRIDGE_EVENT":
      return present({ name: wire.Name });
    case "SEND_NOTIFICATION":
      return present({
        subject: wire.Subject,
        content: wire.Content,
        to: livePeople(wire.Recipient),
        except: livePeople(wire.Exclusion),
      });
    case "CREATE_CASE":
      return present({ template: wire.TemplateId, fields: liveFields(wire.Fields) });
    case "UPDATE_CASE":
      return present({ fields: liveFields(wire.Fields) });
    case "ASSIGN_SLA":
      return present({
        name: sla.Name,
        minutes: sla.TargetSlaMinutes,
        field: sla.FieldId,
        value: list(sla.TargetFieldValues).map(liveValue)[0],
      });
    case "SUBMIT_AUTO_EVALUATION":
      return { form: bareId(String(wire.EvaluationFormId)) };
    case "EXTRACT_INFORMATION":
      return { definitions: list(wire.RulesExtractionDefinitions).map((one) => object(one).Identifier ?? null) };
    default:
      return {};
  }
}

function people(given: JsonValue | undefined): JsonObject | undefined {
  return given === undefined ? undefined : present({ UserIds: object(given).users, UserTags: object(given).tags });
}

function livePeople(wire: JsonValue | undefined): JsonObject | undefined {
  if (wire === undefined || wire === null) return undefined;
  const { UserIds, UserTags } = object(wire);
  const isEmpty = Object.keys(object(UserTags)).length === 0;
  return present({
    users: list(UserIds).length === 0 ? undefined : list(UserIds).map((id) => bareId(String(id))),
    tags: isEmpty ? undefined : UserTags,
  });
}

function fields(given: JsonValue | undefined): JsonValue[] {
  return Object.entries(object(given)).map(([Id, value]) => ({ Id, Value: fieldValue(value) }));
}

function fieldValue(value: JsonValue): JsonObject {
  if (value === null) return { EmptyValue: {} };
  if (typeof value === "boolean") return { BooleanValue: value };
  return typeof value === "number" ? { DoubleValue: value } : { StringValue: value };
}

function liveFields(wire: JsonValue | undefined): JsonObject {
  return Object.fromEntries(
    list(wire).map((field) => [String(object(field).Id), liveValue(object(field).Value ?? null)]),
  );
}

function liveValue(wire: JsonValue): JsonValue {
  const { BooleanValue, DoubleValue, StringValue = null } = object(wire);
  return BooleanValue ?? DoubleValue ?? StringValue;
}

function mapped(
  value: JsonValue,
  change: (one: JsonObject) => Readonly<Record<string, JsonValue | undefined>>,
): JsonObject {
  return Object.fromEntries(Object.entries(object(value)).map(([key, one]) => [key, present(change(object(one)))]));
}

function present(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  ) as JsonObject;
}

const object = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
const list = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
