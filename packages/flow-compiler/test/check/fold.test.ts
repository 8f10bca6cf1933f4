import { noSpans } from "@flowc/connect-model";
import { checkFlow, defineRule } from "@flowc/flow-compiler";
import { block, flowOf } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";

const everyBlock = defineRule<{ readonly block: string }>(
  {
    code: "FLOW199",
    name: "no-test",
    severity: "info",
    grade: "service",
    message: (p) => `Found ${p.block}.`,
    source: "assumed",
    checked: "2026-11-20",
  },
  (_, report) => ({
    block(view) {
      report({ block: view.identifier }, { block: view, fold: view.type });
    },
  }),
);

function check(types: readonly string[]) {
  const graph = flowOf(types.map((type, index) => block(`B${index}`, type)));
  return checkFlow({ graph, spans: noSpans, diagnostics: [] }, { rules: [everyBlock] });
}

test("findings with one cause are one diagnostic that points at the other places", () => {
  const found = check(["Wait", "Loop", "Wait", "Wait"]);
  expect(found.map(({ message }) => message)).toEqual(["Found B0.", "Found B1."]);
  expect(found[0]?.related).toEqual([{ message: "Found B2." }, { message: "Found B3." }]);
  expect(found[1]?.related).toBeUndefined();
});

test("of many other places twenty are shown and the rest counted", () => {
  const related = check(Array.from({ length: 30 }, () => "Wait"))[0]?.related;
  expect(related).toHaveLength(21);
  expect(related?.at(-1)).toEqual({ message: "and 9 more" });
});

test("a rule that finds a thousand places stops there and says so", () => {
  const found = check(Array.from({ length: 1_500 }, (_, index) => `Type${index}`));
  expect(found).toHaveLength(1_000);
  expect(found[998]?.related).toBeUndefined();
  expect(found[999]?.related).toEqual([{ message: "This rule found a thousand places in the flow and stopped here." }]);
});
