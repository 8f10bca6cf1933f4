import { defineTable } from "../../store/table.js";
import { findQualified } from "../identity.js";
import type { Named } from "../names.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** What a view consists of. */
export interface ViewContentRecord {
  /** JSON text, as it was sent. */
  readonly template: string;
  readonly actions: readonly string[];
  /** Lower-case hexadecimal SHA-256 of both. */
  readonly sha256: string;
}

/** An immutable numbered copy of the published content. */
export interface ViewVersionRecord extends ViewContentRecord {
  readonly version: number;
  readonly description: string | undefined;
}

/** A view of the customer's own. */
export interface ViewRecord extends Named {
  readonly description: string | undefined;
  /** Absent until the view is published for the first time. */
  readonly published: ViewContentRecord | undefined;
  /** The content that was stored last, published or not. */
  readonly saved: ViewContentRecord;
  readonly versions: readonly ViewVersionRecord[];
  /** Number that the next version gets; numbers of deleted versions are not used again. */
  readonly nextVersion: number;
  readonly tags: TagSet;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export const views = defineTable<ViewRecord>("views");

/** Finds a view of the customer's own by id or ARN with an optional qualifier (`$SAVED`, `$LATEST`, a version). */
export function findView(call: InstanceCall, text: string): { view: ViewRecord; qualifier: string | undefined } {
  const { record, qualifier } = findQualified(call, views, "view", text);
  return { view: record, qualifier };
}
