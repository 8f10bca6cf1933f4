import type { AIAgent, Application, FlowModule, GranularAccessControlConfiguration } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { Checked } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** What its users may do. Lists are kept as they were sent. */
export interface SecurityProfileRecord extends Named {
  readonly description: string | undefined;
  readonly permissions: readonly string[];
  readonly accessControlTags: Readonly<Record<string, string>>;
  readonly tagRestrictedResources: readonly string[];
  readonly hierarchyRestrictedResources: readonly string[];
  /** Bare id of the group that restricts access. */
  readonly hierarchyGroupId: string | undefined;
  readonly applications: readonly Checked<Application>[];
  readonly flowModules: readonly Checked<FlowModule>[];
  readonly aiAgents: readonly Checked<AIAgent>[];
  readonly granularAccess: Checked<GranularAccessControlConfiguration> | undefined;
  readonly tags: TagSet;
  /** One of the four that every instance has; such a profile cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const securityProfiles = defineTable<SecurityProfileRecord>("securityProfiles");

/** The members of a profile that restrict nothing and allow nothing. */
export const unrestricted = {
  accessControlTags: {},
  tagRestrictedResources: [],
  hierarchyRestrictedResources: [],
  hierarchyGroupId: undefined,
  applications: [],
  flowModules: [],
  aiAgents: [],
  granularAccess: undefined,
} as const satisfies Partial<SecurityProfileRecord>;
