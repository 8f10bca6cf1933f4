import type { EvaluationFormItem } from "@aws-sdk/client-connect";
import { invalidParameter, resourceConflict, resourceNotFound } from "../../protocol/service-error.js";
import { allOwned, findOwned } from "../identity.js";
import type { Checked, InstanceCall } from "../operation.js";
import {
  type EvaluationFormRecord,
  evaluationForms,
  type FormContent,
  type FormVersion,
  latestVersion,
} from "./form-table.js";

const mostSections = 100;
const mostQuestions = 100;
const idPattern = /^[a-zA-Z0-9._-]{1,40}$/;

/** Refuses a form without items, with too many, or with an id twice. */
export function checkContent({ Title, Items }: FormContent): void {
  if (Title.trim() === "" || [...Title].length > 128) throw invalidParameter("Title must include 1 to 128 characters");
  if (Items.length === 0) throw invalidParameter("Items must include at least 1 items");
  const found = itemsIn(Items);
  const sections = found.filter(({ Section }) => Section !== undefined).length;
  if (sections > mostSections) throw invalidParameter(`A form can have at most ${mostSections} sections`);
  if (found.length - sections > mostQuestions) {
    throw invalidParameter(`A form can have at most ${mostQuestions} questions`);
  }
  const ids = found.map(({ Section, Question }) => Section?.RefId ?? Question?.RefId ?? "");
  const bad = ids.find((id, index) => !idPattern.test(id) || ids.indexOf(id) !== index);
  if (bad !== undefined) throw invalidParameter(`RefId is not valid or not unique in the form: ${bad}`);
}

type Item = Checked<EvaluationFormItem>;

function itemsIn(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...itemsIn(item.Section?.Items ?? [])]);
}

/** Refuses a title that another form of the instance has. */
export function checkTitleIsFree(call: InstanceCall, title: string, except?: string): void {
  const isTaken = allOwned(call, evaluationForms).some(
    (form) => form.id !== except && latestVersion(form).content.Title === title,
  );
  if (isTaken) throw resourceConflict(`An evaluation form with this title already exists: ${title}`);
}

/** The form that a request names. */
export function findForm(
  call: InstanceCall,
  { EvaluationFormId }: { readonly EvaluationFormId: string },
): EvaluationFormRecord {
  return findOwned(call, evaluationForms, "evaluationForm", EvaluationFormId);
}

/** A version by its number; the newest when none is asked for. */
export function findVersion(form: EvaluationFormRecord, number: number | undefined): FormVersion {
  const version = number === undefined ? latestVersion(form) : form.versions.find((one) => one.version === number);
  if (version === undefined) throw resourceNotFound(`The evaluation form has no version ${number}.`);
  return version;
}
