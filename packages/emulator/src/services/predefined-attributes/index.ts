import type {
  CreatePredefinedAttributeRequest,
  DeletePredefinedAttributeRequest,
  DescribePredefinedAttributeRequest,
  DescribePredefinedAttributeResponse,
  ListPredefinedAttributesRequest,
  ListPredefinedAttributesResponse,
  PredefinedAttribute,
  PredefinedAttributeSearchCriteria,
  SearchPredefinedAttributesRequest,
  SearchPredefinedAttributesResponse,
  UpdatePredefinedAttributeRequest,
} from "@aws-sdk/client-connect";
import { duplicateResource, invalidParameter, invalidRequest, resourceInUse } from "../../protocol/service-error.js";
import { flowsMentioning } from "../flows/flow-table.js";
import { allOwned, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { modifiedAfter } from "../modified.js";
import { type Checked, type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import type { TagSet } from "../tags/tag-set.js";
import { users } from "../users/user-table.js";
import {
  type AttributeRecord,
  attributeKey,
  findAttribute,
  ownAttributes,
  predefinedAttributes,
  systemPrefix,
} from "./attribute-table.js";

const createPredefinedAttribute = instanceOperation<CreatePredefinedAttributeRequest>("CreatePredefinedAttribute", {
  fidelity: {
    documented: ["the name is the key, unique in the instance; quota of 150; names of the service start with connect:"],
    assumed: ["a value that is listed twice is InvalidParameter", "values are validated unless the request says not"],
  },
  handle(input, call) {
    if (input.Name.toLowerCase().startsWith(systemPrefix)) {
      throw invalidParameter(`Name must not start with ${systemPrefix}: ${input.Name}`);
    }
    const id = attributeKey(call, input.Name);
    const table = call.tables.of(predefinedAttributes);
    if (table.get(id) !== undefined) {
      throw duplicateResource(`Predefined attribute name already exists for the instance: ${input.Name}`);
    }
    checkQuota(call.settings.quotas, "predefinedAttributes", ownAttributes(call).length);
    table.put({
      id,
      instanceId: call.instance.id,
      name: input.Name,
      values: checkedValues(input.Values),
      purposes: [...(input.Purposes ?? [])],
      validates: input.AttributeConfiguration?.EnableValueValidationOnAssociation ?? true,
      isDefault: false,
      modifiedAt: call.now,
    });
    return undefined;
  },
});

const updatePredefinedAttribute = instanceOperation<UpdatePredefinedAttributeRequest>("UpdatePredefinedAttribute", {
  fidelity: {
    documented: ["values are replaced as a whole; the service's own attributes stay as they are"],
    assumed: ["absent members are left as they are", "a value that a user has can be taken away"],
  },
  handle(input, call) {
    const record = findAttribute(call, input.Name);
    if (record.isDefault) throw invalidRequest(`The attribute ${record.name} is managed by the service.`);
    call.tables.of(predefinedAttributes).put({
      ...record,
      values: input.Values === undefined ? record.values : checkedValues(input.Values),
      purposes: [...(input.Purposes ?? record.purposes)],
      validates: input.AttributeConfiguration?.EnableValueValidationOnAssociation ?? record.validates,
      modifiedAt: modifiedAfter(call, record),
    });
    return undefined;
  },
});

const deletePredefinedAttribute = instanceOperation<DeletePredefinedAttributeRequest>("DeletePredefinedAttribute", {
  fidelity: {
    documented: ["an attribute that is used stays"],
    assumed: ["proficiencies of users and published flows are uses", "the service's own attributes are InvalidRequest"],
  },
  handle(input, call) {
    const record = findAttribute(call, input.Name);
    if (record.isDefault) throw invalidRequest(`The attribute ${record.name} is managed by the service.`);
    const user = allOwned(call, users).find(({ proficiencies }) => {
      return proficiencies.some(({ AttributeName }) => AttributeName === record.name);
    });
    if (user) throw resourceInUse(`The attribute ${record.name} is used by the user ${user.name}.`, "USER", user.id);
    const [flow] = flowsMentioning(call, JSON.stringify(record.name));
    if (flow) {
      const message = `The attribute ${record.name} is used by the flow ${flow.name}.`;
      throw resourceInUse(message, "CONTACT_FLOW", flow.id);
    }
    call.tables.of(predefinedAttributes).delete(record.id);
    return undefined;
  },
});

const describePredefinedAttribute = instanceOperation<
  DescribePredefinedAttributeRequest,
  DescribePredefinedAttributeResponse
>("DescribePredefinedAttribute", {
  fidelity: { documented: ["members of the answer"] },
  handle: (input, call) => ({ PredefinedAttribute: describe(call, findAttribute(call, input.Name)) }),
});

const listPredefinedAttributes = instanceOperation<ListPredefinedAttributesRequest, ListPredefinedAttributesResponse>(
  "ListPredefinedAttributes",
  {
    fidelity: {
      documented: ["names and times, no values"],
      assumed: ["the service's own are listed", "order of creation"],
    },
    handle(input, call) {
      const page = pageOf(call, input, visibleOwned(call, predefinedAttributes), ({ id }) => id);
      return {
        PredefinedAttributeSummaryList: page.items.map(({ name, modifiedAt }) => ({
          Name: name,
          LastModifiedTime: new Date(modifiedAt),
          LastModifiedRegion: call.settings.region,
        })),
        NextToken: page.NextToken,
      };
    },
  },
);

const searchable: Searchable<
  AttributeRecord & { readonly tags: TagSet },
  Checked<PredefinedAttributeSearchCriteria>
> = {
  fields: { name: ({ name }) => name },
};

const searchPredefinedAttributes = instanceOperation<
  SearchPredefinedAttributesRequest,
  SearchPredefinedAttributesResponse
>("SearchPredefinedAttributes", {
  fidelity: {
    documented: ["criteria, total count; values are in the answer"],
    assumed: ["the only searchable field is name; text is compared without case"],
  },
  handle(input, call) {
    const all = allOwned(call, predefinedAttributes).map((record) => ({ ...record, tags: {} }));
    const { items, ...rest } = searchPage(call, input, all, searchable);
    return { PredefinedAttributes: items.map((record) => describe(call, record)), ...rest };
  },
});

function checkedValues(values: { readonly StringList?: readonly string[] } | undefined): readonly string[] {
  const list = values?.StringList ?? [];
  if (new Set(list).size < list.length) throw invalidParameter("Values must not list a value twice.");
  return [...list];
}

function describe(call: InstanceCall, record: AttributeRecord): PredefinedAttribute {
  return {
    Name: record.name,
    Values: { StringList: [...record.values] },
    Purposes: [...record.purposes],
    AttributeConfiguration: { EnableValueValidationOnAssociation: record.validates, IsReadOnly: record.isDefault },
    LastModifiedTime: new Date(record.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}

export const predefinedAttributeOperations: readonly Operation[] = [
  createPredefinedAttribute,
  describePredefinedAttribute,
  listPredefinedAttributes,
  searchPredefinedAttributes,
  updatePredefinedAttribute,
  deletePredefinedAttribute,
];
