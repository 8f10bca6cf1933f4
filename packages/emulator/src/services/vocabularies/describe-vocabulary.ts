import type {
  DescribeVocabularyRequest,
  DescribeVocabularyResponse,
  SearchVocabulariesRequest,
  SearchVocabulariesResponse,
  VocabularySummary,
} from "@aws-sdk/client-connect";
import { ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { existingVocabularies, findVocabulary, type VocabularyRecord, vocabularyState } from "./vocabulary-table.js";

export const describeVocabulary = instanceOperation<DescribeVocabularyRequest, DescribeVocabularyResponse>(
  "DescribeVocabulary",
  {
    fidelity: { documented: ["content and tags too; the reason only after a failure"] },
    handle({ VocabularyId }, call) {
      const record = findVocabulary(call, VocabularyId);
      return { Vocabulary: { ...summaryOf(call, record), Content: record.content, Tags: { ...record.tags } } };
    },
  },
);

export const searchVocabularies = instanceOperation<SearchVocabulariesRequest, SearchVocabulariesResponse>(
  "SearchVocabularies",
  {
    fidelity: {
      documented: ["by state, language and start of the name; without content and tags"],
      assumed: ["the start of the name is compared with case"],
    },
    handle(input, call) {
      const { State, LanguageCode, NameStartsWith = "" } = input;
      const found = existingVocabularies(call).filter(
        (record) =>
          !call.hidesFromSearch(record.id) &&
          record.name.startsWith(NameStartsWith) &&
          (LanguageCode ?? record.language) === record.language &&
          (State === undefined || State === vocabularyState(record, call.now)),
      );
      const page = pageOf(call, input, found, ({ id }) => id);
      return { VocabularySummaryList: page.items.map((record) => summaryOf(call, record)), NextToken: page.NextToken };
    },
  },
);

function summaryOf(call: InstanceCall, record: VocabularyRecord): VocabularySummary {
  const State = vocabularyState(record, call.now);
  return {
    Name: record.name,
    Id: record.id,
    Arn: ownedArn(call, "vocabulary", record),
    LanguageCode: record.language,
    State,
    LastModifiedTime: new Date(record.modifiedAt),
    FailureReason: State === "CREATION_FAILED" ? record.failure : undefined,
  };
}
