import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { TagSet } from "../tags/tag-set.js";

/** A recording that flows can play. */
export interface PromptRecord extends Named {
  readonly description: string | undefined;
  /** Where the audio was copied from; undefined for the recordings that every instance has. */
  readonly s3Uri: string | undefined;
  readonly tags: TagSet;
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const prompts = defineTable<PromptRecord>("prompts");
