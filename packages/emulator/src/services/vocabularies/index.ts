import type { Operation } from "../operation.js";
import { createVocabulary, deleteVocabulary } from "./change-vocabulary.js";
import { associateDefaultVocabulary, listDefaultVocabularies } from "./default-vocabularies.js";
import { describeVocabulary, searchVocabularies } from "./describe-vocabulary.js";

export const vocabularyOperations: readonly Operation[] = [
  createVocabulary,
  describeVocabulary,
  searchVocabularies,
  deleteVocabulary,
  associateDefaultVocabulary,
  listDefaultVocabularies,
];
