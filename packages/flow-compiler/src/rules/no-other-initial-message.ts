import { quote, quoteValue } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly value: unknown;
}

const only = "$.Media.InitialMessage";
const pointer = "/Parameters/LexInitializationData/InitialMessage";

/** A bot that is started with another text than the first message of the chat. */
export const noOtherInitialMessage = defineRule<Parameters>(
  {
    code: "FLOW248",
    name: "no-other-initial-message",
    severity: "warning",
    grade: "docs",
    actions: ["ConnectParticipantWithLexBot"],
    message: ({ block, value }) =>
      `${quote(block)} starts the bot with ${quoteValue(value)}; it can be started with the first message of the chat only.`,
    help: () => `Write ${only}, or leave LexInitializationData out.`,
    source: sources.actionPages,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "ConnectParticipantWithLexBot") return;
      const message = block.texts.find((text) => text.pointer === pointer);
      if (message === undefined || message.text === "" || message.text === only) return;
      report({ block: block.identifier, value: message.text }, { block, pointer });
    },
  }),
);
