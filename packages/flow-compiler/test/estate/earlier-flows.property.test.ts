import fc from "fast-check";
import { expect, test } from "vitest";
import { EarlierFlows } from "../../src/estate/earlier-flows.js";
import type { FlowSummary } from "../../src/estate/flow-summary.js";

const size = 6;
const arbIndices = fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 2 });

/** Who names whom, who invokes which module, and who may lead anywhere. */
const arbCalls = fc.record({
  callers: fc.array(arbIndices, { minLength: size, maxLength: size }),
  modules: fc.array(arbIndices, { minLength: size, maxLength: size }),
  anywhere: fc.oneof(fc.constant<readonly number[]>([]), arbIndices),
  asked: fc.array(fc.nat({ max: size - 1 }), { minLength: 1, maxLength: 8 }),
  throughModules: fc.boolean(),
});

type Calls = typeof arbCalls extends fc.Arbitrary<infer C> ? C : never;

/** One step backwards at a time, until nothing is new. */
function before({ callers, modules, throughModules }: Calls, starts: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const at of [...starts, ...found]) {
      for (const earlier of [...callers[at]!, ...(throughModules ? modules[at]! : [])]) found.add(earlier);
    }
  }
  return found;
}

test("a flow is before another exactly when calls lead from it there, in whatever order that is asked", () => {
  fc.assert(
    fc.property(arbCalls, (calls) => {
      const flows = Array.from({ length: size }, (_, index) => ({ index }) as FlowSummary);
      const of = (lists: readonly (readonly number[])[]) => (flow: FlowSummary) =>
        lists[flow.index]!.map((at) => flows[at]!);
      const earlier = new EarlierFlows(
        {
          flows,
          callersOf: of(calls.callers),
          modulesOf: of(calls.modules),
          mayLeadAnywhere: ({ index }) => calls.anywhere.includes(index),
        },
        calls.throughModules,
      );
      const beforeAll = new Set([...calls.anywhere, ...before(calls, calls.anywhere)]);
      for (const asked of calls.asked) {
        const expected = before(calls, [asked]);
        for (const { index } of flows) {
          const isBefore = expected.has(index) || beforeAll.has(index);
          expect(earlier.isBefore(flows[asked]!, new Set([index]))).toBe(isBefore);
        }
      }
    }),
    { numRuns: 500 },
  );
});
