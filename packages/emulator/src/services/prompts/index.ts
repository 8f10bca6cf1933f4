import type { ListPromptsRequest, ListPromptsResponse } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import { summaryPage } from "../listing/summaries.js";
import type { Named } from "../names.js";
import { instanceOperation, type Operation } from "../operation.js";

/** A recording that flows can play. So far only those that every instance has. */
export interface PromptRecord extends Named {
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const prompts = defineTable<PromptRecord>("prompts");

const listPrompts = instanceOperation<ListPromptsRequest, ListPromptsResponse>("ListPrompts", {
  fidelity: { documented: ["the built-in recordings of a new instance"], assumed: ["order of creation"] },
  handle(input, call) {
    const { items, NextToken } = summaryPage(call, input, prompts, "prompt");
    return { PromptSummaryList: items.map(({ summary }) => summary), NextToken };
  },
});

export const promptOperations: readonly Operation[] = [listPrompts];
