import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { TagSet } from "../tags/tag-set.js";

/** A group of agents somewhere in the hierarchy. */
export interface HierarchyGroupRecord extends Named {
  /** Undefined at the top. */
  readonly parentId: string | undefined;
  /** 1 at the top, 5 at most. Fixed, like the parent. */
  readonly level: number;
  readonly tags: TagSet;
  readonly modifiedAt: number;
}

export const hierarchyGroups = defineTable<HierarchyGroupRecord>("hierarchyGroups");
