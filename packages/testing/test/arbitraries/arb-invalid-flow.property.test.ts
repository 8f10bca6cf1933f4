import { checkFlow } from "@flowc/flow-compiler";
import { arbInvalidFlow, defectKinds } from "@flowc/testing/arbitraries";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shrunk } from "./shrunk.js";

test.each(defectKinds)("the checker says of a flow with %s what is wrong, and where", (kind) => {
  fc.assert(
    fc.property(arbInvalidFlow({ kinds: [kind] }), ({ flow, code, block }) => {
      const found = checkFlow(flow).map((diagnostic) => ({ code: diagnostic.code, block: diagnostic.subject?.block }));
      expect(found).toContainEqual({ code, block });
    }),
    { numRuns: 30 },
  );
});

test("draws every kind of defect", () => {
  const drawn = fc.sample(arbInvalidFlow(), { numRuns: 1500, seed: 7 });
  expect(new Set(drawn.map(({ kind }) => kind))).toEqual(new Set(defectKinds));
  expect(defectKinds.length).toBeGreaterThan(35);
});

test("shrinks to the defect in a flow that only says goodbye", () => {
  const { flow } = shrunk(arbInvalidFlow({ kinds: ["literalValue"] }), () => false);
  expect(flow.graph.blocks.map(({ identifier }) => identifier)).toEqual(["Broken", "Goodbye 1", "Hang up 2"]);
});

test("a kind of defect that does not exist is named with those that do", () => {
  expect(() => arbInvalidFlow({ kinds: ["danglingTarjet"] })).toThrow(/danglingTarjet.*danglingTarget/);
});
