import { type FlowUnit, noSpans, spansFromTable } from "@flowc/connect-model";
import { checkFlows } from "@flowc/flow-compiler";
import { block, flowOf } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";

function unit(
  name: string,
  type: "CONTACT_FLOW" | "CUSTOMER_HOLD" | "MODULE" = "CONTACT_FLOW",
  line?: number,
): FlowUnit {
  const graph = { ...flowOf([block("End", "DisconnectParticipant")], type), name };
  const span = { file: "main.flow.ts", line: line ?? 1, column: 1 };
  const spans = line === undefined ? noSpans : spansFromTable(new Map([["", new Map([["", span]])]]));
  return { graph, spans, diagnostics: [] };
}

test("flows and modules with names of their own are fine", () => {
  expect(checkFlows([unit("Main"), unit("main"), unit("Main", "MODULE")])).toEqual([]);
});

test("two flows of one name are reported at the second, whatever their types", () => {
  const found = checkFlows([unit("Main", "CONTACT_FLOW", 3), unit("Other"), unit("Main", "CUSTOMER_HOLD", 9)]);
  expect(found).toMatchObject([
    {
      code: "FLOW109",
      severity: "error",
      message: 'Two flows are called "Main"; a name can be used once in an instance.',
      span: { line: 9 },
      related: [{ span: { line: 3 } }],
    },
  ]);
});

test("many modules of one name are one diagnostic", () => {
  const modules = [1, 2, 3].map((line) => unit("Look up", "MODULE", line));
  expect(checkFlows(modules).map(({ message, related }) => [message, related?.length])).toEqual([
    ['3 modules are called "Look up"; a name can be used once in an instance.', 2],
  ]);
});
