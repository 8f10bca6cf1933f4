import { defineConfig } from "flowc";

export default defineConfig({
  flows: ["flows/**/*.flow.ts"],
  resources: ["resources.ts", "people.ts", "phone-numbers.ts"],
  environments: {
    // The built-in Connect on this machine is the default of every command.
    local: {
      lexBots: {
        "CustomerServiceBot:live": "arn:aws:lex:eu-west-2:123456789012:bot-alias/CUSTSERV01/LIVEALIAS1",
      },
    },
    prod: {
      region: "eu-west-2",
      createInstance: true,
      lexBots: {
        // The alias of the bot in your account.
        "CustomerServiceBot:live": "arn:aws:lex:eu-west-2:123456789012:bot-alias/CUSTSERV01/LIVEALIAS1",
      },
      tags: { Environment: "production", Project: "customer-service" },
    },
  },
});
