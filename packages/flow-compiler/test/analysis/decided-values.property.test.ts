import { type Block, type FlowGraph, noSpans } from "@flowc/connect-model";
import { block, flowOf, next, onError, when } from "@flowc/flow-compiler/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { truthOf } from "../../src/analysis/known-value.js";
import { FlowContext } from "../../src/check/flow-context.js";

const size = 5;
const words = ["gold", "silver", "none"];
const arbTarget = fc.integer({ min: 0, max: size - 1 }).map((index) => `b${index}`);
const arbWord = fc.constantFrom(...words);

const arbBlock = (identifier: string) =>
  fc
    .tuple(
      fc.constantFrom("compare", "set", "ask"),
      fc.uniqueArray(arbWord, { minLength: 1, maxLength: 2 }),
      arbWord,
      arbTarget,
      arbTarget,
    )
    .map(([kind, operands, word, one, two]) => {
      if (kind === "set") {
        const parameters = { Attributes: { tier: word } };
        return block(identifier, "UpdateContactAttributes", parameters, [next(one), onError("NoMatchingError", two)]);
      }
      if (kind === "ask") {
        return block(identifier, "InvokeLambdaFunction", { LambdaFunctionARN: "f" }, [next(one)]);
      }
      return block(identifier, "Compare", { ComparisonValue: "$.Attributes.tier" }, [
        next(two),
        ...operands.map((operand) => when(operand, one)),
        onError("NoMatchingCondition", two),
      ]);
    });

const arbFlow: fc.Arbitrary<FlowGraph> = fc
  .tuple(...Array.from({ length: size }, (_, index) => arbBlock(`b${index}`)))
  .map((blocks) => flowOf(blocks));

/** Every block with every value that a contact can bring there, by running the flow with each of them. */
function everyArrival(graph: FlowGraph): ReadonlySet<string> {
  const seen = new Set(words.map((word) => `0 ${word}`));
  for (const arrival of seen) {
    const [at, value] = arrival.split(" ") as [string, string];
    for (const { target, values } of departures(graph.blocks[Number(at)]!, value)) {
      for (const one of values) seen.add(`${target.slice(1)} ${one}`);
    }
  }
  return seen;
}

/** Where a contact with a value can go on from a block, and with which values. */
function departures({ type, parameters, branches }: Block, value: string) {
  if (type === "Compare") {
    const taken = branches.find((branch) => branch.kind === "condition" && branch.operands[0] === value);
    return [{ target: (taken ?? branches.at(-1)!).target, values: [value] }];
  }
  const set = (parameters.Attributes as { tier: string } | undefined)?.tier;
  // A function may change what it likes; a block that failed may have set the value all the same.
  return branches.map(({ kind, target }) => ({ target, values: kind === "next" && set !== undefined ? [set] : words }));
}

test("what is decided holds for every contact that comes there", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const context = new FlowContext({ graph, spans: noSpans, diagnostics: [] });
      const arrivals = everyArrival(graph);
      for (const view of context.blocks) {
        const known = context.decidedValues?.before(view);
        for (const word of words.filter((value) => arrivals.has(`${view.index} ${value}`))) {
          expect(truthOf(known, "Equals", word)).not.toBe("no");
        }
      }
    }),
  );
});

test("no way that a contact takes is left out", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const context = new FlowContext({ graph, spans: noSpans, diagnostics: [] });
      const reached = new Set([...everyArrival(graph)].map((arrival) => Number(arrival.split(" ")[0])));
      expect([...reached].filter((index) => !context.ways.order.includes(index))).toEqual([]);
    }),
  );
});

test.each([
  [{ is: "gold", by: 0 }, "Equals", "gold", "yes"],
  [{ is: "gold", by: 0 }, "Equals", "Gold", "no"],
  [{ is: "gold", by: 0 }, "TextStartsWith", "go", "yes"],
  [{ is: "gold", by: 0 }, "TextEndsWith", "go", "no"],
  [{ is: "gold", by: 0 }, "TextContains", "ol", "yes"],
  [{ is: "5", by: 0 }, "NumberLessThan", "6", "maybe"],
  [{ not: ["gold"], by: 0 }, "Equals", "gold", "no"],
  [{ not: ["gold"], by: 0 }, "TextContains", "gold", "maybe"],
  [undefined, "Equals", "gold", "maybe"],
] as const)("of %j, %s %j is %s", (known, operator, operand, truth) => {
  expect(truthOf(known, operator, operand)).toBe(truth);
});
