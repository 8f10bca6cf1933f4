import type {
  DescribeQuickConnectRequest,
  DescribeQuickConnectResponse,
  ListQuickConnectsRequest,
  ListQuickConnectsResponse,
  QuickConnect,
  QuickConnectSearchCriteria,
  SearchQuickConnectsRequest,
  SearchQuickConnectsResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { configOf } from "./destination.js";
import { type QuickConnectRecord, quickConnects } from "./quick-connect-table.js";

export const describeQuickConnect = instanceOperation<DescribeQuickConnectRequest, DescribeQuickConnectResponse>(
  "DescribeQuickConnect",
  {
    fidelity: {
      documented: ["members of the answer; the id may be an ARN"],
      assumed: ["ids inside come back bare, also when they were sent as ARNs"],
    },
    handle: (input, call) => ({
      QuickConnect: describe(call, findOwned(call, quickConnects, "quickConnect", input.QuickConnectId)),
    }),
  },
);

export const listQuickConnects = instanceOperation<ListQuickConnectsRequest, ListQuickConnectsResponse>(
  "ListQuickConnects",
  {
    fidelity: { documented: ["filter by type"], assumed: ["order of creation"] },
    handle(input, call) {
      const { QuickConnectTypes: types = [] } = input;
      const isWanted = ({ destination }: QuickConnectRecord) => types.length === 0 || types.includes(destination.type);
      const { items, NextToken } = summaryPage(call, input, quickConnects, "quickConnect", isWanted);
      return {
        QuickConnectSummaryList: items.map(({ summary, record }) => ({
          ...summary,
          QuickConnectType: record.destination.type,
        })),
        NextToken,
      };
    },
  },
);

const searchable: Searchable<QuickConnectRecord, Checked<QuickConnectSearchCriteria>> = {
  fields: { name: ({ name }) => name, description: ({ description }) => description },
};

export const searchQuickConnects = instanceOperation<SearchQuickConnectsRequest, SearchQuickConnectsResponse>(
  "SearchQuickConnects",
  {
    fidelity: {
      documented: ["criteria, tag filter, total count"],
      assumed: ["searchable fields are name and description; text is compared without case"],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, quickConnects), searchable);
      return { QuickConnects: items.map((found) => describe(call, found)), ...rest };
    },
  },
);

function describe(call: InstanceCall, record: QuickConnectRecord): QuickConnect {
  return {
    QuickConnectARN: ownedArn(call, "quickConnect", record),
    QuickConnectId: record.id,
    Name: record.name,
    Description: record.description,
    QuickConnectConfig: configOf(record.destination),
    Tags: { ...record.tags },
    LastModifiedTime: new Date(record.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
