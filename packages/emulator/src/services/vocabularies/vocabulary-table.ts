import type { VocabularyLanguageCode, VocabularyState } from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned, findOwned, type InstanceOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** A custom vocabulary of Contact Lens. Times are epoch milliseconds. */
export interface VocabularyRecord extends InstanceOwned {
  readonly name: string;
  readonly language: VocabularyLanguageCode;
  readonly content: string;
  /** When it can be used, or is known to be none. */
  readonly readyAt: number;
  readonly failure: string | undefined;
  /** When a deletion that was asked for is done. */
  readonly goneAt: number | undefined;
  readonly modifiedAt: number;
  readonly tags: TagSet;
}

export const vocabularies = defineTable<VocabularyRecord>("vocabularies");

/** The vocabulary that Contact Lens uses for a language; the id is instance and language. */
export interface DefaultVocabularyRecord extends InstanceOwned {
  readonly language: VocabularyLanguageCode;
  readonly vocabularyId: string;
}

export const defaultVocabularies = defineTable<DefaultVocabularyRecord>("defaultVocabularies");

/** Key of the default of a language. */
export const defaultIdOf = ({ instance }: InstanceCall, language: string) => `${instance.id} ${language}`;

/** State of a vocabulary at a time. */
export function vocabularyState(record: VocabularyRecord, now: number): VocabularyState {
  if (record.goneAt !== undefined) return "DELETE_IN_PROGRESS";
  if (now < record.readyAt) return "CREATION_IN_PROGRESS";
  return record.failure === undefined ? "ACTIVE" : "CREATION_FAILED";
}

/** The vocabularies of the instance whose deletion is not done. */
export function existingVocabularies(call: InstanceCall): VocabularyRecord[] {
  return allOwned(call, vocabularies).filter(({ goneAt }) => goneAt === undefined || call.now < goneAt);
}

/** Finds a vocabulary by id or ARN. */
export function findVocabulary(call: InstanceCall, text: string): VocabularyRecord {
  const record = findOwned(call, vocabularies, "vocabulary", text);
  if (record.goneAt === undefined || call.now < record.goneAt) return record;
  throw resourceNotFound(`The vocabulary with id ${text} was not found in instance ${call.instance.id}.`);
}
