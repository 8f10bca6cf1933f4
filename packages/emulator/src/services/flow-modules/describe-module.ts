import type {
  ContactFlowModule,
  ContactFlowModuleSearchCriteria,
  ContactFlowModuleStatus,
  DescribeContactFlowModuleRequest,
  DescribeContactFlowModuleResponse,
  ListContactFlowModulesRequest,
  ListContactFlowModulesResponse,
  SearchContactFlowModulesRequest,
  SearchContactFlowModulesResponse,
} from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { allOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { findModule, flowModules, type ModuleRecord, versionAt } from "./module-table.js";

export const describeContactFlowModule = instanceOperation<
  DescribeContactFlowModuleRequest,
  DescribeContactFlowModuleResponse
>("DescribeContactFlowModule", {
  fidelity: {
    validated: ["Status is written in lower case", "content comes back byte for byte"],
    documented: ["a version number or an alias reads that version"],
    assumed: ["`:$SAVED` and `:$LATEST` read the current content"],
  },
  handle(input, call) {
    const { module, qualifier } = findModule(call, input.ContactFlowModuleId);
    const version = versionAt(module, qualifier);
    if (version === "unknown") throw resourceNotFound(`The flow module ${module.id} has no version ${qualifier}.`);
    const content = version ?? module.content;
    return {
      ContactFlowModule: {
        ...describe(call, module),
        Arn: ownedArn(call, "flowModule", module, qualifier),
        Content: content.text,
        FlowModuleContentSha256: content.sha256,
        Settings: version ? version.settings : module.settings,
        Version: version?.version,
        VersionDescription: version?.description,
      },
    };
  },
});

export const listContactFlowModules = instanceOperation<ListContactFlowModulesRequest, ListContactFlowModulesResponse>(
  "ListContactFlowModules",
  {
    fidelity: { documented: ["filter by state, paging"], assumed: ["order of creation"] },
    handle(input, call) {
      const state = input.ContactFlowModuleState;
      const visible = visibleOwned(call, flowModules).filter((module) => state === undefined || module.state === state);
      const page = pageOf(call, input, visible, (module) => module.id);
      return {
        ContactFlowModulesSummaryList: page.items.map((module) => ({
          Id: module.id,
          Arn: ownedArn(call, "flowModule", module),
          Name: module.name,
          State: module.state,
        })),
        NextToken: page.NextToken,
      };
    },
  },
);

const searchable: Searchable<ModuleRecord, Checked<ContactFlowModuleSearchCriteria>> = {
  fields: { name: (module) => module.name, description: (module) => module.description },
  matchesOwn: (module, { StateCondition, StatusCondition }) =>
    (StateCondition === undefined || module.state === StateCondition) &&
    (StatusCondition === undefined || StatusCondition === "PUBLISHED"),
};

export const searchContactFlowModules = instanceOperation<
  SearchContactFlowModulesRequest,
  SearchContactFlowModulesResponse
>("SearchContactFlowModules", {
  fidelity: {
    documented: ["criteria, tag filter, total count"],
    assumed: [
      "searchable fields are name and description; text is compared without case",
      "the found modules come without their content",
    ],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, flowModules), searchable);
    return { ContactFlowModules: items.map((module) => describe(call, module)), ...rest };
  },
});

function describe(call: InstanceCall, module: ModuleRecord): ContactFlowModule {
  return {
    Arn: ownedArn(call, "flowModule", module),
    Id: module.id,
    Name: module.name,
    Description: module.description,
    State: module.state,
    // The service answers in lower case, which its own model does not list.
    Status: "published" as ContactFlowModuleStatus,
    Tags: { ...module.tags },
    ExternalInvocationConfiguration:
      module.externalInvocation === undefined ? undefined : { Enabled: module.externalInvocation },
  };
}
