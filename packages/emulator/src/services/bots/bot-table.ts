import type { LexBotConfig } from "@aws-sdk/client-connect";
import { parseArn } from "@flowc/connect-model";
import { botAliasExists } from "../../neighbours/lex/bots.js";
import { invalidRequest, resourceConflict, resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned, type InstanceOwned } from "../identity.js";
import type { Checked, InstanceCall } from "../operation.js";
import { checkQuota } from "../quotas.js";

/** A bot that flows of an instance may use: a Lex V1 bot by name and region, or an alias of a V2 bot. */
export interface BotAssociation extends InstanceOwned {
  readonly bot:
    | { readonly v1: { readonly Name: string; readonly LexRegion: string } }
    | { readonly v2: { readonly AliasArn: string } };
}

export const botAssociations = defineTable<BotAssociation>("botAssociations");

/** The bot of a request: exactly one of the two forms. */
export function botOf({ LexBot, LexV2Bot }: Checked<LexBotConfig>): BotAssociation["bot"] {
  if ((LexBot === undefined) === (LexV2Bot === undefined)) throw invalidRequest("Give either LexBot or LexV2Bot.");
  if (LexBot !== undefined) return { v1: LexBot };
  if (LexV2Bot?.AliasArn === undefined) throw invalidRequest("LexV2Bot.AliasArn is required.");
  return { v2: { AliasArn: LexV2Bot.AliasArn } };
}

/** Associates a bot. Refuses one that is associated already, that is not there, or that is one too many. */
export function associateBotWith(call: InstanceCall, bot: BotAssociation["bot"]): void {
  if ("v2" in bot) checkAlias(call, bot.v2.AliasArn);
  const id = idOf(call, bot);
  const table = call.tables.of(botAssociations);
  if (table.get(id)) throw resourceConflict("The bot is already associated with the instance.");
  const same = allOwned(call, botAssociations).filter((other) => "v1" in other.bot === "v1" in bot);
  checkQuota(call.settings.quotas, "v1" in bot ? "lexV1Bots" : "lexV2Aliases", same.length);
  table.put({ id, instanceId: call.instance.id, bot });
}

/** Ends an association. */
export function disassociateBotFrom(call: InstanceCall, bot: BotAssociation["bot"]): void {
  const table = call.tables.of(botAssociations);
  const id = idOf(call, bot);
  if (table.get(id) === undefined) throw resourceNotFound("The bot is not associated with the instance.");
  table.delete(id);
}

function checkAlias(call: InstanceCall, aliasArn: string): void {
  const arn = parseArn(aliasArn);
  if (arn?.kind !== "lexBot") throw invalidRequest(`AliasArn is not the ARN of a bot alias: ${aliasArn}`);
  const { region, accountId } = call.settings;
  if (arn.region !== region) throw invalidRequest(`The bot is in ${arn.region}; the instance is in ${region}.`);
  const [botId = "", aliasId = ""] = arn.id.split("/");
  if (arn.account === accountId && !botAliasExists(call, botId, aliasId)) {
    throw invalidRequest(`The bot alias does not exist or is not built: ${aliasArn}`);
  }
}

function idOf({ instance }: InstanceCall, bot: BotAssociation["bot"]): string {
  const key = "v1" in bot ? `${bot.v1.LexRegion} ${bot.v1.Name}` : bot.v2.AliasArn;
  return `${instance.id} ${key}`;
}
