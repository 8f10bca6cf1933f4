import type { FlowAssociationResourceType } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import { allOwned, type InstanceOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";

/** A flow that answers for something other than a voice number; voice numbers keep their flow themselves. */
export interface FlowAssociation extends InstanceOwned {
  readonly resourceId: string;
  readonly resourceType: FlowAssociationResourceType;
  readonly flowId: string;
}

export const flowAssociations = defineTable<FlowAssociation>("flowAssociations");

/** What a flow answers for besides voice numbers. */
export function associationsOfFlow(call: InstanceCall, flowId: string): FlowAssociation[] {
  return allOwned(call, flowAssociations).filter((association) => association.flowId === flowId);
}

/** Ends the associations of a resource that is deleted. */
export function dropAssociations(call: InstanceCall, resourceArn: string): void {
  for (const { id, resourceId } of allOwned(call, flowAssociations)) {
    if (resourceId === resourceArn) call.tables.of(flowAssociations).delete(id);
  }
}
