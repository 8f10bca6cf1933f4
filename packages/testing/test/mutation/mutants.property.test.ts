import { checkFlow } from "@flowc/flow-compiler";
import { arbFlow } from "@flowc/testing/arbitraries";
import { mutantsOf, mutationKinds } from "@flowc/testing/mutation";
import fc from "fast-check";
import { expect, test } from "vitest";

test("every mutant of a flow is another flow, and the checker accepts it", () => {
  fc.assert(
    fc.property(arbFlow({ maxSteps: 2, maxDepth: 2 }), (flow) => {
      for (const { blocks, block, what } of mutantsOf(flow)) {
        expect(blocks, `${block} ${what}`).not.toEqual(flow.graph.blocks);
        const found = checkFlow({ ...flow, graph: { ...flow.graph, blocks } });
        expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test("varies: every kind of change", () => {
  const flows = fc.sample(arbFlow(), { numRuns: 60, seed: 7 });
  expect(new Set(flows.flatMap((flow) => mutantsOf(flow).map(({ kind }) => kind)))).toEqual(new Set(mutationKinds));
});
