import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Names of one to five levels from the top down, each of 1-50 characters. */
export type HierarchyLevels =
  | readonly [string]
  | readonly [string, string]
  | readonly [string, string, string]
  | readonly [string, string, string, string]
  | readonly [string, string, string, string, string];

/** What is kept of a hierarchy structure. */
export interface HierarchyStructureProperties {
  readonly levels: HierarchyLevels;
}

export type HierarchyStructureDeclaration = ResourceDeclaration<"hierarchyStructure", HierarchyStructureProperties>;

/** An instance has one structure, so that it needs no name of the author's. */
export const hierarchyStructureName = "agents";

/**
 * The levels that hierarchy groups are arranged in. An instance has one structure; renaming a level is harmless, taking
 * the last ones away is refused by Connect while groups are on them. Groups wait for it by themselves.
 *
 * @example
 * ```ts
 * export const levels = hierarchyStructure(["Region", "Site", "Team"]);
 * ```
 */
export function hierarchyStructure(levels: HierarchyLevels): HierarchyStructureDeclaration {
  return declare("hierarchyStructure", hierarchyStructureName, { levels }, hierarchyStructure);
}
