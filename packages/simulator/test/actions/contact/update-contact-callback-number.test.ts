import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const block = {
  type: "UpdateContactCallbackNumber",
  parameters: { CallbackNumber: "$.Attributes.number" },
  errors: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
};

function set(number: string) {
  return runBlock(block, {}, { attributes: { number } });
}

test("keeps a number in E.164 form", () => {
  const { written, end } = set("+15550107777");
  expect(written["$.CallbackNumber"]).toBe("+15550107777");
  expect(end).toMatchObject({ outcome: "next" });
});

test.each(["", "0800 123", "15550107777", "Timeout", "+1555010777712345"])("finds no number in %j", (number) => {
  expect(set(number).end).toMatchObject({ outcome: "error", detail: "InvalidCallbackNumber" });
});

test("fails as the scenario says", () => {
  const world = { failures: { it: "CallbackNumberNotDialable" } };
  expect(runBlock(block, world, { attributes: { number: "+15550107777" } }).end).toMatchObject({
    detail: "CallbackNumberNotDialable",
  });
});

test("takes its own error where there is no phone", () => {
  const chat = runBlock(block, {}, { channel: "CHAT", attributes: { number: "+15550107777" } });
  expect(chat.end).toMatchObject({ detail: "InvalidCallbackNumber" });
});
