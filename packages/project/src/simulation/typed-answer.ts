import { parseJson } from "@flowc/connect-model";
import type { Answer, Question } from "@flowc/simulator";

/** Kinds of question that go on well without an answer: nobody need be asked. */
const needNoAnswer: ReadonlySet<Question["kind"]> = new Set(["prompt", "queue", "chance"]);

/** Whether somebody who follows a call should be asked what nobody has described. */
export function wantsAnswer(question: Question): boolean {
  return !needNoAnswer.has(question.kind);
}

/** What can be typed to answer a question, for the prompt. */
export function answerForms({ kind }: Question): string {
  if (kind === "hours") return "open, closed, or fails";
  if (kind === "lex") return "an intent, JSON, or fails";
  if (kind === "action") return "a value for its conditions, nothing to go on, or fails and the error";
  return "JSON, nothing, times out, or fails and the error";
}

/** A typed answer to a question of the world; undefined for words that are none of the forms. */
export function typedAnswer(question: Question, words: string): Answer | undefined {
  const text = words.trim();
  if (/^times? ?out$/i.test(text)) return { kind: "timeout" };
  const [, error] = /^fails\b\s*(.*)$/is.exec(text) ?? [];
  if (error !== undefined) return { kind: "error", error: error === "" ? "NoMatchingError" : error };
  if (question.kind === "hours") {
    return /^(?:open|closed)$/i.test(text) ? { kind: "value", value: text.toLowerCase() === "open" } : undefined;
  }
  if (text === "") return { kind: "value", value: question.kind === "lambda" ? {} : null };
  const json = parseJson(text);
  // A slip in JSON must not become a text that nobody meant.
  if (json === undefined && (question.kind === "lambda" || /^[[{"]/.test(text))) return undefined;
  const value = json === undefined ? text : json;
  if (question.kind === "lex" && typeof value === "string") return { kind: "value", value: { intent: value } };
  return { kind: "value", value };
}
