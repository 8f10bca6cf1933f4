import { findOwned, type QualifiedId, splitQualifier } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { type FlowRecord, flows } from "./flow-table.js";

/** Finds a flow by id or ARN with an optional qualifier (`:$SAVED`, a version). */
export function findFlow(call: InstanceCall, text: string): { flow: FlowRecord; qualifier: string | undefined } {
  const { id, qualifier } = splitArnQualifier(text);
  return { flow: findOwned(call, flows, "flow", id), qualifier };
}

/** Splits the qualifier off an id or ARN: only a colon after the last slash starts one. */
export function splitArnQualifier(text: string): QualifiedId {
  const slash = text.lastIndexOf("/") + 1;
  const { id, qualifier } = splitQualifier(text.slice(slash));
  return { id: text.slice(0, slash) + id, qualifier };
}
