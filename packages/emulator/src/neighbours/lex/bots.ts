import { parseArn } from "@flowc/connect-model";
import type { Call } from "../../services/call.js";

const idPattern = /^[0-9A-Z]{10}$/;

/** ARN of an alias of a Lex V2 bot of the account. */
function botAliasArn({ settings }: Call, botId: string, aliasId: string): string {
  return `arn:aws:lex:${settings.region}:${settings.accountId}:bot-alias/${botId}/${aliasId}`;
}

/** The bots that the option `bots` names: their ids in order. None without it, although every one is there then. */
export function listedBotIds({ settings }: Call): readonly string[] {
  const ids = (settings.bots ?? []).flatMap((arn) => parseArn(arn)?.id.split("/")[0] ?? []);
  return [...new Set(ids)];
}

/** Tells whether a bot is there: one that an alias in `bots` belongs to; without that option every well-formed id. */
export function botExists(call: Call, botId: string): boolean {
  return idPattern.test(botId) && (call.settings.bots === undefined || listedBotIds(call).includes(botId));
}

/** Tells whether an alias is there: one in `bots`; without that option every well-formed one of the account. */
export function botAliasExists(call: Call, botId: string, aliasId: string): boolean {
  if (!idPattern.test(botId) || !(idPattern.test(aliasId) || aliasId === "TSTALIASID")) return false;
  return call.settings.bots?.includes(botAliasArn(call, botId, aliasId)) ?? true;
}
