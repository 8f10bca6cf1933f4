import type {
  DescribePromptRequest,
  DescribePromptResponse,
  GetPromptFileRequest,
  GetPromptFileResponse,
  ListPromptsRequest,
  ListPromptsResponse,
  Prompt,
  PromptSearchCriteria,
  SearchPromptsRequest,
  SearchPromptsResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { type PromptRecord, prompts } from "./prompt-table.js";

export const describePrompt = instanceOperation<DescribePromptRequest, DescribePromptResponse>("DescribePrompt", {
  fidelity: { documented: ["where the audio came from is not in the answer"] },
  handle: (input, call) => ({ Prompt: describe(call, findOwned(call, prompts, "prompt", input.PromptId)) }),
});

export const getPromptFile = instanceOperation<GetPromptFileRequest, GetPromptFileResponse>("GetPromptFile", {
  fidelity: {
    documented: ["a presigned address of the audio"],
    assumed: ["the form of the address; nothing answers there"],
  },
  handle(input, call) {
    const prompt = findOwned(call, prompts, "prompt", input.PromptId);
    const { region } = call.settings;
    const path = `${call.instance.id}/${prompt.id}.wav`;
    return {
      PromptPresignedUrl: `https://prompts.s3.${region}.amazonaws.com/${path}?X-Amz-Expires=300&X-Amz-Signature=emulated`,
      LastModifiedTime: new Date(prompt.modifiedAt),
      LastModifiedRegion: region,
    };
  },
});

export const listPrompts = instanceOperation<ListPromptsRequest, ListPromptsResponse>("ListPrompts", {
  fidelity: { documented: ["the built-in recordings of a new instance, too"], assumed: ["order of creation"] },
  handle(input, call) {
    const { items, NextToken } = summaryPage(call, input, prompts, "prompt");
    return { PromptSummaryList: items.map(({ summary }) => summary), NextToken };
  },
});

const searchable: Searchable<PromptRecord, Checked<PromptSearchCriteria>> = {
  fields: { name: (prompt) => prompt.name, description: (prompt) => prompt.description },
};

export const searchPrompts = instanceOperation<SearchPromptsRequest, SearchPromptsResponse>("SearchPrompts", {
  fidelity: {
    documented: ["criteria, tag filter, total count"],
    assumed: ["searchable fields are name and description; text is compared without case"],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, prompts), searchable);
    return { Prompts: items.map((prompt) => describe(call, prompt)), ...rest };
  },
});

function describe(call: InstanceCall, prompt: PromptRecord): Prompt {
  return {
    PromptARN: ownedArn(call, "prompt", prompt),
    PromptId: prompt.id,
    Name: prompt.name,
    Description: prompt.description,
    Tags: { ...prompt.tags },
    LastModifiedTime: new Date(prompt.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
