import type { Answer, Request } from "@flowc/simulator";
import { requestText } from "@flowc/simulator";
import type { CallView } from "@flowc/viewer";
import { answerForms, typedAnswer } from "../../simulation/typed-answer.js";

/** Something that only the world knows, and that nobody has described. */
export interface CallQuestion {
  readonly request: Request;
  readonly answer: (answer: Answer) => void;
}

/** What is asked, and what can be typed. */
export function questionHint({ request }: CallQuestion): NonNullable<CallView["asks"]> {
  const parameters = request.kind === "lambda" ? ` Its parameters are ${JSON.stringify(parametersOf(request))}.` : "";
  return {
    kind: "answer",
    hint: `${requestText(request)} is asked, and nobody says what it answers.${parameters} Type ${answerForms(request)}; /quit leaves it without an answer.`,
  };
}

function parametersOf({ event }: Extract<Request, { kind: "lambda" }>): unknown {
  return (event.Details as { readonly Parameters?: unknown } | undefined)?.Parameters ?? {};
}

/** The answer that somebody typed; undefined for words that are none. */
export function typedReply({ request }: CallQuestion, words: string): Answer | undefined {
  const text = words.trim();
  if (/^\/(?:quit|exit|q)$/i.test(text)) return { kind: "unknown" };
  return text.startsWith("/") ? undefined : typedAnswer(request, text);
}
