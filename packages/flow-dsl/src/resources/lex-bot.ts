import type { ResourceReference } from "@flowc/connect-model";

declare const contract: unique symbol;

/** Intents of a bot by name, each with the slots that it fills. */
export type Intents = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An alias of a Lex V2 bot with the types of its intents and slots. */
export interface LexBot<I> extends ResourceReference<"lexBot"> {
  readonly [contract]: I;
}

/** The intents that a bot declares; any name for one that declares none. */
export type IntentsOf<B> = B extends LexBot<infer I> ? I : Intents;

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
