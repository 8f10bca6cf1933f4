import type { ListSecurityProfilesRequest, ListSecurityProfilesResponse } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import { summaryPage } from "../listing/summaries.js";
import type { Named } from "../names.js";
import { instanceOperation, type Operation } from "../operation.js";

/** What its users may do. So far only the profiles that every instance has. */
export interface SecurityProfileRecord extends Named {
  readonly description: string | undefined;
  readonly permissions: readonly string[];
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const securityProfiles = defineTable<SecurityProfileRecord>("securityProfiles");

const listSecurityProfiles = instanceOperation<ListSecurityProfilesRequest, ListSecurityProfilesResponse>(
  "ListSecurityProfiles",
  {
    fidelity: { documented: ["the four profiles of a new instance"], assumed: ["order of creation"] },
    handle(input, call) {
      const { items, NextToken } = summaryPage(call, input, securityProfiles, "securityProfile");
      return { SecurityProfileSummaryList: items.map(({ summary }) => summary), NextToken };
    },
  },
);

export const securityProfileOperations: readonly Operation[] = [listSecurityProfiles];
