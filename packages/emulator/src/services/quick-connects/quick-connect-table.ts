import { defineTable } from "../../store/table.js";
import { allOwned } from "../identity.js";
import type { Named } from "../names.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** Where a quick connect leads. Ids are bare ids of this instance. */
export type Destination =
  | { readonly type: "USER"; readonly userId: string; readonly flowId: string }
  | { readonly type: "QUEUE"; readonly queueId: string; readonly flowId: string }
  | { readonly type: "PHONE_NUMBER"; readonly phoneNumber: string }
  | { readonly type: "FLOW"; readonly flowId: string };

/** A destination that agents can pick from a list. */
export interface QuickConnectRecord extends Named {
  readonly description: string | undefined;
  readonly destination: Destination;
  readonly tags: TagSet;
  readonly modifiedAt: number;
}

export const quickConnects = defineTable<QuickConnectRecord>("quickConnects");

/** The first quick connect that leads to a queue or a user, or through a flow. */
export function quickConnectLeadingTo(call: InstanceCall, id: string): QuickConnectRecord | undefined {
  return allOwned(call, quickConnects).find(({ destination }) => Object.values(destination).includes(id));
}
