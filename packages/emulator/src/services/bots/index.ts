import type {
  AssociateBotRequest,
  AssociateLexBotRequest,
  DisassociateBotRequest,
  DisassociateLexBotRequest,
  LexBotConfig,
  ListBotsRequest,
  ListBotsResponse,
  ListLexBotsRequest,
  ListLexBotsResponse,
} from "@aws-sdk/client-connect";
import { visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation, type Operation } from "../operation.js";
import { associateBotWith, type BotAssociation, botAssociations, botOf, disassociateBotFrom } from "./bot-table.js";

const associateBot = instanceOperation<AssociateBotRequest>("AssociateBot", {
  fidelity: {
    documented: [
      "a Lex V1 bot by name and region, or an alias of a V2 bot of the instance's region",
      "twice is a ResourceConflict; quotas of 70 and 100",
    ],
    assumed: ["a V2 alias that is not there is an InvalidRequest", "V1 bots are not looked for"],
  },
  handle(input, call) {
    associateBotWith(call, botOf(input));
    return undefined;
  },
});

const listBots = instanceOperation<ListBotsRequest, ListBotsResponse>("ListBots", {
  fidelity: { documented: ["those of one version of Lex, in pages of at most 25"] },
  handle(input, call) {
    const isV1 = input.LexVersion === "V1";
    const found = visibleOwned(call, botAssociations).filter(({ bot }) => "v1" in bot === isV1);
    const page = pageOf(call, input, found, ({ id }) => id, 25);
    return { LexBots: page.items.map(configOf), NextToken: page.NextToken };
  },
});

const disassociateBot = instanceOperation<DisassociateBotRequest>("DisassociateBot", {
  fidelity: { assumed: ["a bot that is not associated is not found"] },
  handle(input, call) {
    disassociateBotFrom(call, botOf(input));
    return undefined;
  },
});

const associateLexBot = instanceOperation<AssociateLexBotRequest>("AssociateLexBot", {
  fidelity: { documented: ["the same associations as AssociateBot with a V1 bot"] },
  handle({ LexBot }, call) {
    associateBotWith(call, { v1: LexBot });
    return undefined;
  },
});

const listLexBots = instanceOperation<ListLexBotsRequest, ListLexBotsResponse>("ListLexBots", {
  fidelity: { documented: ["V1 bots only, in pages of at most 25"] },
  handle(input, call) {
    const found = visibleOwned(call, botAssociations).filter(({ bot }) => "v1" in bot);
    const page = pageOf(call, input, found, ({ id }) => id, 25);
    return { LexBots: page.items.flatMap(({ bot }) => ("v1" in bot ? [bot.v1] : [])), NextToken: page.NextToken };
  },
});

const disassociateLexBot = instanceOperation<DisassociateLexBotRequest>("DisassociateLexBot", {
  fidelity: { assumed: ["a bot that is not associated is not found"] },
  handle({ BotName: Name, LexRegion }, call) {
    disassociateBotFrom(call, { v1: { Name, LexRegion } });
    return undefined;
  },
});

function configOf({ bot }: BotAssociation): LexBotConfig {
  return "v1" in bot ? { LexBot: bot.v1 } : { LexV2Bot: bot.v2 };
}

export const botOperations: readonly Operation[] = [
  associateBot,
  listBots,
  disassociateBot,
  associateLexBot,
  listLexBots,
  disassociateLexBot,
];
