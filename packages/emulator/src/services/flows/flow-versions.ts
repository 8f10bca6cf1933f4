import type {
  CreateContactFlowVersionRequest,
  CreateContactFlowVersionResponse,
  DeleteContactFlowVersionRequest,
  ListContactFlowVersionsRequest,
  ListContactFlowVersionsResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest, resourceNotFound } from "../../protocol/service-error.js";
import { ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation } from "../operation.js";
import { findFlow } from "./find-flow.js";
import { flows } from "./flow-table.js";

export const createContactFlowVersion = instanceOperation<
  CreateContactFlowVersionRequest,
  CreateContactFlowVersionResponse
>("CreateContactFlowVersion", {
  fidelity: {
    documented: [
      "only for CAMPAIGN flows: an immutable numbered copy of the published content",
      "a hash that differs from the published content is refused",
    ],
    assumed: ["numbers count from 1 and are not used again"],
  },
  handle(input, call) {
    const { flow } = findFlow(call, input.ContactFlowId);
    if (flow.type !== "CAMPAIGN") throw invalidRequest("Versions can be created for flows of type CAMPAIGN only.");
    if (flow.published === undefined) throw invalidRequest(`The flow ${flow.name} has not been published.`);
    if (input.FlowContentSha256 !== undefined && input.FlowContentSha256 !== flow.published.sha256) {
      throw invalidParameter("FlowContentSha256 does not match the published content of the flow");
    }
    const number = flow.nextVersion;
    const version = { ...flow.published, version: number, description: input.Description, modifiedAt: call.now };
    call.tables.of(flows).put({ ...flow, versions: [...flow.versions, version], nextVersion: number + 1 });
    return { ContactFlowArn: ownedArn(call, "flow", flow, String(number)), Version: number };
  },
});

export const listContactFlowVersions = instanceOperation<
  ListContactFlowVersionsRequest,
  ListContactFlowVersionsResponse
>("ListContactFlowVersions", {
  fidelity: { assumed: ["the newest version comes first"] },
  handle(input, call) {
    const { flow } = findFlow(call, input.ContactFlowId);
    const page = pageOf(call, input, flow.versions.toReversed(), (version) => String(version.version));
    return {
      ContactFlowVersionSummaryList: page.items.map((version) => ({
        Arn: ownedArn(call, "flow", flow, String(version.version)),
        VersionDescription: version.description,
        Version: version.version,
      })),
      NextToken: page.NextToken,
    };
  },
});

export const deleteContactFlowVersion = instanceOperation<DeleteContactFlowVersionRequest>("DeleteContactFlowVersion", {
  fidelity: { documented: ["an unknown version is not found"] },
  handle(input, call) {
    const { flow } = findFlow(call, input.ContactFlowId);
    const versions = flow.versions.filter((version) => version.version !== input.ContactFlowVersion);
    if (versions.length === flow.versions.length) {
      throw resourceNotFound(`The flow ${flow.id} has no version ${input.ContactFlowVersion}.`);
    }
    call.tables.of(flows).put({ ...flow, versions });
    return undefined;
  },
});
