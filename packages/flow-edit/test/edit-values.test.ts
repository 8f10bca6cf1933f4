import { expect, test } from "vitest";
import { flow, valuesOf } from "./helpers/built-source.js";

test("probe", () => {
  const text = flow(
    'f.setVoice({ voice: "Amy", engine: "neural", language: "en-GB" });',
    'const x = f.invokeLambda("arn:aws:lambda:eu-west-2:123456789012:function:f", { tier: "gold" }, { timeoutSeconds: 5 });',
    'f.label("menu").getCustomerInput("Press 1.", { timeoutSeconds: 8, 1: (f) => f.goto("menu"), "*": (f) => f.playPrompt(`Hi ${x.name}.`) });',
    'f.setContactAttributes({ tier: "gold", "other name": `x` });',
    'f.when(is(x.tier).equals("gold"), (f) => f.goto("end"));',
    "f.checkContactAttributes(x.tier, { gold: (f) => f, silver: (f) => f.disconnect() });",
    'f.loop(3, (f) => f.playPrompt("again"));',
    'f.distributeByPercentage([{ percent: 30, branch: (f) => f.playPrompt("30") }]);',
    'f.label("end").transferToQueue(existing.queue("Sales"));',
  );
  for (const start of [
    "set-voice",
    "set-language",
    "invoke",
    "menu",
    "play-prompt-hi",
    "set-contact",
    "when",
    "check-contact",
    "loop",
    "play-prompt-again",
    "distribute",
    "end",
    "transfer",
  ])
    console.log(start, valuesOf(text, start));
  expect(1).toBe(1);
});
