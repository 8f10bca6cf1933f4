import type { TaskTemplateConstraints, TaskTemplateDefaults, TaskTemplateField } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { Checked } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** What an author says of a template: all of it is replaced by an update. */
export interface TaskTemplateContent {
  readonly description: string | undefined;
  readonly flowId: string | undefined;
  readonly selfAssignFlowId: string | undefined;
  readonly constraints: Checked<TaskTemplateConstraints> | undefined;
  readonly defaults: Checked<TaskTemplateDefaults> | undefined;
  readonly fields: Checked<readonly TaskTemplateField[]>;
  readonly status: "ACTIVE" | "INACTIVE";
}

export interface TaskTemplateRecord extends Named, TaskTemplateContent {
  readonly tags: TagSet;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export const taskTemplates = defineTable<TaskTemplateRecord>("taskTemplates");
