import { declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What a Lex V1 bot declaration takes. */
export interface LexBotV1Properties {
  /** AWS region of the bot. Default: that of the instance. */
  readonly region?: string;
}

export type LexBotV1Declaration = ResourceDeclaration<"lexBotV1", LexBotV1Properties>;

/**
 * A bot of Lex V1 that flows may use. Lex V1 reached its end of support in September 2025, so each one is warned of
 * (PLAN266): `lexBot` is what to use.
 *
 * @param name name of the bot: 2-50 letters with single underscores
 */
export function lexBotV1(name: string, properties: LexBotV1Properties = {}): LexBotV1Declaration {
  return declare("lexBotV1", name, properties, lexBotV1);
}
