import { defineTable } from "../../store/table.js";
import type { InstanceCall } from "../operation.js";

/** One level of the hierarchy that groups are arranged in. */
export interface HierarchyLevelRecord {
  readonly name: string;
  readonly modifiedAt: number;
}

/** The levels of an instance from the top. Its id is the id of the instance, which has exactly one. */
export interface StructureRecord {
  readonly id: string;
  readonly levels: readonly HierarchyLevelRecord[];
}

export const hierarchyStructures = defineTable<StructureRecord>("hierarchyStructures");

/** Members of the five levels in requests and answers, from the top. */
export const levelMembers = ["LevelOne", "LevelTwo", "LevelThree", "LevelFour", "LevelFive"] as const;

/** The levels that an instance has, from the top; none until they are named. */
export function levelsOf(call: InstanceCall): readonly HierarchyLevelRecord[] {
  return call.tables.of(hierarchyStructures).get(call.instance.id)?.levels ?? [];
}
