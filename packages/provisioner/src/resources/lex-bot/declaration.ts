import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What a Lex bot declaration takes. */
export interface LexBotProperties {
  /** ARN of the bot's alias. Better in `lexBots` of each environment, which goes before this one. */
  readonly aliasArn?: string;
}

export type LexBotDeclaration = ResourceDeclaration<"lexBot", LexBotProperties>;

/**
 * An alias of a Lex V2 bot that flows of the instance may use (the association; the bot is built elsewhere).
 * Connect knows it by ARN only: each environment says in `lexBots` which one the name stands for.
 *
 * @param name the author's name of it, as flows refer to it, for example `OrderBot:live`
 * @example
 * ```ts
 * export const orders = lexBot("OrderBot:live");
 * ```
 */
export function lexBot(name: string, properties: LexBotProperties = {}): LexBotDeclaration {
  return declare("lexBot", name, properties, lexBot);
}
