import type {
  DescribeUserHierarchyStructureRequest,
  DescribeUserHierarchyStructureResponse,
  HierarchyLevel,
  HierarchyStructureUpdate,
  UpdateUserHierarchyStructureRequest,
} from "@aws-sdk/client-connect";
import { formatArn } from "@flowc/connect-model";
import { invalidParameter, resourceInUse } from "../../protocol/service-error.js";
import { allOwned } from "../identity.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { hierarchyGroups } from "./group-table.js";
import { type HierarchyLevelRecord, hierarchyStructures, levelMembers, levelsOf } from "./structure-table.js";

/** Longest name of a level (limit of a public client's checks). */
const mostNameCharacters = 50;

export const describeUserHierarchyStructure = instanceOperation<
  DescribeUserHierarchyStructureRequest,
  DescribeUserHierarchyStructureResponse
>("DescribeUserHierarchyStructure", {
  fidelity: {
    documented: ["level ids are 1 to 5"],
    assumed: ["an instance without levels answers without a structure"],
  },
  handle(_input, call) {
    const levels = levelsOf(call).map((level, index) => [levelMembers[index], describeLevel(call, level, index + 1)]);
    return levels.length === 0 ? {} : { HierarchyStructure: Object.fromEntries(levels) };
  },
});

export const updateUserHierarchyStructure = instanceOperation<UpdateUserHierarchyStructureRequest>(
  "UpdateUserHierarchyStructure",
  {
    fidelity: {
      documented: ["a level that is left out is removed; that is refused while groups are on it"],
      assumed: ["names of 1 to 50 characters", "no level without the one above it", "two levels may have one name"],
    },
    handle({ HierarchyStructure }, call) {
      const before = levelsOf(call);
      const names = wantedNames(HierarchyStructure);
      const onRemoved = allOwned(call, hierarchyGroups).find(({ level }) => level > names.length);
      if (onRemoved) {
        throw resourceInUse(
          `Level ${onRemoved.level} cannot be removed while the group ${onRemoved.name} is on it.`,
          "HIERARCHY_GROUP",
          onRemoved.id,
        );
      }
      const levels = names.map((name, index): HierarchyLevelRecord => {
        const known = before[index];
        return known?.name === name ? known : { name, modifiedAt: call.now };
      });
      call.tables.of(hierarchyStructures).put({ id: call.instance.id, levels });
      return undefined;
    },
  },
);

function wantedNames(wanted: Checked<HierarchyStructureUpdate>): readonly string[] {
  const given = levelMembers.map((member) => wanted[member]?.Name);
  const names = given.filter((name) => name !== undefined);
  const gap = given.findIndex((name, index) => name === undefined && index < names.length);
  if (gap >= 0) throw invalidParameter(`${levelMembers[gap]} is missing, but a level below it is there`);
  for (const name of names) {
    const { length } = [...name];
    if (name.trim() === "" || length > mostNameCharacters) {
      throw invalidParameter(`The name of a level must have 1 to ${mostNameCharacters} characters: "${name}"`);
    }
  }
  return names;
}

function describeLevel(call: InstanceCall, { name, modifiedAt }: HierarchyLevelRecord, number: number): HierarchyLevel {
  const { region, accountId: account } = call.settings;
  const id = String(number);
  return {
    Id: id,
    Arn: formatArn({ kind: "hierarchyLevel", partition: "aws", region, account, instanceId: call.instance.id, id }),
    Name: name,
    LastModifiedTime: new Date(modifiedAt),
    LastModifiedRegion: region,
  };
}
