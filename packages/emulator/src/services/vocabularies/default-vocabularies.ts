import type {
  AssociateDefaultVocabularyRequest,
  ListDefaultVocabulariesRequest,
  ListDefaultVocabulariesResponse,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { allOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation } from "../operation.js";
import { defaultIdOf, defaultVocabularies, findVocabulary, vocabularies, vocabularyState } from "./vocabulary-table.js";

export const associateDefaultVocabulary = instanceOperation<AssociateDefaultVocabularyRequest>(
  "AssociateDefaultVocabulary",
  {
    fidelity: {
      documented: ["one default of a language; without a vocabulary there is none any more"],
      assumed: ["the vocabulary must be ACTIVE and of that language"],
    },
    handle({ LanguageCode: language, VocabularyId }, call) {
      const table = call.tables.of(defaultVocabularies);
      const id = defaultIdOf(call, language);
      if (VocabularyId === undefined) {
        table.delete(id);
        return undefined;
      }
      const record = findVocabulary(call, VocabularyId);
      if (record.language !== language)
        throw invalidRequest(`The vocabulary is of ${record.language}, not ${language}.`);
      const state = vocabularyState(record, call.now);
      if (state !== "ACTIVE") throw invalidRequest(`The vocabulary is in state ${state}; it must be ACTIVE.`);
      table.put({ id, instanceId: call.instance.id, language, vocabularyId: record.id });
      return undefined;
    },
  },
);

export const listDefaultVocabularies = instanceOperation<
  ListDefaultVocabulariesRequest,
  ListDefaultVocabulariesResponse
>("ListDefaultVocabularies", {
  fidelity: { documented: ["of one language or of all that have one, in pages of at most 100"] },
  handle(input, call) {
    const { LanguageCode } = input;
    const found = allOwned(call, defaultVocabularies).filter(({ language }) => (LanguageCode ?? language) === language);
    const page = pageOf(call, input, found, ({ id }) => id);
    return {
      DefaultVocabularyList: page.items.map(({ language, vocabularyId, instanceId }) => ({
        InstanceId: instanceId,
        LanguageCode: language,
        VocabularyId: vocabularyId,
        VocabularyName: call.tables.of(vocabularies).get(vocabularyId)?.name ?? "",
      })),
      NextToken: page.NextToken,
    };
  },
});
