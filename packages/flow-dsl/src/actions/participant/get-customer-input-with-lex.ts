import { type Branch, type FallibleOptions, type ResultBranch, withResult } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { IntentsOf } from "../../resources/lex-bot.js";
import type { Target } from "../../resources/targets.js";
import type { FreeHandles } from "../../values/handles.js";
import { given, type ParameterInput, parameterValue, referenceOrText } from "../../values/parameter.js";
import { type Prompt, promptParameters, promptWords, targetWords } from "../../values/prompt.js";
import { handleOf, type Value } from "../../values/value.js";

/** What a bot can come back with. */
export interface LexOptions<I, F> extends FallibleOptions<F> {
  /** A branch per intent; it gets the result too. */
  readonly intents?: { readonly [K in keyof I]?: ResultBranch<F, LexResult<I>> };
  /** Another intent, or none. Without it the flow goes on. */
  readonly noMatch?: ResultBranch<F, LexResult<I>>;
  /** A chat customer wrote nothing for this long; needs `chatTimeoutSeconds`. Without it the flow goes on. */
  readonly timeout?: Branch<F>;
  /** Seconds that a chat customer may be silent, 60 to 604,800. */
  readonly chatTimeoutSeconds?: number;
  readonly sessionAttributes?: Readonly<Record<string, ParameterInput>>;
}

type Slots<I> = I[keyof I] extends infer S ? (S extends unknown ? keyof S : never) : never;

/** What the bot found, until the next bot. */
export interface LexResult<I> {
  readonly intentName: Value<keyof I & string>;
  /** By slot name; empty when the bot did not fill it. */
  readonly slots: string extends keyof I ? FreeHandles : { readonly [K in Slots<I> & string]: Value<string> };
  readonly sessionAttributes: FreeHandles;
  /** 0 to 1. */
  readonly intentConfidence: Value<number>;
  readonly sentiment: Value<"POSITIVE" | "NEGATIVE" | "MIXED" | "NEUTRAL">;
  readonly dialogState: Value<string>;
}

export interface GetCustomerInputWithLex {
  /**
   * Lets the customer talk or write to a Lex V2 bot, then branches on the intent it found.
   *
   * Console block: Get customer input, Amazon Lex (`ConnectParticipantWithLexBot`). Voice and chat. Fails when the bot
   * fails or is not associated with the instance. Source: Amazon Connect developer guide, 2026-11-20.
   * @param prompt what the customer hears or reads first
   * @param bot a bot with its types (`lexBot<...>(...)`), a reference, or the ARN of an alias
   * @returns handles for intent, slots and session attributes
   *
   * @example
   * ```ts
   * const said = f.getCustomerInputWithLex("What can I do for you?", orders, {
   *   intents: { Cancel: (f) => f.playPrompt("Bye.").disconnect() },
   * });
   * f.playPrompt(`Looking for order ${said.slots.orderNumber}.`);
   * ```
   */
  getCustomerInputWithLex<B extends Target<"lexBot">>(
    prompt: Prompt,
    bot: B,
    options?: LexOptions<IntentsOf<B>, this>,
  ): LexResult<IntentsOf<B>>;
}

export function getCustomerInputWithLex(
  place: Place,
  prompt: Prompt,
  bot: Target<"lexBot">,
  options: LexOptions<Record<string, unknown>, never> = {},
): LexResult<Record<string, unknown>> {
  const { intents = {}, noMatch, timeout, chatTimeoutSeconds, sessionAttributes } = options;
  const conditions = Object.entries(intents).flatMap(([intent, branch]) =>
    branch ? [place.condition({ operand: intent }, intent, withResult(branch, lexResult))] : [],
  );
  place.block(
    {
      type: "ConnectParticipantWithLexBot",
      parameters: given({
        ...promptParameters(prompt),
        LexV2Bot: { AliasArn: referenceOrText(bot) },
        LexSessionAttributes: sessionAttributes && parameterValue(sessionAttributes),
        LexTimeoutSeconds: chatTimeoutSeconds === undefined ? undefined : { Text: String(chatTimeoutSeconds) },
      }),
      about: `${targetWords(bot)} ${promptWords(prompt)}`,
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
  return lexResult;
}

const lexResult: LexResult<Record<string, unknown>> = Object.freeze({
  intentName: handleOf<Value<string>>("$.Lex.IntentName"),
  slots: handleOf<FreeHandles>("$.Lex.Slots"),
  sessionAttributes: handleOf<FreeHandles>("$.Lex.SessionAttributes"),
  intentConfidence: handleOf<Value<number>>("$.Lex.IntentConfidence.Score"),
  sentiment: handleOf<LexResult<never>["sentiment"]>("$.Lex.SentimentResponse.Label"),
  dialogState: handleOf<Value<string>>("$.Lex.DialogState"),
});
