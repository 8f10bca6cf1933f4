import type { Parameters } from "@flowc/connect-model";
import {
  type Branch,
  type FallibleOptions,
  type FlowGoesOn,
  type ResultBranch,
  withResult,
} from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { IntentsOf, LexV1Bot } from "../../resources/lex-bot.js";
import type { Target } from "../../resources/targets.js";
import type { FreeHandles } from "../../values/handles.js";
import { given, type ParameterInput, parameterValue, referenceOrText } from "../../values/parameter.js";
import { type Prompt, promptParameters, promptWords, targetWords } from "../../values/prompt.js";
import { handleOf, type LooseText, type Value } from "../../values/value.js";

/** How the talk with the bot begins: a prompt, or with what the chat customer wrote first. */
export type LexPrompt = Prompt | { readonly initialMessage: true; readonly prompt?: Prompt };

/** What a bot can come back with. `K` are the intents that have a branch of their own. */
export type LexOptions<I, K extends keyof I, F> = LexCommonOptions<F> & {
  /** A branch per intent; it gets the result too. */
  readonly intents?: { readonly [P in K]: ResultBranch<F, LexResult<string extends keyof I ? I : Pick<I, P>>> };
} & NoMatch<I, K, F>;

/** Where not every declared intent has a branch, what happens to the others must be said. */
type NoMatch<I, K extends keyof I, F> = string extends keyof I
  ? OtherIntents<I, F>
  : [Exclude<keyof I, K>] extends [never]
    ? OtherIntents<I, F>
    : Required<OtherIntents<I, F>>;

interface OtherIntents<I, F> {
  /** Another intent, or none. Without it the flow goes on; needed when some declared intents have a branch and some have not. */
  readonly noMatch?: ResultBranch<F, LexResult<I>>;
}

interface LexCommonOptions<F> extends FallibleOptions<F> {
  /** A chat customer wrote nothing for this long; needs `chatTimeoutSeconds`. Without it the flow goes on. */
  readonly timeout?: Branch<F>;
  /** Seconds that a chat customer may be silent, 60 to 604,800. */
  readonly chatTimeoutSeconds?: number;
  /** What the bot knows from the start, for example `x-amz-lex:allow-interrupt:*:*`. */
  readonly sessionAttributes?: Readonly<Record<string, ParameterInput>>;
}

type Slots<I> = I[keyof I] extends infer S ? (S extends unknown ? keyof S : never) : never;

/** What a slot can hold, by all intents that have it. */
type SlotValue<I, K> = I[keyof I] extends infer S
  ? S extends Readonly<Record<K & string, infer V>>
    ? V
    : never
  : never;

type SlotHandle<T> = Value<string extends T ? LooseText : T>;

/** What the bot found, until the next bot. */
export interface LexResult<I> extends FlowGoesOn {
  readonly intentName: Value<keyof I & string>;
  /** By slot name; empty when the bot did not fill it. */
  readonly slots: string extends keyof I
    ? FreeHandles
    : { readonly [K in Slots<I> & string]: SlotHandle<SlotValue<I, K>> };
  readonly sessionAttributes: FreeHandles;
  /** How sure the bot is of the intent, 0 to 1. */
  readonly intentConfidence: Value<number>;
  readonly sentiment: Value<"POSITIVE" | "NEGATIVE" | "MIXED" | "NEUTRAL">;
  /** How sure it is of each sentiment, 0 to 1. */
  readonly sentimentScores: {
    readonly positive: Value<number>;
    readonly negative: Value<number>;
    readonly mixed: Value<number>;
    readonly neutral: Value<number>;
  };
  readonly dialogState: Value<string>;
}

export interface GetCustomerInputWithLex {
  /**
   * Lets the customer talk or write to a Lex bot, then branches on the intent it found. Where a declared bot has
   * branches for some of its intents, `noMatch` must say what happens with the others.
   *
   * Console block: Get customer input, Amazon Lex (`ConnectParticipantWithLexBot`). Voice and chat. Fails when the bot
   * fails or is not associated with the instance. Source: Amazon Connect developer guide and public exports, 2026-11-20.
   * @param prompt what the customer hears or reads first; `{ initialMessage: true }` gives the bot what the chat
   * customer wrote first
   * @param bot a bot with its types (`lexBot<...>(...)`), a reference, or the ARN of an alias
   * @returns handles for intent, slots, session attributes, confidence and sentiment
   *
   * @example
   * ```ts
   * const said = f.getCustomerInputWithLex("What can I do for you?", orders, {
   *   intents: { Cancel: (f) => f.playPrompt("Bye.").disconnect() },
   *   noMatch: (f) => f,
   * });
   * f.playPrompt(`Looking for order ${said.slots.orderNumber}.`);
   * ```
   */
  getCustomerInputWithLex<B extends Target<"lexBot"> | LexV1Bot<unknown>, const K extends keyof IntentsOf<B>>(
    prompt: LexPrompt,
    bot: B,
    options?: LexOptions<IntentsOf<B>, K, this>,
  ): LexResult<IntentsOf<B>>;
}

type AnyBranch = ResultBranch<never, LexResult<Record<string, unknown>>>;

interface AnyLexOptions extends LexCommonOptions<never> {
  readonly intents?: Readonly<Record<string, AnyBranch>>;
  readonly noMatch?: AnyBranch;
}

type AnyBot = Target<"lexBot"> | LexV1Bot<unknown>;

export function getCustomerInputWithLex(
  place: Place,
  prompt: LexPrompt,
  bot: AnyBot,
  options: AnyLexOptions = {},
): LexResult<Record<string, unknown>> {
  const { intents = {}, noMatch, timeout, chatTimeoutSeconds, sessionAttributes } = options;
  const conditions = Object.entries(intents).map(([intent, branch]) =>
    place.condition({ operand: intent }, intent, withResult(branch, lexResult)),
  );
  const step = place.block(
    {
      type: "ConnectParticipantWithLexBot",
      parameters: given({
        ...startParameters(prompt),
        ...(isV1(bot) ? { LexBot: v1Parameters(bot) } : { LexV2Bot: { AliasArn: referenceOrText(bot) } }),
        LexSessionAttributes: sessionAttributes && parameterValue(sessionAttributes),
        LexTimeoutSeconds: chatTimeoutSeconds === undefined ? undefined : { Text: String(chatTimeoutSeconds) },
      }),
      about: `${isV1(bot) ? bot.lexV1.name : targetWords(bot)} ${startWords(prompt)}`,
      outcomes: [
        ...conditions,
        ...(chatTimeoutSeconds === undefined
          ? []
          : [place.error("InputTimeLimitExceeded", "timeout", timeout, "continue")]),
        place.error("NoMatchingCondition", "noMatch", noMatch && withResult(noMatch, lexResult), "continue"),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    options,
  );
  return resultAt((path) => place.result(path, step));
}

function isV1(bot: AnyBot): bot is LexV1Bot<unknown> {
  return typeof bot === "object" && "lexV1" in bot;
}

function v1Parameters({ lexV1: { name, region, alias } }: LexV1Bot<unknown>): Parameters {
  return { Name: name, Region: region, Alias: alias };
}

function isInitialMessage(prompt: LexPrompt): prompt is { readonly initialMessage: true; readonly prompt?: Prompt } {
  return typeof prompt === "object" && "initialMessage" in prompt;
}

function startParameters(prompt: LexPrompt): Parameters {
  if (!isInitialMessage(prompt)) return promptParameters(prompt);
  return {
    ...(prompt.prompt === undefined ? {} : promptParameters(prompt.prompt)),
    LexInitializationData: { InitialMessage: "$.Media.InitialMessage" },
  };
}

function startWords(prompt: LexPrompt): string {
  if (!isInitialMessage(prompt)) return promptWords(prompt);
  return prompt.prompt === undefined ? "initial message" : promptWords(prompt.prompt);
}

function resultAt(handle: <H>(path: string) => H): LexResult<Record<string, unknown>> {
  const score = (sentiment: string): Value<number> => handle(`$.Lex.SentimentResponse.Scores.${sentiment}`);
  const result: Omit<LexResult<Record<string, unknown>>, keyof FlowGoesOn> = {
    intentName: handle("$.Lex.IntentName"),
    slots: handle("$.Lex.Slots"),
    sessionAttributes: handle("$.Lex.SessionAttributes"),
    intentConfidence: handle("$.Lex.IntentConfidence.Score"),
    sentiment: handle("$.Lex.SentimentResponse.Label"),
    sentimentScores: {
      positive: score("Positive"),
      negative: score("Negative"),
      mixed: score("Mixed"),
      neutral: score("Neutral"),
    },
    dialogState: handle("$.Lex.DialogState"),
  };
  return result as LexResult<Record<string, unknown>>;
}

/** For branches, which are recorded before their block. */
const lexResult = resultAt(handleOf);
