import type {
  ContactFlow,
  ContactFlowSearchCriteria,
  DescribeContactFlowRequest,
  DescribeContactFlowResponse,
  ListContactFlowsRequest,
  ListContactFlowsResponse,
  SearchContactFlowsRequest,
  SearchContactFlowsResponse,
} from "@aws-sdk/client-connect";
import { resourceNotFound, ServiceError } from "../../protocol/service-error.js";
import { allOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { findFlow } from "./find-flow.js";
import { type FlowContent, type FlowRecord, type FlowVersion, flows } from "./flow-table.js";

export const describeContactFlow = instanceOperation<DescribeContactFlowRequest, DescribeContactFlowResponse>(
  "DescribeContactFlow",
  {
    fidelity: {
      validated: ["content comes back byte for byte"],
      documented: [
        "`:$SAVED` reads the draft, a number reads that version",
        "a flow that was never published is ContactFlowNotPublishedException by its plain id",
      ],
      assumed: ["`:$SAVED` of a flow without a newer draft reads the published content"],
    },
    handle(input, call) {
      const { flow, qualifier } = findFlow(call, input.ContactFlowId);
      const { content, status, version } = contentAt(flow, qualifier);
      return {
        ContactFlow: {
          ...describe(call, flow, status),
          Arn: ownedArn(call, "flow", flow, qualifier),
          Content: content.text,
          FlowContentSha256: content.sha256,
          Version: version?.version,
          VersionDescription: version?.description,
        },
      };
    },
  },
);

interface ContentAt {
  readonly content: FlowContent;
  readonly status: "PUBLISHED" | "SAVED";
  readonly version?: FlowVersion;
}

function contentAt(flow: FlowRecord, qualifier: string | undefined): ContentAt {
  if (qualifier === "$SAVED") {
    const content = flow.saved ?? flow.published;
    if (content) return { content, status: "SAVED" };
  }
  if (qualifier === undefined || qualifier === "$LATEST") {
    if (flow.published) return { content: flow.published, status: "PUBLISHED" };
    throw new ServiceError("ContactFlowNotPublishedException", {
      Message: `The flow ${flow.name} has not been published.`,
    });
  }
  const version = flow.versions.find((candidate) => String(candidate.version) === qualifier);
  if (version) return { content: version, status: "PUBLISHED", version };
  throw resourceNotFound(`The flow ${flow.id} has no version ${qualifier}.`);
}

export const listContactFlows = instanceOperation<ListContactFlowsRequest, ListContactFlowsResponse>(
  "ListContactFlows",
  {
    fidelity: { documented: ["filter by type, paging"], assumed: ["order of creation; archived flows are listed"] },
    handle(input, call) {
      const types: readonly string[] = input.ContactFlowTypes ?? [];
      const visible = visibleOwned(call, flows).filter((flow) => types.length === 0 || types.includes(flow.type));
      const page = pageOf(call, input, visible, (flow) => flow.id);
      return {
        ContactFlowSummaryList: page.items.map((flow) => ({
          Id: flow.id,
          Arn: ownedArn(call, "flow", flow),
          Name: flow.name,
          ContactFlowType: flow.type,
          ContactFlowState: flow.state,
          ContactFlowStatus: statusOf(flow),
        })),
        NextToken: page.NextToken,
      };
    },
  },
);

const searchable: Searchable<FlowRecord, Checked<ContactFlowSearchCriteria>> = {
  fields: { name: (flow) => flow.name, description: (flow) => flow.description },
  matchesOwn: (flow, { TypeCondition, StateCondition, StatusCondition }) =>
    (TypeCondition === undefined || flow.type === TypeCondition) &&
    (StateCondition === undefined || flow.state === StateCondition) &&
    (StatusCondition === undefined || statusOf(flow) === StatusCondition),
};

export const searchContactFlows = instanceOperation<SearchContactFlowsRequest, SearchContactFlowsResponse>(
  "SearchContactFlows",
  {
    fidelity: {
      documented: ["criteria, tag filter, total count"],
      assumed: [
        "searchable fields are name and description; text is compared without case",
        "the found flows come without their content",
      ],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, flows), searchable);
      return { ContactFlows: items.map((flow) => describe(call, flow, statusOf(flow))), ...rest };
    },
  },
);

const statusOf = (flow: FlowRecord) => (flow.published === undefined ? "SAVED" : "PUBLISHED");

function describe(call: InstanceCall, flow: FlowRecord, status: "PUBLISHED" | "SAVED"): ContactFlow {
  return {
    Arn: ownedArn(call, "flow", flow),
    Id: flow.id,
    Name: flow.name,
    Type: flow.type,
    State: flow.state,
    Status: status,
    Description: flow.description,
    Tags: { ...flow.tags },
    LastModifiedTime: new Date(flow.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
