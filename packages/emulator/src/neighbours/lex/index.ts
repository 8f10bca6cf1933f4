import { type NeighbourOperation, neighbourOperation } from "../neighbour-operation.js";
import { noSuchThing } from "../refusals.js";
import { botAliasExists, botExists, listedBotIds } from "./bots.js";

interface AliasInput {
  readonly botId: string;
  readonly botAliasId: string;
}

const describeBot = neighbourOperation<Pick<AliasInput, "botId">>(
  "lex:DescribeBot",
  {
    assumed: ["which bots there are is said by the option `bots`; without it there is every one, built and available"],
  },
  ({ botId = "" }, call) => {
    if (!botExists(call, botId)) throw noSuchThing(`Failed to find bot ${botId}.`);
    return { botId, botName: `Bot-${botId}`, botStatus: "Available", dataPrivacy: { childDirected: false } };
  },
);

const describeBotAlias = neighbourOperation<AliasInput>(
  "lex:DescribeBotAlias",
  { assumed: ["an alias that is there is Available and points at version 1"] },
  ({ botId = "", botAliasId = "" }, call) => {
    if (!botAliasExists(call, botId, botAliasId)) throw noSuchThing(`Failed to find alias ${botAliasId} of ${botId}.`);
    return { botId, botAliasId, botAliasName: `Alias-${botAliasId}`, botAliasStatus: "Available", botVersion: "1" };
  },
);

const listBots = neighbourOperation<object>(
  "lex:ListBots",
  { assumed: ["all at once, without filters; without the option `bots` the list is empty"] },
  (_input, call) => ({
    botSummaries: listedBotIds(call).map((botId) => ({ botId, botName: `Bot-${botId}`, botStatus: "Available" })),
  }),
);

/** Lex V2, as far as a contact centre asks: whether a bot's alias is there and available. */
export const lexOperations: readonly NeighbourOperation[] = [describeBot, describeBotAlias, listBots];
