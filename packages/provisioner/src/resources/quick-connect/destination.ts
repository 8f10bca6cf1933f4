import { existing, type JsonObject, type JsonValue, type ReferenceValue, referenceMember } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkFlowType, type Given, phoneNumberOf, referenceOf } from "../../declaration/property-checks.js";
import { bareId } from "../../driver/resolve.js";

/** A destination as the engine compares it: the type in the API's words, references as reference values or ids. */
export type Destination =
  | { readonly type: "QUEUE"; readonly queue: JsonValue; readonly transferFlow: JsonValue }
  | { readonly type: "USER"; readonly user: JsonValue; readonly transferFlow: JsonValue }
  | { readonly type: "PHONE_NUMBER"; readonly phoneNumber: JsonValue }
  | { readonly type: "FLOW"; readonly flow: JsonValue };

/** Properties of which a declaration has exactly one. */
export const destinationProperties = ["queue", "user", "phoneNumber", "flow"] as const;

/** Transfer flows that every instance has, by the property they complete. */
const defaultFlows = { queue: "Default queue transfer", user: "Default agent transfer" } as const;

const transferFlow = { key: "transferFlow", label: "transfer flow" };

/** Checks where a quick connect leads. Undefined when that cannot be told. */
export function destinationOf(given: Given, report: CheckReport): JsonValue | undefined {
  const named = destinationProperties.filter((key) => given[key] !== undefined);
  const [only] = named;
  if (only === undefined || named.length > 1) {
    report.add("PLAN230", { resource: report.resource, given: named });
    return undefined;
  }
  if ((only === "phoneNumber" || only === "flow") && given.transferFlow !== undefined) {
    report.add("PLAN231", { resource: report.resource, destination: only }, "/transferFlow");
  }
  switch (only) {
    case "queue":
      return {
        type: "QUEUE",
        queue: referenceOf(given, { key: "queue", label: "queue" }, "queue", report),
        transferFlow: transferFlowOf(given, "queue", "QUEUE_TRANSFER", report),
      };
    case "user":
      return {
        type: "USER",
        user: referenceOf(given, { key: "user", label: "user" }, "user", report),
        transferFlow: transferFlowOf(given, "user", "AGENT_TRANSFER", report),
      };
    case "phoneNumber":
      return {
        type: "PHONE_NUMBER",
        phoneNumber: phoneNumberOf(given, { key: "phoneNumber", label: "phone number" }, report),
      };
    case "flow":
      return { type: "FLOW", flow: referenceOf(given, { key: "flow", label: "flow" }, "flow", report) };
  }
}

function transferFlowOf(given: Given, of: keyof typeof defaultFlows, type: string, report: CheckReport): JsonValue {
  const whole = { transferFlow: existing.flow(defaultFlows[of]), ...definedOnly(given) };
  checkFlowType(whole, transferFlow, type, report);
  return referenceOf(whole, transferFlow, "flow", report);
}

function definedOnly(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The destination as an author would write it: without the flow that is there anyway. */
export function declaredDestination(destination: JsonObject): JsonObject {
  const { type: _type, transferFlow: flow, ...rest } = destination;
  const isDefault = Object.values(defaultFlows).some((name) => isFlow(flow, name));
  return flow === undefined || isDefault ? rest : { ...rest, transferFlow: flow };
}

function isFlow(value: JsonValue | undefined, name: string): boolean {
  return (value as Partial<ReferenceValue> | null | undefined)?.[referenceMember]?.name === name;
}

/** A destination in words: `queue "Sales" through flow "Transfer"`. */
export function destinationInWords(destination: Destination | null, nameOf: (id: string) => string): string {
  const named = (value: JsonValue) => (typeof value === "string" ? nameOf(value) : "unknown");
  switch (destination?.type) {
    case "QUEUE":
      return `${named(destination.queue)} through ${named(destination.transferFlow)}`;
    case "USER":
      return `${named(destination.user)} through ${named(destination.transferFlow)}`;
    case "PHONE_NUMBER":
      return String(destination.phoneNumber);
    case "FLOW":
      return named(destination.flow);
    default:
      return "nowhere";
  }
}

/** The part of a destination that the API has a member for each type for. */
export interface WireDestination {
  readonly QuickConnectType?: string;
  readonly UserConfig?: { readonly UserId?: string; readonly ContactFlowId?: string };
  readonly QueueConfig?: { readonly QueueId?: string; readonly ContactFlowId?: string };
  readonly PhoneConfig?: { readonly PhoneNumber?: string };
  readonly FlowConfig?: { readonly ContactFlowId?: string };
}

/** The destination as the API takes it. */
export function destinationToWire(value: JsonValue | undefined): Readonly<Record<string, unknown>> | undefined {
  const destination = value as Destination | null | undefined;
  const QuickConnectType = destination?.type;
  switch (destination?.type) {
    case "QUEUE":
      return {
        QuickConnectType,
        QueueConfig: { QueueId: destination.queue, ContactFlowId: destination.transferFlow },
      };
    case "USER":
      return { QuickConnectType, UserConfig: { UserId: destination.user, ContactFlowId: destination.transferFlow } };
    case "PHONE_NUMBER":
      return { QuickConnectType, PhoneConfig: { PhoneNumber: destination.phoneNumber } };
    case "FLOW":
      return { QuickConnectType, FlowConfig: { ContactFlowId: destination.flow } };
    default:
      return undefined;
  }
}

/** The destination as the API gives it; null for a type that is newer than this. */
export function destinationFromWire({
  QueueConfig,
  UserConfig,
  PhoneConfig,
  FlowConfig,
}: WireDestination = {}): JsonValue {
  const id = (text: string | undefined) => bareId(text ?? "");
  if (QueueConfig) {
    return { type: "QUEUE", queue: id(QueueConfig.QueueId), transferFlow: id(QueueConfig.ContactFlowId) };
  }
  if (UserConfig) return { type: "USER", user: id(UserConfig.UserId), transferFlow: id(UserConfig.ContactFlowId) };
  if (PhoneConfig) return { type: "PHONE_NUMBER", phoneNumber: PhoneConfig.PhoneNumber ?? "" };
  return FlowConfig ? { type: "FLOW", flow: id(FlowConfig.ContactFlowId) } : null;
}
