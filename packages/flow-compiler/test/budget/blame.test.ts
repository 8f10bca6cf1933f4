import {
  type Block,
  type FlowGraph,
  type FlowUnit,
  noSpans,
  type SpanTable,
  spansFromTable,
} from "@flowc/connect-model";
import { block, flowOf, next } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";
import { blameForBlocks, blameForCharacters } from "../../src/budget/blame.js";
import { FlowContext } from "../../src/check/flow-context.js";

/** A flow whose blocks stand on the given lines of one file. */
function made(
  blocks: readonly { readonly block: Block; readonly line: number; readonly column?: number }[],
): FlowContext {
  const table: SpanTable = new Map(
    blocks.map(({ block: { identifier }, line, column = 3 }) => [
      identifier,
      new Map([["", { file: "main.flow.ts", line, column }]]),
    ]),
  );
  return new FlowContext({
    graph: flowOf(blocks.map(({ block: one }) => one)),
    spans: spansFromTable(table),
    diagnostics: [],
  });
}

function contextOf(graph: FlowGraph): FlowContext {
  const unit: FlowUnit = { graph, spans: noSpans, diagnostics: [] };
  return new FlowContext(unit);
}

/** A row of blocks, each leading to the next one, the last to `end`. */
function row(name: string, length: number, end: string): Block[] {
  return Array.from({ length }, (_, index) =>
    block(`${name}${index + 1}`, "Wait", {}, [next(index + 1 === length ? end : `${name}${index + 2}`)]),
  );
}

test("names the lines that ran several times, neighbours together", () => {
  const fragment = Array.from({ length: 4 }, (_, run) => [
    { block: block(`Ask${run}`, "Wait"), line: 10 },
    { block: block(`Say${run}`, "Wait"), line: 11, column: 5 },
    { block: block(`Keep${run}`, "Wait"), line: 11, column: 20 },
  ]).flat();
  const once = { block: block("Start", "Wait"), line: 3 };
  const { related } = blameForBlocks(made([once, ...fragment]));
  expect(related.map(({ message, block: at }) => [message, at.identifier])).toEqual([
    ["Lines 10 to 11 run 4 times and made 12 of the 13 blocks.", "Ask0"],
  ]);
});

test("says nothing about lines of a document that was read", () => {
  const context = made([
    { block: block("A", "Wait"), line: 1 },
    { block: block("B", "Wait"), line: 1 },
  ]);
  const read = new FlowContext({ ...context.unit, form: { objects: {}, numbers: {} } });
  expect(blameForBlocks(read).related).toEqual([]);
});

test("finds the parts that could be modules, none inside of another", () => {
  const ask = block("Ask", "Compare", {}, [
    { kind: "condition", operator: "Equals", operands: ["1"], target: "Sales1" },
    next("Support1"),
  ]);
  const flow = flowOf([
    ask,
    ...row("Sales", 8, "Bye"),
    ...row("Support", 5, "Bye"),
    block("Bye", "DisconnectParticipant"),
  ]);
  const { related, advice } = blameForBlocks(contextOf(flow));
  expect(related.map(({ message, block: at }) => [message, at.identifier])).toEqual([
    ["A part with 8 blocks begins here, which is entered nowhere else.", "Sales1"],
    ["A part with 5 blocks begins here, which is entered nowhere else.", "Support1"],
  ]);
  expect(advice).toBe('What begins at "Sales1" is entered nowhere else and has 8 blocks: it could be a module.');
});

test("leaves out a part with more ways out than a module has", () => {
  const ends = Array.from({ length: 12 }, (_, index) => block(`End${index}`, "DisconnectParticipant"));
  const many = block(
    "Many",
    "Compare",
    {},
    ends.map(({ identifier }) => next(identifier)),
  );
  const all = block("Ask", "Compare", {}, [next("Many"), ...ends.map(({ identifier }) => next(identifier))]);
  const { related } = blameForBlocks(contextOf(flowOf([all, many, ...ends])));
  expect(related.map(({ block: at }) => at.identifier)).not.toContain("Many");
});

test("names the longest blocks when the content is too long", () => {
  const flow = flowOf([block("A", "MessageParticipant", { Text: "x".repeat(500) }, [next("B")]), block("B", "Wait")]);
  const { related } = blameForCharacters(contextOf(flow));
  expect(related[0]?.block.identifier).toBe("A");
  expect(related[0]?.message).toMatch(/^This block has about 6\d\d characters\.$/);
});
