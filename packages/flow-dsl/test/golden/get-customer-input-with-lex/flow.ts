import { contactFlow, lexBot } from "@flowc/flow-dsl";

const orders = lexBot<{ OrderStatus: { orderNumber: string }; Cancel: object }>("OrderBot:prod");

export default contactFlow("Golden", (f) => {
  const said = f.getCustomerInputWithLex("What can I do?", orders, {
    intents: { Cancel: (f) => f.disconnect(), OrderStatus: (f) => f },
    noMatch: (f) => f.playPrompt("Pardon?"),
    timeout: (f) => f.playPrompt("Still there?"),
    chatTimeoutSeconds: 120,
    sessionAttributes: { tier: f.attributes("tier") },
  });
  f.playPrompt(`Order ${said.slots.orderNumber}.`);
  f.getCustomerInputWithLex("And?", "arn:aws:lex:eu-west-2:123456789012:bot-alias/BOT/ALIAS");
  f.disconnect();
});
