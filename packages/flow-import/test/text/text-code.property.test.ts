import type { FlowGraph } from "@flowc/connect-model";
import { arbJsonPath } from "@flowc/connect-model/testing";
import { contactFlow } from "@flowc/flow-dsl";
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../helpers/evaluate.js";
import { testContext } from "../helpers/test-context.js";

const empty: FlowGraph = { name: "Main", type: "CONTACT_FLOW", version: "2019-10-30", entry: "", blocks: [] };

/** What code evaluates to in a flow. */
function inFlow(code: Parameters<typeof evaluate>[0]): unknown {
  let value: unknown;
  contactFlow("Main", (f) => {
    value = evaluate(code, { f });
    f.disconnect();
  }).build();
  return value;
}

const arbPath = arbJsonPath();

const piece = fc.oneof(
  arbPath,
  fc.string(),
  fc.constantFrom(
    "$",
    "$.",
    "{x}$",
    "`$.External.a`",
    "$.Attributes.['a b']",
    "$.Channel",
    "$.SegmentAttributes['x']",
    "\\",
    "`",
  ),
);

test("text as code evaluates to the same text, whatever stands in it", () => {
  const { context } = testContext(empty);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join("");
      expect(String(inFlow(context.text(text)))).toBe(text);
    }),
  );
});

test("a whole path is a handle that says the same path, or nothing", () => {
  const { context } = testContext(empty);
  fc.assert(
    fc.property(arbPath, (path) => {
      const handle = context.handle(path);
      if (handle !== undefined) expect(String(inFlow(handle.code))).toBe(path);
    }),
  );
});
