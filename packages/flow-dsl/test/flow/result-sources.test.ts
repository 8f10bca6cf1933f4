import { contactFlow, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";

const lookup = lambda<Record<never, never>, { name: string }>("lookup");
const bill = lambda<Record<never, never>, { name: string }>("bill");

test("a block knows whose result each of its paths was taken from", () => {
  const flow = contactFlow("Main", (f) => {
    const customer = f.invokeLambda(lookup, {}, { id: "A" });
    f.playPrompt(`Hello ${customer.name}.`, { id: "first" });
    const due = f.invokeLambda(bill, {}, { id: "B" });
    f.playPrompt(`This is for ${due.name}.`, { id: "second" });
    f.playPrompt(`Goodbye ${customer.name}.`, { id: "third" }).disconnect();
  });
  const { resultSources } = flow.build();
  const read = (block: string) => resultSources?.of(block, "$.External.name");
  expect(["first", "second", "third"].map(read)).toEqual(["A", "B", "A"]);
  expect(resultSources?.of("third", "$.External.other")).toBeUndefined();
  expect(resultSources?.of("nowhere", "$.External.name")).toBeUndefined();
});

test("a flow that reads no result has no sources", () => {
  const flow = contactFlow("Main", (f) => f.playPrompt("Hello.").disconnect());
  expect(flow.build().resultSources).toBeUndefined();
});
