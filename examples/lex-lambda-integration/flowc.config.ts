import { defineConfig } from "flowc";

// Functions and bots are deployed elsewhere. A function is found by its name in the environment's region and account; Connect
// knows a bot by the ARN of its alias only.
export default defineConfig({
  environments: {
    local: { lexBots: { "OrderBot:live": "arn:aws:lex:eu-west-2:123456789012:bot-alias/ORDERBOT01/LIVEALIAS1" } },
    prod: {
      region: "eu-west-2",
      lexBots: { "OrderBot:live": "arn:aws:lex:eu-west-2:123456789012:bot-alias/ORDERBOT01/LIVEALIAS1" },
    },
  },
});
