import type { FlowType } from "@flowc/connect-model";
import { defineTable } from "../../store/table.js";
import { allOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** Content as it was sent, byte for byte. */
export interface FlowContent {
  readonly text: string;
  /** Lower-case hexadecimal SHA-256 of the text. */
  readonly sha256: string;
  readonly modifiedAt: number;
}

/** An immutable numbered copy of the published content. */
export interface FlowVersion extends FlowContent {
  readonly version: number;
  readonly description: string | undefined;
}

export interface FlowRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly type: FlowType;
  readonly description: string | undefined;
  readonly state: "ACTIVE" | "ARCHIVED";
  /** Absent until the flow is published for the first time. */
  readonly published: FlowContent | undefined;
  /** A draft newer than the published content. */
  readonly saved: FlowContent | undefined;
  readonly versions: readonly FlowVersion[];
  /** Number that the next version gets; numbers of deleted versions are not used again. */
  readonly nextVersion: number;
  readonly tags: TagSet;
  /** Part of every new instance; such a flow cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const flows = defineTable<FlowRecord>("flows");

/** Flows whose published content has the text in it: how uses of an id inside content are found. */
export function flowsMentioning(call: InstanceCall, text: string): FlowRecord[] {
  return allOwned(call, flows).filter((flow) => flow.published?.text.includes(text));
}
