import type { Operation } from "../operation.js";
import { createPrompt, deletePrompt, updatePrompt } from "./change-prompt.js";
import { describePrompt, getPromptFile, listPrompts, searchPrompts } from "./describe-prompt.js";

export const promptOperations: readonly Operation[] = [
  createPrompt,
  describePrompt,
  getPromptFile,
  listPrompts,
  searchPrompts,
  updatePrompt,
  deletePrompt,
];
