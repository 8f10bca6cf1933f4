import { type JsonObject, limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, choiceOf, defined, type Given, numberOf, textOf } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { AgentStatusDeclaration } from "./declaration.js";

interface WireStatus {
  readonly AgentStatusId?: string;
  readonly AgentStatusARN?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly Type?: string;
  readonly State?: string;
  readonly DisplayOrder?: number;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

const builtIn = new Set(["Available", "Offline"]);
const displayOrder = { key: "displayOrder", label: "display order" };
const allowed = ["description", "state", displayOrder.key, "formerName", "tags"];

/** Agent statuses: one call makes one, one changes everything of it, a search tells everything. None is ever deleted. */
export const agentStatusDriver: ResourceDriver<AgentStatusDeclaration> = {
  kind: "agentStatus",
  noun: "agent status",
  plural: "agent statuses",
  level: "instance",
  properties: {
    name: { label: "name" },
    description: { label: "description" },
    state: { label: "state", impact: "Agents can choose a status only while it is enabled." },
    displayOrder: { label: displayOrder.label, words: (value) => (value === null ? "none" : String(value)) },
  },
  taggable: true,
  renamable: true,
  deletion: "delete",
  insteadOfDeletion: "it is disabled instead",
  builtIn,
  quota: limits.instance.agentStatuses.value - builtIn.size,
  normalise: normaliseAgentStatus,
  declarationOf({ name, properties, attributes }) {
    if (attributes.type !== "CUSTOM") return undefined;
    const { description, state, displayOrder: order } = properties;
    return {
      factory: "agentStatus",
      name,
      properties: {
        ...(typeof description === "string" && { description }),
        ...(state === "DISABLED" && { state }),
        ...(typeof order === "number" && { displayOrder: order }),
      },
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchAgentStatuses", input, "AgentStatuses");
    return found.map((item) => ({ ...liveStatus(item as WireStatus), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListAgentStatuses", input, "AgentStatusSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), AgentStatusId: id };
    return readWire(reader, "DescribeAgentStatus", input, (output) => liveStatus(output.AgentStatus as WireStatus));
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateAgentStatus",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: orUndefined(properties.description),
        State: properties.state,
        DisplayOrder: orUndefined(properties.displayOrder),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.AgentStatusId), arn: String(output.AgentStatusARN) }),
  }),
  update(target, { name, properties }, changed) {
    const has = (property: string) => changed.includes(property);
    const order = properties.displayOrder;
    const members = {
      ...(has("name") && { Name: name }),
      ...(has("description") && { Description: properties.description ?? "" }),
      ...(has("state") && { State: properties.state }),
      ...(has("displayOrder") && (order === null ? { ResetOrderNumber: true } : { DisplayOrder: order })),
    };
    return Object.keys(members).length === 0 ? [] : [updateCall(target, members)];
  },
  destroy: (target) => [updateCall(target, { State: "DISABLED" })],
};

/** Checks an agent status and gives it as the engine compares it. */
function normaliseAgentStatus(declaration: AgentStatusDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  const state = choiceOf(given, { key: "state", label: "state" }, ["ENABLED", "DISABLED"], report) ?? "ENABLED";
  if (builtIn.has(declaration.name) && state === "DISABLED") {
    report.add("PLAN202", { resource: report.resource }, "/state");
  }
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 250], report),
    state,
    displayOrder: numberOf(given, displayOrder, [1, 50], report),
  });
}

function updateCall({ id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation: "UpdateAgentStatus", input: { InstanceId: instanceIdOf(scope), AgentStatusId: id, ...input } };
}

function liveStatus(wire: WireStatus): LiveResource {
  return {
    id: wire.AgentStatusId ?? "",
    arn: wire.AgentStatusARN ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description || null,
      state: wire.State ?? "ENABLED",
      displayOrder: wire.DisplayOrder ?? null,
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: { type: wire.Type ?? "CUSTOM" },
  };
}
