import { isJsonObject, isReferenceValue, limits, referenceMember } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver, Sought } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { HierarchyGroupDeclaration } from "./declaration.js";
import { hierarchyGroupTable, normaliseHierarchyGroup } from "./properties.js";

interface WireSummary {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
}

interface WireGroup extends WireSummary {
  readonly LevelId?: string;
  readonly HierarchyPath?: Readonly<Record<string, WireSummary | undefined>>;
  readonly Tags?: Readonly<Record<string, string>>;
}

const levelMembers = ["LevelOne", "LevelTwo", "LevelThree", "LevelFour", "LevelFive"];
const mostNameCharacters = 100;

/** Hierarchy groups: a search tells everything of a group, with the way that leads to it. */
export const hierarchyGroupDriver: ResourceDriver<HierarchyGroupDeclaration> = {
  kind: "hierarchyGroup",
  noun: "hierarchy group",
  plural: "hierarchy groups",
  level: "instance",
  properties: hierarchyGroupTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.hierarchyGroups.value,
  normalise: normaliseHierarchyGroup,
  declarationOf({ name, properties }, refer) {
    const { parent } = properties;
    return {
      factory: "hierarchyGroup",
      name,
      properties: typeof parent === "string" ? { parent: refer("hierarchyGroup", parent) } : {},
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchUserHierarchyGroups", input, "UserHierarchyGroups");
    return found.map((item) => ({ ...liveGroup(item as WireGroup), partial: true }));
  },
  matches: isSought,
  async find(reader, sought) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 1000 };
    const found = await reader.pages("ListUserHierarchyGroups", input, "UserHierarchyGroupSummaryList");
    for (const { Id } of (found as readonly WireSummary[]).filter(({ Name }) => Name === sought.name)) {
      const live = Id === undefined ? undefined : await this.read(reader, Id, []);
      if (live !== undefined && isSought(live, sought)) return live;
    }
    return undefined;
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), HierarchyGroupId: id };
    return readWire(reader, "DescribeUserHierarchyGroup", input, (output) =>
      liveGroup(output.HierarchyGroup as WireGroup),
    );
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateUserHierarchyGroup",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        ParentGroupId: orUndefined(properties.parent),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.HierarchyGroupId), arn: String(output.HierarchyGroupArn) }),
  }),
  update: (target, { name }, properties) => (properties.includes("name") ? [nameCall(target, name)] : []),
  destroy: (target) => [write("DeleteUserHierarchyGroup", target)],
  // The end of the name says that it is retired; names of groups are shorter than others.
  retire: (target, name) => [nameCall(target, [...name].slice(-mostNameCharacters).join(""))],
};

/** By name and by the name of the parent: two groups in different places may have one name. */
function isSought(live: LiveResource, { name, properties }: Sought): boolean {
  if (live.name !== name) return false;
  const { parent } = properties;
  if (parent === undefined) return true;
  const wanted = isReferenceValue(parent) ? parent[referenceMember].name : null;
  const path = live.attributes.path;
  const above = Array.isArray(path) ? (path.at(-2) ?? null) : null;
  return above === wanted;
}

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), HierarchyGroupId: id, ...input } };
}

function nameCall(target: Target, name: string): WriteCall {
  return write("UpdateUserHierarchyGroupName", target, { Name: name });
}

function liveGroup(wire: WireGroup): LiveResource {
  const path = levelMembers.flatMap((member) => wire.HierarchyPath?.[member] ?? []).filter(isJsonObject);
  const own = path.findIndex(({ Id }) => Id === wire.Id);
  const above = own > 0 ? path[own - 1]?.Id : undefined;
  return {
    id: wire.Id ?? "",
    arn: wire.Arn ?? "",
    name: wire.Name ?? "",
    properties: { name: wire.Name ?? "", parent: typeof above === "string" ? above : null },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: { path: path.slice(0, own + 1).map(({ Name }) => String(Name)) },
  };
}
