import type {
  DescribeHoursOfOperationRequest,
  DescribeHoursOfOperationResponse,
  HoursOfOperation,
  HoursOfOperationSearchCriteria,
  ListHoursOfOperationsRequest,
  ListHoursOfOperationsResponse,
  SearchHoursOfOperationsRequest,
  SearchHoursOfOperationsResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { type HoursRecord, hoursOfOperation } from "./hours-table.js";

export const describeHoursOfOperation = instanceOperation<
  DescribeHoursOfOperationRequest,
  DescribeHoursOfOperationResponse
>("DescribeHoursOfOperation", {
  fidelity: {
    documented: ["members of the answer; the id may be an ARN"],
    assumed: ["the entries come back in order of day and start, not in the order sent"],
  },
  handle: (input, call) => ({
    HoursOfOperation: describe(call, findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId)),
  }),
});

export const listHoursOfOperations = instanceOperation<ListHoursOfOperationsRequest, ListHoursOfOperationsResponse>(
  "ListHoursOfOperations",
  {
    fidelity: { documented: ["members of the summaries, paging"], assumed: ["order of creation"] },
    handle(input, call) {
      const { items, NextToken } = summaryPage(call, input, hoursOfOperation, "hoursOfOperation");
      return { HoursOfOperationSummaryList: items.map(({ summary }) => summary), NextToken };
    },
  },
);

const searchable: Searchable<HoursRecord, Checked<HoursOfOperationSearchCriteria>> = {
  fields: {
    name: (hours) => hours.name,
    description: (hours) => hours.description,
    timezone: (hours) => hours.timeZone,
  },
};

export const searchHoursOfOperations = instanceOperation<
  SearchHoursOfOperationsRequest,
  SearchHoursOfOperationsResponse
>("SearchHoursOfOperations", {
  fidelity: {
    documented: ["criteria, tag filter, total count"],
    assumed: ["searchable fields are name, description and timezone; text is compared without case"],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, hoursOfOperation), searchable);
    return { HoursOfOperations: items.map((hours) => describe(call, hours)), ...rest };
  },
});

function describe(call: InstanceCall, hours: HoursRecord): HoursOfOperation {
  const parents = allOwned(call, hoursOfOperation).filter((other) => hours.parentIds.includes(other.id));
  return {
    HoursOfOperationId: hours.id,
    HoursOfOperationArn: ownedArn(call, "hoursOfOperation", hours),
    Name: hours.name,
    Description: hours.description,
    TimeZone: hours.timeZone,
    Config: hours.config.map((entry) => ({ ...entry })),
    ParentHoursOfOperations: parents.map((parent) => ({
      Name: parent.name,
      Id: parent.id,
      Arn: ownedArn(call, "hoursOfOperation", parent),
    })),
    Tags: { ...hours.tags },
    LastModifiedTime: new Date(hours.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
