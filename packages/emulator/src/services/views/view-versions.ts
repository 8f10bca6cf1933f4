import type {
  CreateViewVersionRequest,
  CreateViewVersionResponse,
  DeleteViewVersionRequest,
  ListViewVersionsRequest,
  ListViewVersionsResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest, resourceInUse, resourceNotFound } from "../../protocol/service-error.js";
import { flowsMentioning } from "../flows/flow-table.js";
import { ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { changeableView } from "./change-view.js";
import { describe, describeContent } from "./describe-view.js";
import { findView, type ViewRecord, type ViewVersionRecord, views } from "./view-table.js";

export const createViewVersion = instanceOperation<CreateViewVersionRequest, CreateViewVersionResponse>(
  "CreateViewVersion",
  {
    fidelity: {
      documented: [
        "an immutable numbered copy of the published content; the highest version again when nothing has changed",
        "a hash that differs from the published content is refused",
      ],
      assumed: ["numbers count from 1 and are not used again", "the hash is that of template and actions"],
    },
    handle(input, call) {
      const view = changeableView(call, input.ViewId);
      const { published, nextVersion } = view;
      if (published === undefined) throw invalidRequest(`The view ${view.name} has not been published.`);
      if (input.ViewContentSha256 !== undefined && input.ViewContentSha256 !== published.sha256) {
        throw invalidParameter("ViewContentSha256 does not match the published content of the view");
      }
      const latest = view.versions.at(-1);
      if (latest?.sha256 === published.sha256) return { View: describeVersion(call, view, latest) };
      const version = { ...published, version: nextVersion, description: input.VersionDescription };
      call.tables.of(views).put({ ...view, versions: [...view.versions, version], nextVersion: nextVersion + 1 });
      return { View: describeVersion(call, view, version) };
    },
  },
);

export const listViewVersions = instanceOperation<ListViewVersionsRequest, ListViewVersionsResponse>(
  "ListViewVersions",
  {
    fidelity: { documented: ["the highest version comes first"] },
    handle(input, call) {
      const { view } = findView(call, input.ViewId);
      const page = pageOf(call, input, view.versions.toReversed(), ({ version }) => String(version));
      return {
        ViewVersionSummaryList: page.items.map(({ version, description }) => ({
          Id: view.id,
          Arn: ownedArn(call, "view", view, String(version)),
          Description: view.description,
          Name: view.name,
          Type: "CUSTOMER_MANAGED",
          Version: version,
          VersionDescription: description,
        })),
        NextToken: page.NextToken,
      };
    },
  },
);

export const deleteViewVersion = instanceOperation<DeleteViewVersionRequest>("DeleteViewVersion", {
  fidelity: {
    documented: ["an unknown version is not found"],
    assumed: ["a version that published content of a flow shows is in use"],
  },
  handle(input, call) {
    const view = changeableView(call, input.ViewId);
    const versions = view.versions.filter(({ version }) => version !== input.ViewVersion);
    if (versions.length === view.versions.length) {
      throw resourceNotFound(`The view ${view.name} has no version ${input.ViewVersion}.`);
    }
    const [flow] = flowsMentioning(call, `${view.id}:${input.ViewVersion}"`);
    if (flow) throw resourceInUse(`The version is used by the flow ${flow.name}.`, "CONTACT_FLOW", flow.id);
    call.tables.of(views).put({ ...view, versions });
    return undefined;
  },
});

function describeVersion(call: InstanceCall, view: ViewRecord, version: ViewVersionRecord) {
  return {
    ...describe(call, view),
    Arn: ownedArn(call, "view", view, String(version.version)),
    Version: version.version,
    VersionDescription: version.description,
    ...describeContent(version),
  };
}
