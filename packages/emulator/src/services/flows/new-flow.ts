import { createHash } from "node:crypto";
import type { FlowType } from "@flowc/connect-model";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";
import { type FlowContent, type FlowRecord, flows } from "./flow-table.js";

export interface NewFlow {
  readonly name: string;
  readonly type: FlowType;
  readonly description: string | undefined;
  readonly content: string;
  readonly status: "PUBLISHED" | "SAVED";
  readonly tags: TagSet;
  readonly isDefault: boolean;
}

/** Stores a new flow that has passed its checks. */
export function putNewFlow(call: InstanceCall, flow: NewFlow): FlowRecord {
  const content = contentNow(call, flow.content);
  const record: FlowRecord = {
    id: call.newId(),
    instanceId: call.instance.id,
    name: flow.name,
    type: flow.type,
    description: flow.description,
    state: "ACTIVE",
    published: flow.status === "PUBLISHED" ? content : undefined,
    saved: flow.status === "SAVED" ? content : undefined,
    versions: [],
    nextVersion: 1,
    tags: flow.tags,
    isDefault: flow.isDefault,
    modifiedAt: call.now,
  };
  call.tables.of(flows).put(record);
  return record;
}

/** Content with its hash and the time of this request. */
export function contentNow(call: InstanceCall, text: string): FlowContent {
  return { text, sha256: createHash("sha256").update(text).digest("hex"), modifiedAt: call.now };
}
