import type { JsonValue } from "@flowc/connect-model";
import type { LexQuestion } from "../../request/request.js";
import type { Answerer } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";

/** What a bot makes of one turn of the participant. */
export interface LexTurn {
  /** The intent it found. Default `FallbackIntent`. */
  readonly intent?: string;
  readonly slots?: Readonly<Record<string, string | null>>;
  /** Replaces the session attributes that it got. Default: as they were. */
  readonly sessionAttributes?: Readonly<Record<string, string>>;
  /** How sure it is of the intent, 0 to 1. */
  readonly confidence?: number;
  readonly sentiment?: {
    readonly label: "POSITIVE" | "NEGATIVE" | "NEUTRAL" | "MIXED";
    readonly scores?: Readonly<Record<string, number>>;
  };
  /** What else it may have meant, the likeliest first. */
  readonly alternatives?: readonly {
    readonly intent: string;
    readonly confidence?: number;
    readonly slots?: Readonly<Record<string, string | null>>;
  }[];
  /**
   * Dialog state. While it is `ElicitSlot`, `ElicitIntent` or `ConfirmIntent` the bot waits for the next turn, with any
   * other the block is done. Default `Fulfilled`.
   */
  readonly state?: "ElicitIntent" | "ElicitSlot" | "ConfirmIntent" | "ReadyForFulfillment" | "Fulfilled" | "Failed";
  /** What the bot says. */
  readonly says?: string | readonly string[];
}

/** What a bot answers: the name of the intent, or a whole turn. */
export type LexReply = string | LexTurn;

export interface LexOptions {
  /**
   * Bots by name and alias (`OrderBot:prod`), name, or ARN of the alias.
   *
   * Answer: a `LexTurn`.
   *
   * @example
   * {
   *   bots: {
   *     OrderBot: understands([
   *       [/pizza/i, { intent: "OrderPizza", state: "ElicitSlot", says: "Which size?" }],
   *       [/large|small/i, ({ utterance }) => ({ intent: "OrderPizza", slots: { size: utterance } })],
   *     ]),
   *   },
   * }
   */
  readonly bots?: Readonly<Record<string, Reply<LexReply, LexQuestion>>>;
}

/** What a bot answers to what it heard. */
type Understanding = readonly [heard: string | RegExp, reply: Reply<LexReply, LexQuestion>];

function matches(heard: string | RegExp, utterance: string): boolean {
  return typeof heard === "string" ? heard.toLowerCase() === utterance.trim().toLowerCase() : heard.test(utterance);
}

/**
 * A bot that knows some things: the first whose words (case does not matter) or pattern match what was said. The empty
 * text is silence. Anything else is `otherwise`, by default the `FallbackIntent`.
 */
export function understands(
  known: readonly Understanding[],
  otherwise: Reply<LexReply, LexQuestion> = "FallbackIntent",
): (asked: LexQuestion) => Reply<LexReply, LexQuestion> {
  return ({ utterance }) => known.find(([heard]) => matches(heard, utterance))?.[1] ?? otherwise;
}

function toValue(reply: LexReply): JsonValue {
  // A turn is plain JSON but for members that are left out.
  return typeof reply === "string" ? { intent: reply } : ({ ...reply } as JsonValue);
}

/** The part of a world that bots make up. */
export function answerLex({ bots = {} }: LexOptions, replies: Replies): Answerer<LexQuestion> {
  const known = byTarget(Object.entries(bots));
  return (question) => {
    const reply = known.find(question.bot);
    return reply === undefined ? known.unknown(question.bot) : replies.answer(reply, question, toValue);
  };
}
