import type { JsonValue } from "@flowc/connect-model";
import type { AiAgentQuestion } from "../../request/request.js";
import type { Answerer } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";

/** What an AI agent does with one turn of the participant. */
export interface AiAgentTurn {
  readonly says?: string | readonly string[];
  /** It is done: `Escalation` where a person shall go on, anything else for a conversation that is over. */
  readonly result?: string;
  /** Context variables that it leaves. Default: as they were. */
  readonly contextVariables?: Readonly<Record<string, string>>;
}

/** What an AI agent answers: what it says, or a whole turn. */
export type AiAgentReply = string | AiAgentTurn;

export interface AiAgentOptions {
  /**
   * AI agents of Agentic CX by id of their application.
   *
   * Answer: an `AiAgentTurn`.
   */
  readonly aiAgents?: Readonly<Record<string, Reply<AiAgentReply, AiAgentQuestion>>>;
}

function toValue(reply: AiAgentReply): JsonValue {
  // A turn is plain JSON but for members that are left out.
  return typeof reply === "string" ? { says: reply } : ({ ...reply } as JsonValue);
}

/** The part of a world that AI agents make up. */
export function answerAiAgents({ aiAgents = {} }: AiAgentOptions, replies: Replies): Answerer<AiAgentQuestion> {
  const known = byTarget(Object.entries(aiAgents));
  return (question) => {
    const reply = known.find(question.application);
    return reply === undefined ? known.unknown(question.application) : replies.answer(reply, question, toValue);
  };
}
