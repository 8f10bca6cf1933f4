import type { JsonValue } from "@flowc/connect-model";
import { failed, type Progress, unsupported, type Waiting } from "../engine/progress.js";
import type { Heard } from "../event/simulation-event.js";
import type { Question } from "../request/request.js";

/** The block waits till the world answers. */
export function askWorld(question: Question): Waiting<null> {
  return { kind: "wait", memo: null, question };
}

/**
 * How a block goes on with the world's answer: a failure takes its error branch, a value is for `take`. What is not an
 * answer is not for the block.
 * @param what nobody says, in words: `what the function "lookup" answers`
 */
export function takeAnswer<M extends JsonValue>(
  heard: Heard,
  what: string,
  take: (value: JsonValue) => Progress<M>,
): Progress<M> | undefined {
  if (heard.kind !== "answer") return undefined;
  const { answer } = heard;
  switch (answer.kind) {
    case "value":
      return take(answer.value);
    case "error":
      return failed(answer.error);
    case "timeout":
      return failed("NoMatchingError", "no answer in time");
    case "unknown":
      return unsupported(
        answer.nearest === undefined
          ? `nobody says ${what}`
          : `nobody says ${what}; there is one for "${answer.nearest}"`,
      );
  }
}
