import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, choiceOf, defined, type Given, switchOf, textOf } from "../../declaration/property-checks.js";
import type { PropertySpec, PropertyTable } from "../../driver/property-spec.js";
import type { DeclarationSource } from "../../driver/resource-driver.js";
import type { Scope } from "../../driver/scope.js";
import type { InstanceDeclaration, InstanceSwitches } from "./declaration.js";

/** One switch of an instance: its attribute in the API, its field word, and what a new instance has where that is known. */
interface Switch {
  readonly attribute: string;
  readonly label: string;
  readonly initially?: boolean;
}

/** The attributes of an instance. Initial values as seen by public tests of peers, checked 2026-11-20. */
const instanceSwitches: Readonly<Record<keyof InstanceSwitches, Switch>> = {
  inboundCalls: { attribute: "INBOUND_CALLS", label: "inbound calls" },
  outboundCalls: { attribute: "OUTBOUND_CALLS", label: "outbound calls" },
  contactFlowLogs: { attribute: "CONTACTFLOW_LOGS", label: "flow logs", initially: false },
  contactLens: { attribute: "CONTACT_LENS", label: "Contact Lens", initially: true },
  autoResolveBestVoices: { attribute: "AUTO_RESOLVE_BEST_VOICES", label: "best available voices", initially: true },
  useCustomTtsVoices: { attribute: "USE_CUSTOM_TTS_VOICES", label: "custom voices", initially: false },
  earlyMedia: { attribute: "EARLY_MEDIA", label: "early media", initially: true },
  multiPartyConference: { attribute: "MULTI_PARTY_CONFERENCE", label: "multi-party conference", initially: false },
  highVolumeOutbound: { attribute: "HIGH_VOLUME_OUTBOUND", label: "high-volume outbound" },
  enhancedContactMonitoring: { attribute: "ENHANCED_CONTACT_MONITORING", label: "enhanced contact monitoring" },
  enhancedChatMonitoring: { attribute: "ENHANCED_CHAT_MONITORING", label: "enhanced chat monitoring" },
  multiPartyChatConference: { attribute: "MULTI_PARTY_CHAT_CONFERENCE", label: "multi-party chat" },
  autoMuteAgentOnHold: { attribute: "AUTO_MUTE_AGENT_ON_HOLD", label: "mute agent on hold" },
  messageStreaming: { attribute: "MESSAGE_STREAMING", label: "message streaming" },
};

/** The switches as pairs. */
export const switchEntries = Object.entries(instanceSwitches) as readonly (readonly [keyof InstanceSwitches, Switch])[];

const switchSpecs = switchEntries.map(([property, { label }]): [string, PropertySpec] => [
  property,
  { label, words: (value) => (value === true ? "on" : value === false ? "off" : "unknown") },
]);

export const instanceTable: PropertyTable = {
  identityManagement: { label: "identity management", change: "refuse" },
  ...Object.fromEntries(switchSpecs),
};

const identityTypes = ["CONNECT_MANAGED", "SAML", "EXISTING_DIRECTORY"];
const allowed = ["identityManagement", "directoryId", "create", "tags", ...Object.keys(instanceSwitches)];
const alias = /^(?!d-)[\da-zA-Z]+(?:-*[\da-zA-Z])*$/;
const directory = /^d-[0-9a-f]{10}$/;
const mostAliasCharacters = 45;

/** Tells whether a text is an alias, an id or an ARN of an instance. */
export function isInstanceName(text: string): boolean {
  return text.startsWith("arn:") || (text.length <= mostAliasCharacters && alias.test(text));
}

/**
 * Checks an instance and gives it as the engine compares it. `create` and `directoryId` only matter for creation, as does
 * an identity management that nobody declared: an instance that exists may have another.
 */
export function normaliseInstance(declaration: InstanceDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  if (!isInstanceName(declaration.name)) {
    report.add("PLAN103", {
      resource: report.resource,
      problem: "is not an alias of an instance",
      allowed:
        "1 to 45 letters and digits with hyphens between them, not starting with d-, or the instance's id or ARN",
    });
  }
  const identity = { key: "identityManagement", label: "identity management" };
  const declared = choiceOf(given, identity, identityTypes, report);
  const management = declared ?? "CONNECT_MANAGED";
  const switches = switchEntries.map(([key, { label }]): [string, JsonValue | undefined] => [
    key,
    switchOf(given, { key, label }, report),
  ]);
  return defined({
    identityManagement: management,
    ...(declared === undefined && { [undeclaredIdentity]: true }),
    directoryId: directoryOf(given, management, report),
    create: switchOf(given, { key: "create", label: "create" }, report) ?? false,
    ...Object.fromEntries(switches),
  });
}

/** Marks an identity management that is only the default for a new instance. */
const undeclaredIdentity = "identityIsUndeclared";

/** What an existing instance is compared with. */
export function comparedProperties(properties: JsonObject): JsonObject {
  const { [undeclaredIdentity]: isUndeclared, identityManagement, ...rest } = properties;
  return isUndeclared === true || identityManagement === undefined ? rest : { ...rest, identityManagement };
}

function directoryOf(given: Given, management: string, report: CheckReport): JsonValue | undefined {
  const id = textOf(given, { key: "directoryId", label: "directory id" }, [12, 12], report);
  const { resource } = report;
  if (management !== "EXISTING_DIRECTORY" && id !== null) {
    const problem = `names a directory, but its identity management is ${management}`;
    report.add("PLAN117", { resource, problem }, "/directoryId");
  } else if (typeof id === "string" && id.length === 12 && !directory.test(id)) {
    report.add("PLAN117", { resource, problem: `has the directory id "${id}", which is none` }, "/directoryId");
  }
  return id ?? undefined;
}

const instanceId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks what only a new instance needs: an alias to be made under, and the directory of an existing one. */
export function checkNewInstance(properties: JsonObject, { environment }: Scope, report: CheckReport): void {
  const { resource } = report;
  const name = environment.instanceAlias ?? report.name;
  const isId = name.startsWith("arn:") || instanceId.test(name);
  if (isId && (environment.createInstance || properties.create === true)) report.add("PLAN274", { resource, name });
  if (properties.identityManagement !== "EXISTING_DIRECTORY" || properties.directoryId !== undefined) return;
  const problem = "signs people in with an existing directory, but names none";
  report.add("PLAN117", { resource, problem }, "/directoryId");
}

/** How an instance would be declared: what differs from a new one. */
export function instanceSource(name: string, properties: JsonObject): DeclarationSource {
  const { identityManagement } = properties;
  const switches = switchEntries.flatMap(([key, { initially }]): [string, JsonValue][] => {
    const value = properties[key];
    const atFirst = initially ?? (key === "inboundCalls" || key === "outboundCalls");
    return typeof value === "boolean" && value !== atFirst ? [[key, value]] : [];
  });
  const identity = identityManagement === "CONNECT_MANAGED" ? {} : { identityManagement: identityManagement ?? "" };
  return { factory: "instance", name, properties: { ...identity, ...Object.fromEntries(switches) } };
}
