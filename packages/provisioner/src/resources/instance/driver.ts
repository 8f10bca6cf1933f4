import type { JsonObject } from "@flowc/connect-model";
import type { Identity, LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import {
  type CreateProcedure,
  probeOf,
  type Reader,
  type Target,
  type Wanted,
  type WriteCall,
  type Writer,
} from "../../driver/write-call.js";
import { readWire } from "../wire.js";
import type { InstanceDeclaration } from "./declaration.js";
import {
  checkNewInstance,
  comparedProperties,
  instanceSource,
  instanceTable,
  normaliseInstance,
  switchEntries,
} from "./properties.js";

interface WireInstance {
  readonly Id?: string;
  readonly Arn?: string;
  readonly InstanceAlias?: string;
  readonly IdentityManagementType?: string;
  readonly InstanceStatus?: string;
  readonly StatusReason?: { readonly Message?: string };
  readonly InstanceAccessUrl?: string;
  readonly ServiceRole?: string;
  readonly CreatedTime?: Date | string | number;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireAttribute {
  readonly AttributeType?: string;
  readonly Value?: string;
}

/** Creation takes 1 to 3 minutes typically (observed by peers); longer is possible. */
const creationSeconds = 15 * 60;

/** The instance: found by alias, id or ARN, or created; its attributes are written one by one. */
export const instanceDriver: ResourceDriver<InstanceDeclaration> = {
  kind: "instance",
  noun: "instance",
  plural: "instances",
  level: "account",
  properties: instanceTable,
  taggable: true,
  renamable: false,
  deletion: "on-request",
  requestedBy: "instance",
  deletionSeconds: 600,
  builtIn: new Set(),
  normalise: normaliseInstance,
  checkCreation: checkNewInstance,
  materialise: (properties) => ({ properties: comparedProperties(properties), unknown: {} }),
  declarationOf: ({ name, properties }) => instanceSource(name, properties),

  async list(reader) {
    const found = await reader.pages("ListInstances", { MaxResults: 10 }, "InstanceSummaryList");
    return found.map((item) => ({ ...liveInstance(item as WireInstance), partial: true }));
  },
  matches: (live, { name }) => live.name === name || live.id === name || live.arn === name,
  async read(reader, id) {
    const live = await readWire(reader, "DescribeInstance", { InstanceId: id }, (output) =>
      liveInstance(output.Instance as WireInstance),
    );
    if (live === undefined || live.condition !== undefined) return live;
    return { ...live, properties: { ...live.properties, ...(await readSwitches(reader, id)) } };
  },
  wait: async (writer, id) => {
    await waitUntilActive(writer, id);
  },

  create: instanceCreation(),
  update: (target, wanted, properties) => properties.flatMap((property) => switchCall(target, wanted, property) ?? []),
  destroy: ({ id }) => [{ operation: "DeleteInstance", input: { InstanceId: id } }],
};

function instanceCreation(): CreateProcedure {
  return {
    operations(wanted) {
      const differing = switchEntries.filter(([property, { initially }]) => {
        const value = wanted.properties[property];
        return typeof value === "boolean" && !isSetAtCreation(property) && value !== initially;
      });
      return ["CreateInstance", ...differing.map(() => "UpdateInstanceAttribute")];
    },
    async run(writer, wanted) {
      const { properties } = wanted;
      const output = await writer.write({
        operation: "CreateInstance",
        input: {
          InstanceAlias: wanted.name,
          IdentityManagementType: properties.identityManagement ?? "CONNECT_MANAGED",
          DirectoryId: properties.directoryId,
          InboundCallsEnabled: properties.inboundCalls ?? true,
          OutboundCallsEnabled: properties.outboundCalls ?? true,
          Tags: wanted.tags,
        },
      });
      const identity: Identity = { id: String(output.Id), arn: String(output.Arn) };
      await writer.made({ ...identity, isPending: true });
      const live = await waitUntilActive(writer, identity.id);
      await writer.made({ ...identity, attributes: live.attributes });
      const switches = await readSwitches(writer, identity.id);
      const target: Target = { ...identity, scope: writer.scope };
      for (const [property] of switchEntries) {
        const value = properties[property];
        if (typeof value !== "boolean" || value === switches[property]) continue;
        const call = switchCall(target, wanted, property);
        if (call !== undefined) await writer.write(call);
      }
    },
  };
}

function isSetAtCreation(property: string): boolean {
  return property === "inboundCalls" || property === "outboundCalls";
}

function waitUntilActive(writer: Writer, id: string): Promise<LiveResource> {
  return writer.waitUntil(async () => {
    const live = await readWire(writer, "DescribeInstance", { InstanceId: id }, (output) =>
      liveInstance(output.Instance as WireInstance),
    );
    return probeOf(live, "the instance to become active");
  }, creationSeconds);
}

function switchCall({ id }: Target, wanted: Wanted, property: string): WriteCall | undefined {
  const attribute = switchEntries.find(([key]) => key === property)?.[1].attribute;
  if (attribute === undefined) return undefined;
  const Value = String(wanted.properties[property]);
  return { operation: "UpdateInstanceAttribute", input: { InstanceId: id, AttributeType: attribute, Value } };
}

async function readSwitches(reader: Reader, id: string): Promise<JsonObject> {
  const found = await reader.pages("ListInstanceAttributes", { InstanceId: id, MaxResults: 7 }, "Attributes");
  const values = new Map((found as readonly WireAttribute[]).map(({ AttributeType, Value }) => [AttributeType, Value]));
  return Object.fromEntries(
    switchEntries.flatMap(([property, { attribute }]) => {
      const value = values.get(attribute);
      return value === undefined ? [] : [[property, value === "true"]];
    }),
  );
}

function liveInstance(wire: WireInstance): LiveResource {
  const condition = conditionOf(wire);
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.InstanceAlias ?? "",
    properties: { identityManagement: wire.IdentityManagementType ?? null },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {
      alias: wire.InstanceAlias ?? "",
      status: wire.InstanceStatus ?? "",
      ...(wire.CreatedTime !== undefined && { createdTime: new Date(wire.CreatedTime).toISOString() }),
      ...(wire.InstanceAccessUrl !== undefined && { accessUrl: wire.InstanceAccessUrl }),
      ...(wire.ServiceRole !== undefined && { serviceRole: wire.ServiceRole }),
    },
    ...(condition && { condition }),
  };
}

function conditionOf({ InstanceStatus, StatusReason }: WireInstance): LiveResource["condition"] {
  if (InstanceStatus === "CREATION_IN_PROGRESS") return { is: "pending", words: "it is being created" };
  if (InstanceStatus !== "CREATION_FAILED") return undefined;
  return { is: "failed", words: StatusReason?.Message ?? "creation failed" };
}
