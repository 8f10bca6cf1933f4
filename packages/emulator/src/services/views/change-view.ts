import type {
  CreateViewRequest,
  CreateViewResponse,
  DeleteViewRequest,
  UpdateViewContentRequest,
  UpdateViewContentResponse,
  UpdateViewMetadataRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest, resourceInUse, tooManyRequests } from "../../protocol/service-error.js";
import { flowsMentioning } from "../flows/flow-table.js";
import { allOwned } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { checkedTags } from "../tags/tag-set.js";
import { describe, describeContent } from "./describe-view.js";
import { findManagedView } from "./managed-views.js";
import { checkedContent } from "./view-content.js";
import { findView, type ViewRecord, views } from "./view-table.js";

export const createView = instanceOperation<CreateViewRequest, CreateViewResponse>("CreateView", {
  fidelity: {
    validated: ["a name that is taken is refused in the service's wording"],
    documented: [
      "what is saved is checked a little, what is published strictly",
      "the same ClientToken gives the first answer again",
    ],
    assumed: [
      "published templates need Head.Configuration and Body; components and their properties are not checked",
      "more views than the quota are TooManyRequests; the number of the quota",
    ],
  },
  handle(input, call) {
    const tags = checkedTags(call, input.Tags);
    const content = checkedContent(input.Content, input.Status);
    checkNameIsFree(call, views, "View", input.Name);
    const most = call.settings.quotas.views;
    if (allOwned(call, views).length >= most) throw tooManyRequests(`The quota views of ${most} has been reached.`);
    const view: ViewRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      description: input.Description,
      published: input.Status === "PUBLISHED" ? content : undefined,
      saved: content,
      versions: [],
      nextVersion: 1,
      tags,
      createdAt: call.now,
      modifiedAt: call.now,
    };
    call.tables.of(views).put(view);
    return { View: { ...describe(call, view), ...describeContent(content) } };
  },
});

export const updateViewContent = instanceOperation<UpdateViewContentRequest, UpdateViewContentResponse>(
  "UpdateViewContent",
  {
    fidelity: { documented: ["`$SAVED` always changes, the published content only with PUBLISHED"] },
    handle(input, call) {
      const view = changeableView(call, input.ViewId);
      const content = checkedContent(input.Content, input.Status);
      const published = input.Status === "PUBLISHED" ? content : view.published;
      const changed = { ...view, published, saved: content, modifiedAt: modifiedAfter(call, view) };
      call.tables.of(views).put(changed);
      return { View: { ...describe(call, changed), Status: input.Status, ...describeContent(content) } };
    },
  },
);

export const updateViewMetadata = instanceOperation<UpdateViewMetadataRequest>("UpdateViewMetadata", {
  fidelity: { documented: ["absent members are left as they are; another name keeps the id"] },
  handle(input, call) {
    const view = changeableView(call, input.ViewId);
    if (input.Name !== undefined) checkNameIsFree(call, views, "View", input.Name, view.id);
    call.tables.of(views).put({
      ...view,
      name: input.Name ?? view.name,
      description: input.Description ?? view.description,
      modifiedAt: modifiedAfter(call, view),
    });
    return undefined;
  },
});

export const deleteView = instanceOperation<DeleteViewRequest>("DeleteView", {
  fidelity: {
    validated: ["the name is free again at once"],
    documented: ["all versions go with it"],
    assumed: ["a view that published content of a flow shows is in use"],
  },
  handle(input, call) {
    const view = changeableView(call, input.ViewId);
    const [flow] = flowsMentioning(call, view.id);
    if (flow) throw resourceInUse(`The view ${view.name} is used by the flow ${flow.name}.`, "CONTACT_FLOW", flow.id);
    call.tables.of(views).delete(view.id);
    return undefined;
  },
});

/** A view of the customer's own; those of AWS stay as they are. */
export function changeableView(call: InstanceCall, text: string): ViewRecord {
  if (findManagedView(call, text) !== undefined) throw invalidRequest(`The view ${text} is managed by AWS.`);
  return findView(call, text).view;
}
