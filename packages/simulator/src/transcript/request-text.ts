import { isJsonObject } from "@flowc/connect-model";
import type { Question } from "../request/request.js";

/** What is asked of the world, in a few words: `Lambda function "lookup"`. */
export function requestText(question: Question): string {
  switch (question.kind) {
    case "lambda":
      return `Lambda function "${question.function}"`;
    case "lex":
      return `Lex bot "${question.bot}", ${said(question.utterance)}`;
    case "aiAgent":
      return `AI agent "${question.application}"${question.utterance === undefined ? "" : `, ${said(question.utterance)}`}`;
    case "view":
      return `view "${question.view}"`;
    case "authentication":
      return "the customer to sign in";
    case "prompt":
      return `prompt "${question.prompt}"`;
    case "hours":
      return question.hours === undefined ? "hours of the queue" : `hours "${question.hours}"`;
    case "queue":
      return `queue "${question.queue}"`;
    case "metrics":
      return `metrics${question.queue === undefined ? "" : ` of queue "${question.queue}"`}`;
    case "thirdParty":
      return `call to ${question.number}`;
    case "chance":
      return `chance, one of ${question.sides}`;
    case "record":
      return `${question.operation}${named(question.parameters)}`;
    case "action":
      return `${question.type} "${question.block}"`;
  }
}

function said(utterance: string): string {
  return utterance === "" ? "silence" : `"${utterance}"`;
}

function named(parameters: unknown): string {
  const name = isJsonObject(parameters) ? parameters.Name : undefined;
  return typeof name === "string" ? ` "${name}"` : "";
}
