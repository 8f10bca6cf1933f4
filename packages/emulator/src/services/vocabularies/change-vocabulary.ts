import type {
  CreateVocabularyRequest,
  CreateVocabularyResponse,
  DeleteVocabularyRequest,
  DeleteVocabularyResponse,
} from "@aws-sdk/client-connect";
import { resourceConflict, resourceInUse } from "../../protocol/service-error.js";
import { allOwned, ownedArn } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import {
  defaultVocabularies,
  existingVocabularies,
  findVocabulary,
  type VocabularyRecord,
  vocabularies,
  vocabularyState,
} from "./vocabulary-table.js";

export const createVocabulary = instanceOperation<CreateVocabularyRequest, CreateVocabularyResponse>(
  "CreateVocabulary",
  {
    fidelity: {
      documented: [
        "answers at once; the vocabulary is CREATION_IN_PROGRESS, then ACTIVE or CREATION_FAILED",
        "a name that is taken is a ResourceConflict",
        "quota of 20",
      ],
      assumed: [
        "content whose first line has no column Phrase ends as CREATION_FAILED; nothing else of it is looked at",
      ],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      const others = existingVocabularies(call);
      if (others.some(({ name }) => name === input.VocabularyName)) {
        throw resourceConflict(`Vocabulary name already exists for the instance: ${input.VocabularyName}`);
      }
      checkQuota(call.settings.quotas, "vocabularies", others.length);
      const record: VocabularyRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        name: input.VocabularyName,
        language: input.LanguageCode,
        content: input.Content,
        readyAt: call.now + call.settings.delays.vocabularyMs,
        failure: call.outcome() ?? contentProblem(input.Content),
        goneAt: undefined,
        modifiedAt: call.now,
        tags,
      };
      call.tables.of(vocabularies).put(record);
      return {
        VocabularyId: record.id,
        VocabularyArn: ownedArn(call, "vocabulary", record),
        State: vocabularyState(record, call.now),
      };
    },
  },
);

export const deleteVocabulary = instanceOperation<DeleteVocabularyRequest, DeleteVocabularyResponse>(
  "DeleteVocabulary",
  {
    fidelity: {
      documented: ["goes through DELETE_IN_PROGRESS", "refused while it is the default of its language"],
    },
    handle({ VocabularyId }, call) {
      const record = findVocabulary(call, VocabularyId);
      if (allOwned(call, defaultVocabularies).some(({ vocabularyId }) => vocabularyId === record.id)) {
        throw resourceInUse(`The vocabulary is the default of ${record.language}.`, "VOCABULARY", record.id);
      }
      const goneAt = record.goneAt ?? call.now + call.settings.delays.vocabularyMs;
      call.tables.of(vocabularies).put({ ...record, goneAt });
      const VocabularyArn = ownedArn(call, "vocabulary", record);
      return { VocabularyId: record.id, VocabularyArn, State: "DELETE_IN_PROGRESS" };
    },
  },
);

function contentProblem(content: string): string | undefined {
  const [header = ""] = content.split("\n");
  if (header.split("\t").some((column) => column.trim() === "Phrase")) return undefined;
  return "The vocabulary has no header with the column Phrase.";
}
