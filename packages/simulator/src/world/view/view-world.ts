import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { ViewQuestion } from "../../request/request.js";
import { type Answerer, unknown } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";

/** What is clicked on a view: the action, or the action and what was filled in. */
export type ViewReply = string | { readonly action: string; readonly data?: JsonObject };

export interface ViewOptions {
  /**
   * What is clicked on views, by name; `*` for all others. A view that is not here waits for somebody to click.
   *
   * Answer: `{ action, data? }`.
   *
   * @example
   * { views: { "Order form": { action: "Submit", data: { size: "large" } }, Survey: after(30, "Skip") } }
   */
  readonly views?: Readonly<Record<string, Reply<ViewReply, ViewQuestion>>>;
}

function toValue(reply: ViewReply): JsonValue {
  return typeof reply === "string" ? { action: reply } : { ...reply };
}

/** The part of a world that clicks on views make up. */
export function answerViews({ views = {} }: ViewOptions, replies: Replies): Answerer<ViewQuestion> {
  const known = byTarget(Object.entries(views));
  return (question) => {
    const reply = known.find(question.view);
    return reply === undefined ? unknown : replies.answer(reply, question, toValue);
  };
}
