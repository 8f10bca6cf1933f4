import { noSpans } from "@flowc/connect-model";
import { block, flowOf } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";
import { FlowContext } from "../../src/check/flow-context.js";
import { defineRule } from "../../src/check/rule.js";
import { walkFlow } from "../../src/check/walk.js";

const meta = {
  code: "FLOW199",
  name: "no-example",
  severity: "info",
  grade: "assumed",
  source: "assumed",
  checked: "2026-11-20",
  message: () => "Found.",
  help: () => "Remove it.",
} as const;

function contextOf(...types: readonly string[]): FlowContext {
  const graph = flowOf(types.map((type, index) => block(`B${index}`, type)));
  return new FlowContext({ graph, spans: noSpans, diagnostics: [] });
}

test("a rule that names its actions sees their blocks only, and no flow without one", () => {
  const seen: string[] = [];
  const rule = defineRule<object>({ ...meta, actions: ["Wait", "Loop"] }, () => ({
    flow: () => void seen.push("flow"),
    block: ({ type }) => void seen.push(type),
  }));
  walkFlow(contextOf("Compare", "Wait", "", "Loop"), [rule]);
  walkFlow(contextOf("Compare", ""), [rule]);
  expect(seen).toEqual(["flow", "Wait", "Loop"]);
});

test("rules are asked in their order, and one that throws does not keep the next from its block", () => {
  const throwing = defineRule<object>({ ...meta, actions: ["Wait"] }, () => ({
    block: () => {
      throw new Error("no luck");
    },
  }));
  const finding = defineRule<object>(meta, (_, report) => ({ block: (view) => report({}, { block: view }) }));
  const found = walkFlow(contextOf("Wait", "Wait"), [finding, throwing, finding]);
  expect(found.map(({ diagnostic }) => diagnostic.code)).toEqual([
    "FLOW199",
    "FLOW901",
    "FLOW199",
    "FLOW199",
    "FLOW199",
  ]);
});
