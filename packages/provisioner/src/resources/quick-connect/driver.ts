import { isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { QuickConnectDeclaration } from "./declaration.js";
import { declaredDestination, destinationFromWire, destinationToWire, type WireDestination } from "./destination.js";
import { normaliseQuickConnect, quickConnectTable } from "./properties.js";

interface WireQuickConnect {
  readonly QuickConnectId?: string;
  readonly QuickConnectARN?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly QuickConnectConfig?: WireDestination;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/** Quick connects: one call makes one, one writes the name and description, one the destination. A search gives all. */
export const quickConnectDriver: ResourceDriver<QuickConnectDeclaration> = {
  kind: "quickConnect",
  noun: "quick connect",
  plural: "quick connects",
  level: "instance",
  properties: quickConnectTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.quickConnects.value,
  normalise: normaliseQuickConnect,
  declarationOf({ name, properties }, refer) {
    const destination = isJsonObject(properties.destination) ? named(properties.destination, refer) : undefined;
    if (destination === undefined) return undefined;
    const { description } = properties;
    return {
      factory: "quickConnect",
      name,
      properties: { ...declaredDestination(destination), ...(typeof description === "string" && { description }) },
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchQuickConnects", input, "QuickConnects");
    return found.map((item) => ({ ...liveQuickConnect(item as WireQuickConnect), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListQuickConnects", input, "QuickConnectSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), QuickConnectId: id };
    return readWire(reader, "DescribeQuickConnect", input, (output) =>
      liveQuickConnect(output.QuickConnect as WireQuickConnect),
    );
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateQuickConnect",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: orUndefined(properties.description),
        QuickConnectConfig: destinationToWire(properties.destination),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.QuickConnectId), arn: String(output.QuickConnectARN) }),
  }),
  update(target, { name, properties }, changed) {
    const has = (property: string) => changed.includes(property);
    const calls: WriteCall[] = [];
    if (has("name") || has("description")) {
      const input = {
        ...(has("name") && { Name: name }),
        ...(has("description") && { Description: properties.description ?? "" }),
      };
      calls.push(write("UpdateQuickConnectName", target, input));
    }
    if (has("destination")) {
      const QuickConnectConfig = destinationToWire(properties.destination);
      calls.push(write("UpdateQuickConnectConfig", target, { QuickConnectConfig }));
    }
    return calls;
  },
  destroy: (target) => [write("DeleteQuickConnect", target)],
  retire: (target, name) => [write("UpdateQuickConnectName", target, { Name: name })],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), QuickConnectId: id, ...input } };
}

/** A live destination with references in place of ids; undefined when one leads to nothing that has a name. */
function named(destination: JsonObject, refer: Refer): JsonObject | undefined {
  const kinds = { queue: "queue", user: "user", flow: "flow", transferFlow: "flow" } as const;
  const entries = Object.entries(destination).map(([member, value]): [string, JsonValue] => {
    const kind = kinds[member as keyof typeof kinds];
    return [member, kind === undefined ? value : refer(kind, String(value))];
  });
  return entries.some(([, value]) => value === null) ? undefined : Object.fromEntries(entries);
}

function liveQuickConnect(wire: WireQuickConnect): LiveResource {
  return {
    id: wire.QuickConnectId ?? "",
    arn: wire.QuickConnectARN ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description || null,
      destination: destinationFromWire(wire.QuickConnectConfig),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}
