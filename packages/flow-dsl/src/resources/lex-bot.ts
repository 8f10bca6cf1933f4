import type { ResourceReference } from "@flowc/connect-model";

declare const contract: unique symbol;

/** Intents of a bot by name, each with the slots that it fills. */
export type Intents = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An alias of a Lex V2 bot with the types of its intents and slots. */
export interface LexBot<I> extends ResourceReference<"lexBot"> {
  readonly [contract]: I;
}

/** An alias of a Lex V1 bot with the types of its intents and slots. Lex V1 ended on 2025-09-15. */
export interface LexV1Bot<I> {
  readonly lexV1: { readonly name: string; readonly region: string; readonly alias: string };
  readonly [contract]: I;
}

/** The intents that a bot declares; any name for one that declares none. */
export type IntentsOf<B> = B extends LexBot<infer I> | LexV1Bot<infer I> ? I : Intents;

/**
 * Gives a Lex V2 bot its types: its intents, and the slots of each.
 * @param bot bot and alias (`OrderBot:prod`), or a reference
 *
 * @example
 * ```ts
 * const orders = lexBot<{ OrderStatus: { orderNumber: string }; Cancel: object }>("OrderBot:prod");
 * ```
 */
export function lexBot<I extends { readonly [K in keyof I]: object } = Intents>(
  bot: string | ResourceReference<"lexBot">,
): LexBot<I> {
  const name = typeof bot === "string" ? bot : bot.name;
  return Object.freeze({ kind: "lexBot", name }) as LexBot<I>;
}

/**
 * Names a Lex V1 bot, so that older flows can be written as they are.
 * @param bot name of the bot, its AWS region (`eu-west-1`) and its alias (`$LATEST`)
 * @deprecated Lex V1 ended on 2025-09-15: use `lexBot`.
 */
export function lexV1Bot<I extends { readonly [K in keyof I]: object } = Intents>(bot: {
  readonly name: string;
  readonly region: string;
  readonly alias: string;
}): LexV1Bot<I> {
  return Object.freeze({ lexV1: bot }) as LexV1Bot<I>;
}
