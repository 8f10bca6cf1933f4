import type {
  DescribeEvaluationFormRequest,
  DescribeEvaluationFormResponse,
  EvaluationFormSearchCriteria,
  EvaluationFormVersionStatus,
  ListEvaluationFormsRequest,
  ListEvaluationFormsResponse,
  ListEvaluationFormVersionsRequest,
  ListEvaluationFormVersionsResponse,
  SearchEvaluationFormsRequest,
  SearchEvaluationFormsResponse,
} from "@aws-sdk/client-connect";
import { allOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { isLatestActive } from "./change-form.js";
import { findForm, findVersion } from "./form-rules.js";
import { type EvaluationFormRecord, evaluationForms, type FormVersion, latestVersion } from "./form-table.js";

export const describeEvaluationForm = instanceOperation<DescribeEvaluationFormRequest, DescribeEvaluationFormResponse>(
  "DescribeEvaluationForm",
  {
    fidelity: { documented: ["one version"], assumed: ["the newest one when none is asked for", "nothing is locked"] },
    handle(input, call) {
      const form = findForm(call, input);
      const version = findVersion(form, input.EvaluationFormVersion);
      type Described = DescribeEvaluationFormResponse["EvaluationForm"];
      const content = structuredClone(version.content) as Pick<NonNullable<Described>, "Title" | "Items">;
      return { EvaluationForm: { ...content, ...describeVersion(call, form, version), Tags: { ...form.tags } } };
    },
  },
);

export const listEvaluationFormVersions = instanceOperation<
  ListEvaluationFormVersionsRequest,
  ListEvaluationFormVersionsResponse
>("ListEvaluationFormVersions", {
  fidelity: { documented: ["every version with its status"], assumed: ["newest first"] },
  handle(input, call) {
    const form = findForm(call, input);
    const { items, NextToken } = pageOf(call, input, form.versions.toReversed(), ({ version }) => String(version));
    return { EvaluationFormVersionSummaryList: items.map((one) => describeVersion(call, form, one)), NextToken };
  },
});

export const listEvaluationForms = instanceOperation<ListEvaluationFormsRequest, ListEvaluationFormsResponse>(
  "ListEvaluationForms",
  {
    fidelity: { documented: ["newest and active version of each"], assumed: ["order of creation"] },
    handle(input, call) {
      const { items, NextToken } = pageOf(call, input, visibleOwned(call, evaluationForms), ({ id }) => id);
      return { EvaluationFormSummaryList: items.map((form) => summarise(call, form)), NextToken };
    },
  },
);

const searchable: Searchable<EvaluationFormRecord, Checked<EvaluationFormSearchCriteria>> = {
  fields: {
    title: (form) => latestVersion(form).content.Title,
    description: (form) => latestVersion(form).content.Description,
    status: (form) => statusOf(isLatestActive(form)),
  },
};

export const searchEvaluationForms = instanceOperation<SearchEvaluationFormsRequest, SearchEvaluationFormsResponse>(
  "SearchEvaluationForms",
  {
    fidelity: {
      documented: ["without the items; criteria on text, filter by tags, total count"],
      assumed: ["one entry per form, of its newest version", "searchable fields are title, description and status"],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, evaluationForms), searchable);
      const found = items.map((form) => {
        const { content } = latestVersion(form);
        return {
          ...summarise(call, form),
          Status: statusOf(isLatestActive(form)),
          Description: content.Description,
          AutoEvaluationEnabled: content.AutoEvaluationConfiguration?.Enabled,
          EvaluationFormLanguage: content.LanguageConfiguration?.FormLanguage,
          ContactInteractionType: content.TargetConfiguration?.ContactInteractionType,
          AIVersion: content.AIVersion,
          Tags: { ...form.tags },
        };
      });
      return { EvaluationFormSearchSummaryList: found, ...rest };
    },
  },
);

const statusOf = (isActive: boolean): EvaluationFormVersionStatus => (isActive ? "ACTIVE" : "DRAFT");

/** Whoever it was: the emulator knows no users of AWS. */
const author = (call: InstanceCall) => `arn:aws:iam::${call.settings.accountId}:root`;

function describeVersion(call: InstanceCall, form: EvaluationFormRecord, version: FormVersion) {
  return {
    EvaluationFormId: form.id,
    EvaluationFormArn: ownedArn(call, "evaluationForm", form),
    EvaluationFormVersion: version.version,
    Locked: false,
    Status: statusOf(version.version === form.activeVersion),
    CreatedTime: new Date(version.createdAt),
    CreatedBy: author(call),
    // Activation changes no content, but the form.
    LastModifiedTime: new Date(version === latestVersion(form) ? form.modifiedAt : version.modifiedAt),
    LastModifiedBy: author(call),
  } as const;
}

function summarise(call: InstanceCall, form: EvaluationFormRecord) {
  const latest = latestVersion(form);
  return {
    EvaluationFormId: form.id,
    EvaluationFormArn: ownedArn(call, "evaluationForm", form),
    Title: latest.content.Title,
    CreatedTime: new Date(form.createdAt),
    CreatedBy: author(call),
    LastModifiedTime: new Date(form.modifiedAt),
    LastModifiedBy: author(call),
    LastActivatedTime: form.activatedAt === undefined ? undefined : new Date(form.activatedAt),
    LastActivatedBy: form.activatedAt === undefined ? undefined : author(call),
    LatestVersion: latest.version,
    ActiveVersion: form.activeVersion,
  };
}
