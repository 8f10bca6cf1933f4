import { findQualified } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { type FlowRecord, flows } from "./flow-table.js";

/** Finds a flow by id or ARN with an optional qualifier (`:$SAVED`, a version). */
export function findFlow(call: InstanceCall, text: string): { flow: FlowRecord; qualifier: string | undefined } {
  const { record, qualifier } = findQualified(call, flows, "flow", text);
  return { flow: record, qualifier };
}
