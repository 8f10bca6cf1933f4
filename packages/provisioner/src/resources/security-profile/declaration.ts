import type { ResourceReference } from "@flowc/connect-model";
import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";
import type { knownPermissions } from "./generated/permissions.js";

/**
 * A permission as the API spells it, for example `Users.View`. Those that were known in November 2026 complete as you
 * type; any other name is taken with a warning, because Connect gets new ones every month.
 */
export type SecurityProfilePermission = (typeof knownPermissions)[number] | (string & Record<never, never>);

/** A kind of thing that access control by tags is about. */
export type TagRestrictedResource =
  | "User"
  | "SecurityProfile"
  | "Queue"
  | "RoutingProfile"
  | (string & Record<never, never>);

/** People with the profile only see things that carry all of these tags. */
export interface TagAccess {
  /** 1-4 tags. */
  readonly tags: Readonly<Record<string, string>>;
  /** What is restricted: 1-10 kinds of things. */
  readonly resources: readonly TagRestrictedResource[];
}

/** People with the profile only see things of their part of the hierarchy. */
export interface HierarchyAccess {
  /** The group whose part it is. Absent: the group of whoever looks. */
  readonly group?: ResourceReference<"hierarchyGroup">;
  /** What is restricted: 1-10 kinds of things. */
  readonly resources: readonly ("User" | (string & Record<never, never>))[];
}

/** What people with the profile may do in an application of the agent workspace. */
export interface ApplicationAccess {
  /** 1-128 characters. */
  readonly namespace: string;
  /** 1-50 permissions that the application knows, for example `ACCESS`. */
  readonly permissions: readonly string[];
  /** Default `THIRD_PARTY_APPLICATION`. */
  readonly type?: "THIRD_PARTY_APPLICATION" | "MCP";
}

/** Rows of data tables that people with the profile may see: those with one of the values in a primary attribute. */
export interface DataTableAccess {
  /** Primary attribute, 1-127 characters. */
  readonly attribute: string;
  /** One or two values. */
  readonly values: readonly [string] | readonly [string, string];
}

/** What a security profile declaration takes. What is left out allows nothing and restricts nothing. */
export interface SecurityProfileProperties extends CommonProperties {
  /** At most 250 characters. */
  readonly description?: string;
  /** At most 500. Some imply others in the console; Connect stores what it is given. */
  readonly permissions?: readonly SecurityProfilePermission[];
  readonly tagAccess?: TagAccess;
  readonly hierarchyAccess?: HierarchyAccess;
  /** At most 10. */
  readonly applications?: readonly ApplicationAccess[];
  /** Flow modules that AI agents may use for people with the profile; at most 10. */
  readonly flowModules?: readonly ResourceReference<"flowModule">[];
  /** At most 5. */
  readonly dataTableAccess?: readonly DataTableAccess[];
}

export type SecurityProfileDeclaration = ResourceDeclaration<"securityProfile", SecurityProfileProperties>;

/**
 * What its users may do. Connect cannot rename a security profile: another name is another profile. `Admin`, `Agent`,
 * `CallCenterManager` and `QualityAnalyst` are in every instance: refer to them with `existing.securityProfile("Admin")`.
 *
 * @param name 1-127 letters, digits, blanks and `_ @ -`, unique in the instance
 * @example
 * ```ts
 * export const supervisor = securityProfile("Supervisor", {
 *   permissions: ["BasicAgentAccess", "AccessMetrics", "Users.View"],
 *   tagAccess: { tags: { team: "support" }, resources: ["User", "Queue"] },
 * });
 * ```
 */
export function securityProfile(name: string, properties: SecurityProfileProperties = {}): SecurityProfileDeclaration {
  return declare("securityProfile", name, properties, securityProfile);
}
