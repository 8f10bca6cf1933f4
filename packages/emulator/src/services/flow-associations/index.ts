import type {
  AssociateFlowRequest,
  BatchGetFlowAssociationRequest,
  BatchGetFlowAssociationResponse,
  DisassociateFlowRequest,
  FlowAssociationResourceType,
  FlowAssociationSummary,
  GetFlowAssociationRequest,
  GetFlowAssociationResponse,
  ListFlowAssociationsRequest,
  ListFlowAssociationsResponse,
} from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { findFlow } from "../flows/find-flow.js";
import { flows } from "../flows/flow-table.js";
import { allOwned, ownedArn, phoneNumberArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { phoneNumbers } from "../phone-numbers/phone-number-table.js";
import { type FlowAssociation, flowAssociations } from "./flow-association-table.js";

interface ResourceName {
  readonly ResourceId: string;
  readonly ResourceType: FlowAssociationResourceType;
}

const idOf = (call: InstanceCall, { ResourceId, ResourceType }: ResourceName) =>
  `${call.instance.id} ${ResourceType} ${ResourceId}`;

const associateFlow = instanceOperation<AssociateFlowRequest>("AssociateFlow", {
  fidelity: {
    documented: ["the flow must exist; not for voice numbers"],
    assumed: ["the resource itself is not looked for", "a second flow replaces the first"],
  },
  handle(input, call) {
    const { flow } = findFlow(call, input.FlowId);
    call.tables.of(flowAssociations).put({
      id: idOf(call, input),
      instanceId: call.instance.id,
      resourceId: input.ResourceId,
      resourceType: input.ResourceType,
      flowId: flow.id,
    });
    return undefined;
  },
});

const disassociateFlow = instanceOperation<DisassociateFlowRequest>("DisassociateFlow", {
  fidelity: { assumed: ["a resource without a flow is not found"] },
  handle(input, call) {
    call.tables.of(flowAssociations).delete(findAssociation(call, input).id);
    return undefined;
  },
});

const getFlowAssociation = instanceOperation<GetFlowAssociationRequest, GetFlowAssociationResponse>(
  "GetFlowAssociation",
  {
    fidelity: { documented: ["not for voice numbers"], assumed: ["FlowId comes back as an ARN"] },
    handle(input, call) {
      const { resourceId, resourceType, flowId } = findAssociation(call, input);
      return { ResourceId: resourceId, FlowId: flowArn(call, flowId), ResourceType: resourceType };
    },
  },
);

const listFlowAssociations = instanceOperation<ListFlowAssociationsRequest, ListFlowAssociationsResponse>(
  "ListFlowAssociations",
  {
    fidelity: { documented: ["voice numbers are VOICE_PHONE_NUMBER; ids are ARNs"], assumed: ["order of association"] },
    handle(input, call) {
      const type = input.ResourceType;
      const found = allAssociations(call).filter(({ ResourceType }) => type === undefined || ResourceType === type);
      const page = pageOf(call, input, found, ({ ResourceId, ResourceType }) => `${ResourceType} ${ResourceId}`);
      return { FlowAssociationSummaryList: page.items, NextToken: page.NextToken };
    },
  },
);

const batchGetFlowAssociation = instanceOperation<BatchGetFlowAssociationRequest, BatchGetFlowAssociationResponse>(
  "BatchGetFlowAssociation",
  {
    fidelity: { documented: ["resources without a flow are left out of the answer"] },
    handle(input, call) {
      const { ResourceIds, ResourceType: type } = input;
      return {
        FlowAssociationSummaryList: allAssociations(call).filter(
          ({ ResourceId = "", ResourceType }) =>
            ResourceIds.includes(ResourceId) && (type === undefined || ResourceType === type),
        ),
      };
    },
  },
);

function allAssociations(call: InstanceCall): FlowAssociationSummary[] {
  const voice = allOwned(call, phoneNumbers).flatMap(({ id, flowId }): FlowAssociationSummary[] =>
    flowId === undefined
      ? []
      : [{ ResourceId: phoneNumberArn(call, id), FlowId: flowArn(call, flowId), ResourceType: "VOICE_PHONE_NUMBER" }],
  );
  // Text message numbers can be associated and read one by one, but the lists do not have their type.
  const others = allOwned(call, flowAssociations).flatMap(({ resourceId, resourceType, flowId }) =>
    resourceType === "SMS_PHONE_NUMBER"
      ? []
      : [{ ResourceId: resourceId, FlowId: flowArn(call, flowId), ResourceType: resourceType }],
  );
  return [...voice, ...others];
}

function findAssociation(call: InstanceCall, name: ResourceName): FlowAssociation {
  const association = call.tables.of(flowAssociations).get(idOf(call, name));
  if (association === undefined) throw resourceNotFound(`No flow is associated with ${name.ResourceId}.`);
  return association;
}

function flowArn(call: InstanceCall, id: string): string {
  const flow = call.tables.of(flows).get(id) ?? { id, instanceId: call.instance.id };
  return ownedArn(call, "flow", flow);
}

export const flowAssociationOperations: readonly Operation[] = [
  associateFlow,
  disassociateFlow,
  getFlowAssociation,
  listFlowAssociations,
  batchGetFlowAssociation,
];
