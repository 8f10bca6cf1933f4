import { contactFlow, existing, lexBot, lexV1Bot } from "@flowc/flow-dsl";

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
  f.getCustomerInputWithLex({ initialMessage: true }, orders, { intents: { Cancel: (f) => f }, noMatch: (f) => f });
  const old = lexV1Bot<{ Sales: { product: string } }>({ name: "Menu", region: "eu-west-1", alias: "$LATEST" });
  f.getCustomerInputWithLex({ initialMessage: true, prompt: { ssml: "<speak>Well?</speak>" } }, old, {
    intents: { Sales: (f, said) => f.setContactAttributes({ product: said.slots.product }) },
  });
  f.getCustomerInputWithLex(existing.prompt("Well.wav"), existing.lexBot("Other:live"), {
    intents: { Anything: (f, said) => f.setContactAttributes({ slot: said.slots("size"), sure: said.intentConfidence }) },
  });
  const mood = f.getCustomerInputWithLex({ s3: "s3://sounds/well.wav" }, orders);
  f.checkContactAttributes(mood.sentiment, { NEGATIVE: (f) => f.playPrompt("Sorry."), otherwise: (f) => f });
  f.setContactAttributes({ anger: mood.sentimentScores.negative }).disconnect();
});
