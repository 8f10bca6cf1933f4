import type { JsonValue } from "@flowc/connect-model";
import type { PromptQuestion } from "../../request/request.js";
import { type Answerer, unknown } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";

/** What is on a recording: its words, or words and length. A length that is not given is that of the words. */
export type Recording = string | { readonly text?: string; readonly seconds?: number };

export interface PromptOptions {
  /**
   * Recordings by name of the prompt, its ARN or the address of the audio file; `*` for all others. One that is not here has no words and
   * plays 5 seconds; one that `fails()` cannot be played.
   *
   * Answer: `{ text?, seconds? }`.
   *
   * @example
   * { prompts: { Welcome: "Welcome to the bank.", Music: { seconds: 120 } } }
   */
  readonly prompts?: Readonly<Record<string, Reply<Recording, PromptQuestion>>>;
}

function toValue(recording: Recording): JsonValue {
  return typeof recording === "string" ? { text: recording } : { ...recording };
}

/** The part of a world that recordings make up. */
export function answerPrompts({ prompts = {} }: PromptOptions, replies: Replies): Answerer<PromptQuestion> {
  const known = byTarget(Object.entries(prompts));
  return (question) => {
    const reply = known.find(question.prompt);
    return reply === undefined ? unknown : replies.answer(reply, question, toValue);
  };
}
