import type { ListRoutingProfilesRequest, ListRoutingProfilesResponse } from "@aws-sdk/client-connect";
import { summaryPage } from "../listing/summaries.js";
import { instanceOperation, type Operation } from "../operation.js";
import { routingProfiles } from "./routing-profile-table.js";

const listRoutingProfiles = instanceOperation<ListRoutingProfilesRequest, ListRoutingProfilesResponse>(
  "ListRoutingProfiles",
  {
    fidelity: { documented: ["the Basic Routing Profile of a new instance"], assumed: ["order of creation"] },
    handle(input, call) {
      const { items, NextToken } = summaryPage(call, input, routingProfiles, "routingProfile");
      return { RoutingProfileSummaryList: items.map(({ summary }) => summary), NextToken };
    },
  },
);

export const routingProfileOperations: readonly Operation[] = [listRoutingProfiles];
