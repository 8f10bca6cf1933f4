import type { JsonValue } from "@flowc/connect-model";
import { expect, test } from "vitest";
import type { Answer, Request } from "../../src/index.js";
import { answerWords } from "../../src/transcript/answer-words.js";

function words(asked: Request["kind"], answer: Answer | JsonValue): string {
  const told = typeof answer === "object" && answer !== null && "kind" in answer;
  const given = told ? (answer as Answer) : ({ kind: "value", value: answer as JsonValue } as const);
  return answerWords(
    { event: "RequestAnswered", at: 0, contact: "1", request: 1, result: given.kind, answer: given },
    asked,
  );
}

test.each([
  ["queue", { takes: true, position: 1 }, "takes the contact"],
  ["queue", { takes: true, position: 3 }, "takes the contact, number 3 in line"],
  ["queue", { takes: true, agent: "Grace", acceptsAfterSeconds: 40 }, 'takes the contact; "Grace" accepts after 40 s'],
  ["queue", { takes: false }, "is full"],
  ["hours", { open: true, overrides: [] }, "open"],
  ["hours", { open: false, overrides: ["Christmas"] }, 'closed, by "Christmas"'],
  ["hours", false, "closed"],
  ["thirdParty", { outcome: "answered" }, "answers"],
  ["thirdParty", { outcome: "noAnswer" }, "nobody answered"],
  ["lambda", { tier: "gold" }, '{"tier":"gold"}'],
] as const)("says of the answer of a %s, %j: %s", (asked, answer, said) => {
  expect(words(asked, answer)).toBe(said);
});

test("tells a failure as it is", () => {
  expect(words("queue", { kind: "error", error: "NoMatchingError" })).toBe("error");
  expect(words("hours", { kind: "timeout" })).toBe("timeout");
});
