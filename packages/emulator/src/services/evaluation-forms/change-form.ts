import type {
  ActivateEvaluationFormRequest,
  ActivateEvaluationFormResponse,
  CreateEvaluationFormRequest,
  CreateEvaluationFormResponse,
  DeactivateEvaluationFormRequest,
  DeactivateEvaluationFormResponse,
  DeleteEvaluationFormRequest,
  UpdateEvaluationFormRequest,
  UpdateEvaluationFormResponse,
} from "@aws-sdk/client-connect";
import { resourceConflict } from "../../protocol/service-error.js";
import { allOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { checkContent, checkTitleIsFree, findForm, findVersion } from "./form-rules.js";
import { type EvaluationFormRecord, evaluationForms, type FormContent, latestVersion } from "./form-table.js";

export const createEvaluationForm = instanceOperation<CreateEvaluationFormRequest, CreateEvaluationFormResponse>(
  "CreateEvaluationForm",
  {
    fidelity: {
      documented: [
        "version 1 is a draft; quota of 50 forms; at most 100 sections and 100 questions, ids unique in the form",
        "a title that is taken is a ResourceConflict",
      ],
      assumed: ["conditions and automations inside items are kept as they are"],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      const content = contentOf(input);
      checkContent(content);
      checkTitleIsFree(call, input.Title);
      checkQuota(call.settings.quotas, "evaluationForms", allOwned(call, evaluationForms).length);
      const form: EvaluationFormRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        versions: [{ version: 1, content, createdAt: call.now, modifiedAt: call.now }],
        nextVersion: 2,
        activeVersion: undefined,
        activatedAt: undefined,
        tags,
        createdAt: call.now,
        modifiedAt: call.now,
      };
      call.tables.of(evaluationForms).put(form);
      return { EvaluationFormId: form.id, EvaluationFormArn: ownedArn(call, "evaluationForm", form) };
    },
  },
);

export const updateEvaluationForm = instanceOperation<UpdateEvaluationFormRequest, UpdateEvaluationFormResponse>(
  "UpdateEvaluationForm",
  {
    fidelity: {
      documented: ["replaces a version as a whole; CreateNewVersion makes the next one; quota of 50 versions"],
      assumed: ["the active version cannot be changed without a new one: ResourceConflict"],
    },
    handle(input, call) {
      const form = findForm(call, input);
      const before = findVersion(form, input.EvaluationFormVersion);
      const content = contentOf(input);
      checkContent(content);
      checkTitleIsFree(call, input.Title, form.id);
      if (input.CreateNewVersion === true) return addVersion(call, form, content);
      if (before.version === form.activeVersion) {
        throw resourceConflict(`Version ${before.version} is active and cannot be changed.`);
      }
      const modifiedAt = modifiedAfter(call, form);
      const versions = form.versions.map((one) => (one === before ? { ...one, content, modifiedAt } : one));
      return put(call, { ...form, versions, modifiedAt }, before.version);
    },
  },
);

function addVersion(call: InstanceCall, form: EvaluationFormRecord, content: FormContent) {
  checkQuota(call.settings.quotas, "versionsPerEvaluationForm", form.versions.length);
  const modifiedAt = modifiedAfter(call, form);
  const version = { version: form.nextVersion, content, createdAt: call.now, modifiedAt };
  const versions = [...form.versions, version];
  return put(call, { ...form, versions, nextVersion: version.version + 1, modifiedAt }, version.version);
}

export const activateEvaluationForm = instanceOperation<ActivateEvaluationFormRequest, ActivateEvaluationFormResponse>(
  "ActivateEvaluationForm",
  {
    fidelity: {
      documented: ["one version is active at a time"],
      assumed: ["the active one before it is a draft again"],
    },
    handle(input, call) {
      const form = findForm(call, input);
      const { version } = findVersion(form, input.EvaluationFormVersion);
      const modifiedAt = modifiedAfter(call, form);
      return put(call, { ...form, activeVersion: version, activatedAt: modifiedAt, modifiedAt }, version);
    },
  },
);

export const deactivateEvaluationForm = instanceOperation<
  DeactivateEvaluationFormRequest,
  DeactivateEvaluationFormResponse
>("DeactivateEvaluationForm", {
  fidelity: { documented: ["the version is a draft again"], assumed: ["a draft stays one"] },
  handle(input, call) {
    const form = findForm(call, input);
    const { version } = findVersion(form, input.EvaluationFormVersion);
    const activeVersion = form.activeVersion === version ? undefined : form.activeVersion;
    return put(call, { ...form, activeVersion, modifiedAt: modifiedAfter(call, form) }, version);
  },
});

export const deleteEvaluationForm = instanceOperation<DeleteEvaluationFormRequest>("DeleteEvaluationForm", {
  fidelity: {
    documented: ["one version, or the whole form; what is active is a ResourceConflict"],
    assumed: ["the last version takes the form with it"],
  },
  handle(input, call) {
    const form = findForm(call, input);
    const number = input.EvaluationFormVersion;
    const isActive = number === undefined ? form.activeVersion !== undefined : form.activeVersion === number;
    if (isActive) throw resourceConflict(`Version ${form.activeVersion} of the evaluation form is active.`);
    const gone = number === undefined ? undefined : findVersion(form, number);
    const versions = gone === undefined ? [] : form.versions.filter((one) => one !== gone);
    if (versions.length === 0) call.tables.of(evaluationForms).delete(form.id);
    else call.tables.of(evaluationForms).put({ ...form, versions, modifiedAt: modifiedAfter(call, form) });
    return undefined;
  },
});

function put(call: InstanceCall, form: EvaluationFormRecord, EvaluationFormVersion: number) {
  call.tables.of(evaluationForms).put(form);
  const EvaluationFormArn = ownedArn(call, "evaluationForm", form);
  return { EvaluationFormId: form.id, EvaluationFormArn, EvaluationFormVersion };
}

function contentOf(input: FormContent | Checked<UpdateEvaluationFormRequest>): FormContent {
  const { Title, Description, Items, ScoringStrategy, AutoEvaluationConfiguration } = input;
  const { ReviewConfiguration, TargetConfiguration, LanguageConfiguration, AIVersion } = input;
  return {
    Title,
    Items,
    Description,
    ScoringStrategy,
    AutoEvaluationConfiguration,
    ReviewConfiguration,
    TargetConfiguration,
    LanguageConfiguration,
    AIVersion,
  };
}

/** Whether the newest version is the one that evaluators get. */
export function isLatestActive(form: EvaluationFormRecord): boolean {
  return form.activeVersion === latestVersion(form).version;
}
