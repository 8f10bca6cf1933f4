import { type FlowGraph, noSpans } from "@flowc/connect-model";
import { block, flowOf, next, onError, when } from "@flowc/flow-compiler/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ControlEdge, controlFlowOf } from "../../src/analysis/control-flow.js";
import { solveForward } from "../../src/analysis/data-flow.js";
import { FlowContext } from "../../src/check/flow-context.js";

function contextOf(graph: FlowGraph): FlowContext {
  return new FlowContext({ graph, spans: noSpans, diagnostics: [] });
}

const size = 6;
const arbTarget = fc.integer({ min: 0, max: size - 1 }).map((index) => `b${index}`);

/** Blocks that set attributes, fill $.External, read both, or branch: what the analyses have to keep apart. */
const arbBlock = (identifier: string) =>
  fc.tuple(fc.constantFrom("set", "lambda", "read", "compare"), arbTarget, arbTarget).map(([kind, one, two]) => {
    const failed = onError("NoMatchingError", two);
    if (kind === "set") {
      return block(identifier, "UpdateContactAttributes", { Attributes: { tier: "$.Channel" } }, [next(one), failed]);
    }
    if (kind === "lambda")
      return block(identifier, "InvokeLambdaFunction", { LambdaFunctionARN: "f" }, [next(one), failed]);
    if (kind === "read") {
      return block(identifier, "MessageParticipant", { Text: "$.Attributes.tier $.External.x" }, [next(one), failed]);
    }
    return block(identifier, "Compare", { ComparisonValue: "$.Attributes.tier" }, [
      next(two),
      when("gold", one, "TextStartsWith"),
      onError("NoMatchingCondition", two),
    ]);
  });

const arbFlow: fc.Arbitrary<FlowGraph> = fc
  .tuple(...Array.from({ length: size }, (_, index) => arbBlock(`b${index}`)))
  .map((blocks) => flowOf(blocks));

/** What a walk along one way knows: whether the attribute is set, and what $.External holds. */
interface Walk {
  readonly at: number;
  readonly isSet: boolean;
  readonly isSetSomewhere: boolean;
  readonly external: string;
}

/** Every state that some way from the start leads to, step by step: what the analyses must agree with. */
function everyWalk(context: FlowContext): readonly Walk[] {
  const { ways, blocks } = context;
  const open: Walk[] = [{ at: 0, isSet: false, isSetSomewhere: false, external: "start" }];
  const seen = new Map(open.map((walk) => [JSON.stringify(walk), walk]));
  for (const walk of open) {
    for (const edge of ways.outgoing[walk.at]!) {
      const after = step(walk, blocks[walk.at]!.type, edge);
      const key = JSON.stringify(after);
      if (seen.has(key)) continue;
      seen.set(key, after);
      open.push(after);
    }
  }
  return open;
}

function step(walk: Walk, type: string, { from, to, branch }: ControlEdge): Walk {
  const failed = branch.kind === "error" && branch.errorType === "NoMatchingError";
  const sets = type === "UpdateContactAttributes" && !failed;
  const proves = type === "Compare" && branch.kind === "condition";
  return {
    at: to,
    isSet: walk.isSet || sets || proves,
    isSetSomewhere: walk.isSetSomewhere || sets || proves,
    external: type === "InvokeLambdaFunction" ? `${failed ? "failed" : "filled"} ${from}` : walk.external,
  };
}

test("an attribute may be unset at a block exactly when a way leads there that does not set it", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const context = contextOf(graph);
      const walks = everyWalk(context);
      for (const read of context.variableReads) {
        const here = walks.filter(({ at }) => at === read.view.index);
        const state = context.setVariables.at(read.view, read);
        if (here.length === 0) expect(state).toBeUndefined();
        else {
          expect(state?.mayBeUnset).toBe(here.some(({ isSet }) => !isSet));
          expect(state?.mayBeSet).toBe(here.some(({ isSetSomewhere }) => isSetSomewhere));
        }
      }
    }),
  );
});

test("a slot can hold at a block exactly what some way there leaves in it", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const context = contextOf(graph);
      const walks = everyWalk(context);
      for (const { view, slot } of context.slotContents?.reads ?? []) {
        const left = new Set(walks.flatMap(({ at, external }) => (at === view.index ? [external] : [])));
        const found = context.slotContents?.at(view, slot)?.map(({ kind, by }) => (by ? `${kind} ${by.index}` : kind));
        expect(new Set(found ?? [])).toEqual(left);
      }
    }),
  );
});

test("facts are those of all ways, whatever they are: the sets of blocks that were passed", () => {
  fc.assert(
    fc.property(arbFlow, (graph) => {
      const flow = controlFlowOf(graph);
      const passed = solveForward<bigint>(flow, {
        start: 0n,
        along: ({ from }, before) => before | (1n << BigInt(from)),
        join: (one, other) => one & other,
        isEqual: (one, other) => one === other,
      });
      const { dominators } = contextOf(graph);
      for (const block of flow.order) {
        for (const by of flow.order) {
          const isPassed = ((passed[block]! >> BigInt(by)) & 1n) === 1n;
          if (by !== block) expect(isPassed).toBe(dominators.dominates(by, block));
        }
      }
    }),
  );
});

test("behind a loop holds what holds after a round", () => {
  const graph = flowOf([
    block("Loop", "Loop", { LoopCount: "3" }, [
      next("Read"),
      when("ContinueLooping", "Set"),
      when("DoneLooping", "Read"),
    ]),
    block("Set", "UpdateContactAttributes", { Attributes: { tier: "gold" } }, [
      next("Loop"),
      onError("NoMatchingError", "End"),
    ]),
    block("Read", "MessageParticipant", { Text: "$.Attributes.tier" }, [next("End")]),
    block("End", "DisconnectParticipant"),
  ]);
  const context = contextOf(graph);
  const [read] = context.variableReads;
  expect(context.setVariables.at(read!.view, read!)).toEqual({ mayBeUnset: false, mayBeSet: true });
});
