import { type FlowUnit, noSpans } from "@flowc/connect-model";
import { checkFlow } from "@flowc/flow-compiler";
import { block, flowOf, next } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";
import { noStaleResult } from "../../src/rules/no-stale-result.js";

const lambda = (identifier: string, target: string) => block(identifier, "InvokeLambdaFunction", {}, [next(target)]);
const say = (identifier: string, target: string) =>
  block(identifier, "MessageParticipant", { Text: "Hello $.External.name" }, [next(target)]);
const graph = flowOf([
  lambda("A", "First"),
  say("First", "B"),
  lambda("B", "Second"),
  say("Second", "End"),
  block("End", "DisconnectParticipant"),
]);

function messages(meant: Readonly<Record<string, string>> | undefined) {
  const resultSources = meant && { of: (at: string) => meant[at] };
  const unit: FlowUnit = { graph, spans: noSpans, diagnostics: [], ...(resultSources && { resultSources }) };
  return checkFlow(unit, { rules: [noStaleResult] }).map(({ message, subject }) => `${subject?.block}: ${message}`);
}

test("a value is read while the result that its author means is there", () => {
  expect(messages({ First: "A", Second: "B" })).toEqual([]);
  expect(messages({ First: "A", Second: "A" })).toEqual([
    'Second: "Second" means the $.External.name of "A", but "B" has replaced it.',
  ]);
});

test("nothing is said where nobody said whose result is meant", () => {
  expect(messages(undefined)).toEqual([]);
  expect(messages({})).toEqual([]);
});
