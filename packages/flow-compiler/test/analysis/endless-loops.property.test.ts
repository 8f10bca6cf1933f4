import { type FlowGraph, noSpans } from "@flowc/connect-model";
import { block, flowOf, next, onError, when } from "@flowc/flow-compiler/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FlowContext } from "../../src/check/flow-context.js";

const size = 5;
const words = ["gold", "none"];
const arbTarget = fc.integer({ min: 0, max: size - 1 }).map((index) => `b${index}`);

/** Blocks that go on, branch on a value that nothing here changes, or ask the caller. */
const arbBlock = (identifier: string) =>
  fc.tuple(fc.constantFrom("say", "compare", "ask", "end"), arbTarget, arbTarget).map(([kind, one, two]) => {
    if (kind === "end") return block(identifier, "DisconnectParticipant");
    if (kind === "say") return block(identifier, "MessageParticipant", { Text: "Hello" }, [next(one)]);
    if (kind === "ask") {
      const parameters = { StoreInput: "False", Text: "Press 1", InputTimeLimitSeconds: "5" };
      return block(identifier, "GetParticipantInput", parameters, [
        next(two),
        when("1", one),
        onError("NoMatchingCondition", two),
      ]);
    }
    return block(identifier, "Compare", { ComparisonValue: "$.Attributes.tier" }, [
      next(two),
      when("gold", one),
      onError("NoMatchingCondition", two),
    ]);
  });

const arbFlow: fc.Arbitrary<FlowGraph> = fc
  .tuple(...Array.from({ length: size }, (_, index) => arbBlock(`b${index}`)))
  .map((blocks) => flowOf(blocks));

/** Whether a contact with some value, from some block that it can come to, goes on for ever without being asked. */
function goesRoundForEver(graph: FlowGraph): boolean {
  return words.some((value) => {
    const open = new Set([0]);
    for (const at of open) for (const { target } of taken(graph, at, value)) open.add(Number(target.slice(1)));
    return [...open].some((start) => isCaught(graph, start, value));
  });
}

function isCaught(graph: FlowGraph, start: number, value: string): boolean {
  let at = start;
  for (let steps = 0; steps <= size; steps++) {
    const branches = taken(graph, at, value);
    if (graph.blocks[at]!.type === "GetParticipantInput" || branches.length !== 1) return false;
    at = Number(branches[0]!.target.slice(1));
  }
  return true;
}

/** The branches that a contact with this value may take. */
function taken(graph: FlowGraph, at: number, value: string) {
  const { type, branches } = graph.blocks[at]!;
  const followed = branches.filter((branch) => type === "MessageParticipant" || branch.kind !== "next");
  if (type !== "Compare") return followed;
  return followed.filter((branch) => (branch.kind === "condition") === (value === "gold"));
}

test("a silent loop is found exactly when some contact goes round in one for ever", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const context = new FlowContext({ graph, spans: noSpans, diagnostics: [] });
      const isFound = context.endlessLoops.some(({ kind }) => kind === "settled");
      expect(isFound).toBe(goesRoundForEver(graph));
    }),
    { numRuns: 300 },
  );
});

test("the branches of a circle follow each other and close it", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const context = new FlowContext({ graph, spans: noSpans, diagnostics: [] });
      for (const { edges } of context.endlessLoops) {
        edges.forEach((edge, index) => {
          expect(edge.to).toBe(edges[(index + 1) % edges.length]!.from);
        });
      }
    }),
  );
});
