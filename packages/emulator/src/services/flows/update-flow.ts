import type {
  UpdateContactFlowContentRequest,
  UpdateContactFlowMetadataRequest,
  UpdateContactFlowNameRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { checkFlowContent } from "./check-content.js";
import { checkFlowTexts } from "./create-flow.js";
import { findFlow } from "./find-flow.js";
import { type FlowRecord, flows } from "./flow-table.js";
import { contentNow } from "./new-flow.js";

export const updateContactFlowContent = instanceOperation<UpdateContactFlowContentRequest>("UpdateContactFlowContent", {
  fidelity: {
    documented: ["the plain id checks and publishes"],
    assumed: ["`:$SAVED` stores a draft unchecked; another qualifier is an InvalidRequestException"],
  },
  handle(input, call) {
    const { flow, qualifier } = findFlow(call, input.ContactFlowId);
    checkFlowTexts(input);
    const content = contentNow(call, input.Content);
    if (qualifier === "$SAVED") return change(call, flow, { saved: content });
    if (qualifier !== undefined) throw invalidRequest(`The content of version ${qualifier} cannot be changed.`);
    checkFlowContent(call, input.Content, flow.type);
    return change(call, flow, { published: content, saved: undefined });
  },
});

export const updateContactFlowMetadata = instanceOperation<UpdateContactFlowMetadataRequest>(
  "UpdateContactFlowMetadata",
  {
    fidelity: { documented: ["absent members are left as they are; ACTIVE or ARCHIVED"] },
    handle(input, call) {
      const { flow } = findFlow(call, input.ContactFlowId);
      return rename(call, flow, input, { state: input.ContactFlowState ?? flow.state });
    },
  },
);

export const updateContactFlowName = instanceOperation<UpdateContactFlowNameRequest>("UpdateContactFlowName", {
  fidelity: { documented: ["the older part of UpdateContactFlowMetadata"] },
  handle: (input, call) => rename(call, findFlow(call, input.ContactFlowId).flow, input, {}),
});

function rename(
  call: InstanceCall,
  flow: FlowRecord,
  texts: { readonly Name?: string | undefined; readonly Description?: string | undefined },
  members: Partial<FlowRecord>,
): undefined {
  checkFlowTexts(texts);
  if (texts.Name !== undefined) checkNameIsFree(call, flows, "Contact flow", texts.Name, flow.id);
  return change(call, flow, {
    ...members,
    name: texts.Name ?? flow.name,
    description: texts.Description ?? flow.description,
  });
}

function change(call: InstanceCall, flow: FlowRecord, members: Partial<FlowRecord>): undefined {
  call.tables.of(flows).put({ ...flow, ...members, modifiedAt: modifiedAfter(call, flow) });
}
