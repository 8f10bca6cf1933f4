import { noSpans } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { checkFlow, checkFlows, inspectFlow, reportFlow, reportFlows } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

const arbUnits = fc
  .array(fc.oneof(arbFlowGraph(), arbFlowGraph({ references: true })), { minLength: 1, maxLength: 4 })
  .map((graphs) =>
    graphs.map((graph, index) => ({
      graph: { ...graph, name: `${graph.name} ${index}` },
      spans: noSpans,
      diagnostics: [],
    })),
  );

test("what was looked at once says the same as a check, each time that it is asked", () => {
  fc.assert(
    fc.property(arbUnits, (units) => {
      const inspected = units.map((unit) => inspectFlow(unit));
      const alone = units.map((unit) => checkFlow(unit));
      const together = checkFlows(units);
      expect(inspected.map((one) => reportFlow(one))).toEqual(alone);
      expect(reportFlows(inspected)).toEqual(together);
      expect(inspected.map((one) => reportFlow(one))).toEqual(alone);
      expect(reportFlows(inspected.toReversed().toReversed())).toEqual(together);
    }),
  );
});

test("what is kept of a flow besides the flow is small", () => {
  fc.assert(
    fc.property(arbUnits, (units) => {
      for (const unit of units) {
        const { findings, traits } = inspectFlow(unit);
        const spots = findings.flatMap(({ spot }) => [spot.block, ...(spot.related ?? []).map(({ block }) => block)]);
        for (const spot of spots)
          expect(Object.keys(spot ?? {}).filter((key) => !/^(identifier|index)$/.test(key))).toEqual([]);
        expect(traits.unit).toBe(unit);
      }
    }),
  );
});
