import type { Block, Branch, FlowGraph, ParameterValue } from "@flowc/connect-model";
import { arbFlowGraph, arbJson } from "@flowc/connect-model/testing";
import { diffFlows, type FlowChangeKind } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { behaviourOf } from "./behaviour.js";

const arbFlow = fc.oneof(arbFlowGraph(), arbFlowGraph({ references: true }));

test("a flow differs from itself by nothing", () => {
  fc.assert(
    fc.property(fc.oneof(arbFlow, arbEdited()), (graph) => {
      const { verdict, changes, cosmetic } = diffFlows(graph, structuredClone(graph));
      expect([verdict, changes, cosmetic]).toEqual(["identical", [], []]);
    }),
  );
});

test("other identifiers, another order of blocks and another picture change nothing that a contact notices", () => {
  fc.assert(
    fc.property(arbFlow, fc.infiniteStream(fc.nat({ max: 1000 })), fc.object(), (graph, dice, metadata) => {
      const disguised = disguise(graph, dice, metadata as FlowGraph["metadata"]);
      expect(diffFlows(graph, disguised).changes).toEqual([]);
      expect(diffFlows(disguised, graph).changes).toEqual([]);
    }),
  );
});

test("whatever a contact could notice is reported, and nothing else is called a change of behaviour", () => {
  fc.assert(
    fc.property(arbFlow, fc.array(arbEdit(), { minLength: 1, maxLength: 3 }), (graph, edits) => {
      const edited = edits.reduce(apply, graph);
      const { changes } = diffFlows(graph, edited);
      const isNoticed = behaviourOf(graph) !== behaviourOf(edited);
      // Numbers that are spelled otherwise are the same number to the service.
      if (isNoticed !== changes.length > 0)
        expect([isNoticed, changes, sameNumbers(graph, edited)]).toEqual([true, [], true]);
    }),
    { numRuns: 400 },
  );
});

test("no two flows make it throw, and it always finds words", () => {
  fc.assert(
    fc.property(fc.oneof(arbFlow, arbEdited()), fc.oneof(arbFlow, arbEdited()), (before, after) => {
      const { changes, cosmetic } = diffFlows(before, after);
      for (const { message, way = [] } of [...changes, ...cosmetic] as typeof changes) {
        expect([message, ...way].join(" ")).not.toMatch(/\bundefined\b|\[object|NaN/);
      }
    }),
  );
});

test("the other way round, what was added is removed", () => {
  fc.assert(
    fc.property(arbFlow, fc.array(arbEdit(), { minLength: 1, maxLength: 3 }), (graph, edits) => {
      const edited = edits.reduce(apply, graph);
      const forth = diffFlows(graph, edited).changes.map(({ kind }) => kind);
      const back = diffFlows(edited, graph).changes.map(({ kind }) => mirrored(kind));
      expect(back.sort()).toEqual(forth.sort());
    }),
  );
});

function mirrored(kind: FlowChangeKind): string {
  if (kind.endsWith("-added")) return kind.replace("-added", "-removed");
  return kind.replace("-removed", "-added");
}

/** The same flow under other identifiers, its blocks shuffled. */
function disguise(graph: FlowGraph, dice: fc.Stream<number>, metadata: FlowGraph["metadata"]): FlowGraph {
  const drawn = [...dice.take(graph.blocks.length)];
  const order = graph.blocks.map((_, index) => index).sort((a, b) => drawn[a]! - drawn[b]!);
  // Old identifiers in a circle: what was the name of one block is that of another.
  const names = new Map(graph.blocks.map(({ identifier }, at) => [identifier, graph.blocks[order[at]!]!.identifier]));
  const name = (identifier: string) => names.get(identifier) ?? identifier;
  const blocks = order.map((index): Block => {
    const block = graph.blocks[index]!;
    const branches = block.branches.map((branch) => ({ ...branch, target: name(branch.target) }));
    return { ...block, identifier: name(block.identifier), branches };
  });
  return { ...graph, entry: name(graph.entry), blocks, ...(metadata !== undefined && { metadata }) };
}

interface Edit {
  readonly kind: "retarget" | "operand" | "error" | "drop" | "value" | "unset" | "type" | "entry" | "swap";
  readonly at: number;
  readonly to: number;
  readonly value: ParameterValue;
}

function arbEdit(): fc.Arbitrary<Edit> {
  return fc.record({
    kind: fc.constantFrom("retarget", "operand", "error", "drop", "value", "unset", "type", "entry", "swap"),
    at: fc.nat({ max: 10_000 }),
    to: fc.nat({ max: 10_000 }),
    value: fc.oneof(arbJson(), fc.constantFrom("", "$.Attributes.a", "7", "True")) as fc.Arbitrary<ParameterValue>,
  });
}

/** A flow with parts of it changed, so that it need not be legal. */
function arbEdited(): fc.Arbitrary<FlowGraph> {
  return fc.tuple(arbFlow, fc.array(arbEdit(), { maxLength: 5 })).map(([graph, edits]) => edits.reduce(apply, graph));
}

/** Changes one thing about one block. */
function apply(graph: FlowGraph, { kind, at, to, value }: Edit): FlowGraph {
  const { blocks } = graph;
  const names = [...blocks.map(({ identifier }) => identifier), "no such block"];
  const target = names[to % names.length]!;
  if (kind === "entry") return { ...graph, entry: target };
  const changed = at % Math.max(1, blocks.length);
  const edited = blocks.map((block, index) =>
    index === changed ? edit(block, { kind, at: to, to: at, value }, target) : block,
  );
  return { ...graph, blocks: edited };
}

function edit(block: Block, { kind, at, to, value }: Edit, target: string): Block {
  const { branches, parameters } = block;
  const which = at % Math.max(1, branches.length);
  const change = (it: Branch): readonly Branch[] => {
    if (kind === "retarget") return [{ ...it, target }];
    if (kind === "drop") return [];
    if (kind === "operand" && it.kind === "condition") return [{ ...it, operands: [JSON.stringify(value)] }];
    return [kind === "error" && it.kind === "error" ? { ...it, errorType: `Other${to}` } : it];
  };
  const names = [...Object.keys(parameters), "Added"];
  const name = names[to % names.length]!;
  const { [name]: _, ...others } = parameters;
  if (kind === "type") return { ...block, type: typeof value === "string" ? value : "Teleport" };
  if (kind === "value") return { ...block, parameters: { ...parameters, [name]: value } };
  if (kind === "unset") return { ...block, parameters: others };
  if (kind === "swap") return { ...block, branches: branches.toReversed() };
  return { ...block, branches: branches.flatMap((it, index) => (index === which ? change(it) : [it])) };
}

function sameNumbers(a: FlowGraph, b: FlowGraph): boolean {
  const text = ({ blocks, entry }: FlowGraph) =>
    behaviourOf({
      blocks: JSON.parse(JSON.stringify(blocks, (_, value) => (typeof value === "number" ? String(value) : value))),
      entry,
    } as FlowGraph);
  return text(a) === text(b);
}
