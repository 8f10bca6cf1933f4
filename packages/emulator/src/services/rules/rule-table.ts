import type { PreEvaluationFilters, RuleAction } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { Checked } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** What shall happen when something has happened and a condition holds. */
export interface RuleRecord extends Named {
  readonly eventSource: string;
  readonly integrationAssociationId: string | undefined;
  /** The condition, as it was sent. */
  readonly function: string;
  readonly actions: Checked<readonly RuleAction[]>;
  readonly publishStatus: "DRAFT" | "PUBLISHED";
  readonly filters: Checked<PreEvaluationFilters> | undefined;
  readonly tags: TagSet;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export const rules = defineTable<RuleRecord>("rules");
