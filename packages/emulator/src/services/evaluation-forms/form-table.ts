import type { CreateEvaluationFormRequest } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { InstanceOwned } from "../identity.js";
import type { Checked } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** What a version of a form consists of, as it was sent. */
export type FormContent = Pick<
  Checked<CreateEvaluationFormRequest>,
  | "Title"
  | "Description"
  | "Items"
  | "ScoringStrategy"
  | "AutoEvaluationConfiguration"
  | "ReviewConfiguration"
  | "TargetConfiguration"
  | "LanguageConfiguration"
  | "AIVersion"
>;

/** One version of a form. Times are epoch milliseconds. */
export interface FormVersion {
  readonly version: number;
  readonly content: FormContent;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** When the last check of the form was asked for. */
  readonly validatedAt?: number;
}

export interface EvaluationFormRecord extends InstanceOwned {
  readonly versions: readonly FormVersion[];
  /** Number that the next version gets; numbers of deleted versions are not used again. */
  readonly nextVersion: number;
  /** The version that evaluators get. */
  readonly activeVersion: number | undefined;
  readonly activatedAt: number | undefined;
  readonly tags: TagSet;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export const evaluationForms = defineTable<EvaluationFormRecord>("evaluationForms");

/** The newest version of a form. */
export function latestVersion({ versions }: EvaluationFormRecord): FormVersion {
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error("an evaluation form without versions");
  return latest;
}
