import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What a hierarchy group declaration takes. */
export interface HierarchyGroupProperties extends RenamableProperties {
  /**
   * The group above it. Absent: it is on the first level. Another parent makes another group: Connect cannot move one,
   * so that users and child groups get the new one and reports of the past stay with the old one.
   */
  readonly parent?: ResourceReference<"hierarchyGroup">;
}

export type HierarchyGroupDeclaration = ResourceDeclaration<"hierarchyGroup", HierarchyGroupProperties>;

/**
 * A group of agents in the hierarchy, for reports and for what supervisors may see. Its level must be in the hierarchy
 * structure; there are five at most.
 *
 * @param name 1-100 characters; a project declares each name once, wherever in the hierarchy it stands
 * @example
 * ```ts
 * export const north = hierarchyGroup("North");
 * export const leeds = hierarchyGroup("Leeds", { parent: north });
 * ```
 */
export function hierarchyGroup(name: string, properties: HierarchyGroupProperties = {}): HierarchyGroupDeclaration {
  return declare("hierarchyGroup", name, properties, hierarchyGroup);
}
