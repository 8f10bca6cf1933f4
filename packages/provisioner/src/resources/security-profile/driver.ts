import { isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Reader, type Target } from "../../driver/write-call.js";
import { stampOf } from "../flow/content.js";
import { listTwofold, type WireSummary } from "../summaries.js";
import { readWire } from "../wire.js";
import type { SecurityProfileDeclaration } from "./declaration.js";
import { normaliseSecurityProfile, securityProfileTable } from "./properties.js";

interface WireProfile {
  readonly Id?: string;
  readonly Arn?: string;
  readonly SecurityProfileName?: string;
  readonly Description?: string;
  readonly Tags?: Readonly<Record<string, string>>;
  readonly AllowedAccessControlTags?: Readonly<Record<string, string>>;
  readonly TagRestrictedResources?: readonly string[];
  readonly HierarchyRestrictedResources?: readonly string[];
  readonly AllowedAccessControlHierarchyGroupId?: string;
  readonly GranularAccessControlConfiguration?: JsonObject;
  readonly LastModifiedTime?: Date;
}

interface NamedSummary extends WireSummary {
  readonly Name?: string;
}

const builtIn = new Set(["Admin", "Agent", "CallCenterManager", "QualityAnalyst"]);

/** Lists that a describe leaves out: the property, and where it is read. */
const ownLists: Readonly<
  Record<string, readonly [operation: string, member: string, read: (item: never) => JsonValue]>
> = {
  permissions: ["ListSecurityProfilePermissions", "Permissions", (name: string) => name],
  applications: ["ListSecurityProfileApplications", "Applications", liveApplication],
  flowModules: ["ListSecurityProfileFlowModules", "AllowedFlowModules", liveModule],
};

/**
 * Security profiles: one call makes one, one changes all of it. List and search tell name, description and tags, and
 * when a profile was changed; the rest takes a describe and a list for each of permissions, applications and modules,
 * which are read only when the time of the last change is another one.
 */
export const securityProfileDriver: ResourceDriver<SecurityProfileDeclaration> = {
  kind: "securityProfile",
  noun: "security profile",
  plural: "security profiles",
  level: "instance",
  properties: securityProfileTable,
  taggable: true,
  renamable: false,
  deletion: "delete",
  builtIn,
  quota: limits.instance.securityProfiles.value - builtIn.size,
  normalise: normaliseSecurityProfile,
  declarationOf(live, refer) {
    if (builtIn.has(live.name)) return undefined;
    return { factory: "securityProfile", name: live.name, properties: declaredProperties(live.properties, refer) };
  },

  list: (reader) =>
    listTwofold<NamedSummary>(reader, {
      list: {
        operation: "ListSecurityProfiles",
        member: "SecurityProfileSummaryList",
        name: ({ Name = "" }) => Name,
      },
      search: { operation: "SearchSecurityProfiles", member: "SecurityProfiles", pageSize: 100 },
      live: (item) => liveSummary(item as WireProfile),
    }),
  async read(reader, id, properties) {
    const input = { InstanceId: instanceIdOf(reader.scope), SecurityProfileId: id };
    const live = await readWire(reader, "DescribeSecurityProfile", input, (output) =>
      liveProfile(output.SecurityProfile as WireProfile),
    );
    if (live === undefined) return undefined;
    const lists = await readLists(reader, id, properties);
    const isWhole = Object.keys(ownLists).every((property) => property in lists);
    return { ...live, properties: { ...live.properties, ...lists }, ...(!isWhole && { partial: true }) };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateSecurityProfile",
      input: {
        InstanceId: instanceIdOf(scope),
        SecurityProfileName: name,
        ...Object.fromEntries(
          Object.entries(writable(properties))
            .filter(([property]) => !isEmpty(properties[property]))
            .map(([, member]) => member),
        ),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.SecurityProfileId), arn: String(output.SecurityProfileArn) }),
  }),
  update(target, { properties }, changed) {
    const members = writable(properties);
    const written = changed.flatMap((property) => (property in members ? [members[property]] : []));
    return written.length === 0 ? [] : [write("UpdateSecurityProfile", target, Object.fromEntries(written as []))];
  },
  destroy: (target) => [write("DeleteSecurityProfile", target)],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}) {
  return { operation, input: { InstanceId: instanceIdOf(scope), SecurityProfileId: id, ...input } };
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "object" && Object.keys(value).length === 0);
}

/** What each property is on the wire. Empty values clear. */
function writable(properties: JsonObject): Readonly<Record<string, readonly [member: string, value: unknown]>> {
  return {
    description: ["Description", properties.description ?? ""],
    permissions: ["Permissions", properties.permissions],
    accessControlTags: ["AllowedAccessControlTags", properties.accessControlTags],
    tagRestrictedResources: ["TagRestrictedResources", properties.tagRestrictedResources],
    accessControlGroup: ["AllowedAccessControlHierarchyGroupId", properties.accessControlGroup ?? ""],
    hierarchyRestrictedResources: ["HierarchyRestrictedResources", properties.hierarchyRestrictedResources],
    applications: ["Applications", objectsIn(properties.applications).map(wireApplication)],
    flowModules: [
      "AllowedFlowModules",
      ((properties.flowModules ?? []) as readonly string[]).map((FlowModuleId) => ({ Type: "MCP", FlowModuleId })),
    ],
    dataTableAccess: ["GranularAccessControlConfiguration", wireGranular(objectsIn(properties.dataTableAccess))],
  };
}

function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function wireApplication({ namespace, permissions, type }: JsonObject) {
  return { Namespace: namespace, ApplicationPermissions: permissions, Type: type };
}

function wireGranular(access: readonly JsonObject[]) {
  const PrimaryAttributeValues = access.map(({ attribute, values }) => ({
    AccessType: "ALLOW",
    AttributeName: attribute,
    Values: values,
  }));
  return {
    DataTableAccessControlConfiguration: { PrimaryAttributeAccessControlConfiguration: { PrimaryAttributeValues } },
  };
}

async function readLists(reader: Reader, id: string, properties: readonly string[]): Promise<JsonObject> {
  const input = { InstanceId: instanceIdOf(reader.scope), SecurityProfileId: id, MaxResults: 1000 };
  const asked = Object.entries(ownLists).filter(([property]) => properties.includes(property));
  const lists = asked.map(async ([property, [operation, member, read]]): Promise<[string, JsonValue]> => {
    const items = await reader.pages(operation, input, member);
    return [property, items.map((item) => read(item as never))];
  });
  return Object.fromEntries(await Promise.all(lists));
}

function liveApplication(wire: {
  readonly Namespace?: string;
  readonly ApplicationPermissions?: readonly string[];
  readonly Type?: string;
}): JsonValue {
  return {
    namespace: wire.Namespace ?? "",
    permissions: [...(wire.ApplicationPermissions ?? [])].toSorted(),
    type: wire.Type ?? "THIRD_PARTY_APPLICATION",
  };
}

function liveModule({ FlowModuleId = "" }: { readonly FlowModuleId?: string }): JsonValue {
  return bareId(FlowModuleId);
}

function liveSummary(wire: WireProfile): LiveResource {
  const stamp = stampOf(wire.LastModifiedTime);
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.SecurityProfileName ?? "",
    properties: { description: wire.Description || null },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: {},
  };
}

function liveProfile(wire: WireProfile): LiveResource {
  const summary = liveSummary(wire);
  const group = wire.AllowedAccessControlHierarchyGroupId;
  return {
    ...summary,
    properties: {
      ...summary.properties,
      accessControlTags: wire.AllowedAccessControlTags ?? {},
      tagRestrictedResources: [...(wire.TagRestrictedResources ?? [])],
      accessControlGroup: group ? bareId(group) : null,
      hierarchyRestrictedResources: [...(wire.HierarchyRestrictedResources ?? [])],
      dataTableAccess: liveGranular(wire.GranularAccessControlConfiguration),
    },
  };
}

interface WireAttribute {
  readonly AttributeName?: string;
  readonly Values?: readonly string[];
}

function liveGranular(wire: JsonObject | undefined): readonly JsonObject[] {
  const tables = wire?.DataTableAccessControlConfiguration;
  const primary = isJsonObject(tables) ? tables.PrimaryAttributeAccessControlConfiguration : undefined;
  const values = isJsonObject(primary) ? (primary.PrimaryAttributeValues as readonly WireAttribute[] | undefined) : [];
  return (values ?? []).map(({ AttributeName = "", Values = [] }) => ({
    attribute: AttributeName,
    values: [...Values].toSorted(),
  }));
}

function declaredProperties(properties: JsonObject, refer: Refer): JsonObject {
  const { description, permissions, accessControlTags, tagRestrictedResources } = properties;
  const { accessControlGroup, hierarchyRestrictedResources, applications, flowModules, dataTableAccess } = properties;
  const group = typeof accessControlGroup === "string" && { group: refer("hierarchyGroup", accessControlGroup) };
  const tagAccess = { tags: accessControlTags ?? {}, resources: tagRestrictedResources ?? [] };
  const hierarchyAccess = { ...group, resources: hierarchyRestrictedResources ?? [] };
  const modules = ((flowModules ?? []) as readonly string[]).map((id) => refer("flowModule", id));
  return {
    ...(typeof description === "string" && { description }),
    ...(!isEmpty(permissions) && { permissions: permissions ?? [] }),
    ...(!isEmpty(accessControlTags) && { tagAccess }),
    ...((group || !isEmpty(hierarchyRestrictedResources)) && { hierarchyAccess }),
    ...(!isEmpty(applications) && { applications: objectsIn(applications).map(withoutDefaultType) }),
    ...(modules.length > 0 && { flowModules: modules }),
    ...(!isEmpty(dataTableAccess) && { dataTableAccess: dataTableAccess ?? [] }),
  };
}

function withoutDefaultType({ type, ...application }: JsonObject): JsonObject {
  return type === "THIRD_PARTY_APPLICATION" ? application : { ...application, type: type ?? null };
}
