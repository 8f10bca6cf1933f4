import type {
  DescribeViewRequest,
  DescribeViewResponse,
  ListViewsRequest,
  ListViewsResponse,
  SearchViewsRequest,
  SearchViewsResponse,
  View,
  ViewSearchCriteria,
  ViewSummary,
} from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { allOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { allManagedViews, findManagedView } from "./managed-views.js";
import { inputSchemaOf } from "./view-content.js";
import { findView, type ViewContentRecord, type ViewRecord, views } from "./view-table.js";

export const describeView = instanceOperation<DescribeViewRequest, DescribeViewResponse>("DescribeView", {
  fidelity: {
    documented: [
      "without a qualifier the published content; a view that was never published is only there as `:$SAVED`",
      "views of AWS by their ARN; version 1 is assumed",
    ],
    assumed: ["a view that is not published is ResourceNotFound", "views of AWS come without their content"],
  },
  handle(input, call) {
    const managed = findManagedView(call, input.ViewId);
    if (managed !== undefined) return { View: managed };
    const { view, qualifier } = findView(call, input.ViewId);
    const version = view.versions.find((candidate) => String(candidate.version) === qualifier);
    const content = version ?? contentAt(view, qualifier);
    if (content === undefined) throw resourceNotFound(`The view ${input.ViewId} has no such content.`);
    return {
      View: {
        ...describe(call, view),
        Arn: ownedArn(call, "view", view, qualifier),
        Status: qualifier === "$SAVED" && content !== view.published ? "SAVED" : "PUBLISHED",
        Version: version?.version,
        VersionDescription: version?.description,
        ...describeContent(content),
      },
    };
  },
});

export const listViews = instanceOperation<ListViewsRequest, ListViewsResponse>("ListViews", {
  fidelity: { documented: ["filter by type; sorted by type, then by name; the views of AWS too"] },
  handle(input, call) {
    const own = visibleOwned(call, views).map((view) => describe(call, view));
    const wanted = [...allManagedViews(call), ...own.toSorted((a, b) => (a.Name < b.Name ? -1 : 1))].filter(
      ({ Type }) => input.Type === undefined || Type === input.Type,
    );
    const page = pageOf(call, input, wanted, ({ Id }) => Id);
    return { ViewsSummaryList: page.items.map(summaryOf), NextToken: page.NextToken };
  },
});

const searchable: Searchable<Searched, Checked<ViewSearchCriteria>> = {
  fields: { name: ({ view }) => view.Name, description: ({ view }) => view.Description },
  matchesOwn: ({ view }, { ViewTypeCondition, ViewStatusCondition }) =>
    (ViewTypeCondition === undefined || view.Type === ViewTypeCondition) &&
    (ViewStatusCondition === undefined || view.Status === ViewStatusCondition),
};

interface Searched {
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly view: View;
}

export const searchViews = instanceOperation<SearchViewsRequest, SearchViewsResponse>("SearchViews", {
  fidelity: {
    documented: ["criteria, tag filter, conditions on type and status, total count"],
    assumed: [
      "searchable fields are name and description; text is compared without case",
      "the found views come without template and actions, with the hash of both",
    ],
  },
  handle(input, call) {
    const own = allOwned(call, views).map((view): Searched => {
      const ViewContentSha256 = (view.published ?? view.saved).sha256;
      return { id: view.id, tags: view.tags, view: { ...describe(call, view), ViewContentSha256 } };
    });
    const managed = allManagedViews(call).map((view): Searched => ({ id: view.Id, tags: {}, view }));
    const { items, ...rest } = searchPage(call, input, [...managed, ...own], searchable);
    return { Views: items.map(({ view }) => view), ...rest };
  },
});

function contentAt(view: ViewRecord, qualifier: string | undefined): ViewContentRecord | undefined {
  if (qualifier === "$SAVED") return view.saved;
  return qualifier === undefined || qualifier === "$LATEST" ? view.published : undefined;
}

/** A view without its content. */
export function describe(call: InstanceCall, view: ViewRecord) {
  return {
    Id: view.id,
    Arn: ownedArn(call, "view", view),
    Name: view.name,
    Status: view.published === undefined ? "SAVED" : "PUBLISHED",
    Type: "CUSTOMER_MANAGED",
    Description: view.description,
    Tags: { ...view.tags },
    CreatedTime: new Date(view.createdAt),
    LastModifiedTime: new Date(view.modifiedAt),
  } satisfies View;
}

/** The members that say what a view consists of. */
export function describeContent(content: ViewContentRecord): Pick<View, "Content" | "ViewContentSha256"> {
  return {
    Content: { InputSchema: inputSchemaOf(content), Template: content.template, Actions: [...content.actions] },
    ViewContentSha256: content.sha256,
  };
}

const summaryOf = ({ Id, Arn, Name, Type, Status, Description }: View): ViewSummary => ({
  Id,
  Arn,
  Name,
  Type,
  Status,
  Description,
});
