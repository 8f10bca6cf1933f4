import { type Block, type Branch, type FlowGraph, type FlowUnit, noSpans } from "@flowc/connect-model";
import { arbFlowGraph, arbJsonObject } from "@flowc/connect-model/testing";
import { bindFlow, type bindingsFrom, emitFlow, parseFlow } from "@flowc/flow-compiler";
import fc from "fast-check";

/** The flow as it is read from the JSON that is written of it. */
export function reread(graph: FlowGraph): FlowUnit {
  const form = { objects: {}, numbers: {} };
  const { text = "" } = emitFlow(graph, { form });
  const { name, type } = graph;
  const { unit } = parseFlow(text, { file: "any.json", name, type });
  if (unit === undefined) throw new Error("What was written is no flow.");
  const { description: _read, ...rest } = unit.graph;
  return { ...unit, graph: { ...rest, ...(graph.description !== undefined && { description: graph.description }) } };
}

/** The JSON that is written of a flow, its members and actions in one order. */
export function document(unit: FlowUnit, bindings?: ReturnType<typeof bindingsFrom>): string {
  const graph = bindings === undefined ? unit.graph : bindFlow(unit.graph, bindings, noSpans).graph;
  const { name, type, description } = graph;
  const { Actions: actions, ...rest } = JSON.parse(emitFlow(graph, { form: unit.form, layout: false }).text ?? "{}");
  const sorted = (actions as unknown[]).map((action) => canonical(action)).sort();
  return canonical({ name, type, description, ...rest, Actions: sorted });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

/** Text that would do something else if it were ever taken for code. */
const arbHostileText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      "`",
      `\${globalThis.broken=1}`,
      "*/",
      "/*",
      "//",
      "\\",
      "\n",
      "\r",
      "\u2028",
      "\u2029",
      "\ud800",
      "\udc00",
      "\u202e",
      "\u0000",
      "</script>",
      '");globalThis.broken=1;("',
      "`);globalThis.broken=1;(`",
      "__proto__",
      "constructor",
      "$.Attributes.x",
      " $.Attributes.x ",
      "$.External['a`b']",
      "é",
      "👋",
      " ",
      "a",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** Flows whose texts, keys, name, description and metadata are hostile. */
export const arbHostileFlow: fc.Arbitrary<FlowGraph> = fc
  .record({
    graph: arbFlowGraph({ maxBlocks: 6 }),
    name: arbHostileText,
    description: fc.option(arbHostileText, { nil: undefined }),
    texts: fc.array(arbHostileText, { minLength: 6, maxLength: 6 }),
    metadata: fc.option(
      fc.tuple(arbHostileText, arbJsonObject()).map(([key, value]) => ({ [key]: value })),
      { nil: undefined },
    ),
  })
  .map(({ graph, name, description, texts, metadata }) => {
    const blocks = graph.blocks.map((block, at): Block => {
      const text = texts[at % texts.length] ?? "";
      if (at % 3 === 0) return saying(block, text);
      if (at % 3 === 1) return { ...block, parameters: { ...block.parameters, [text]: { [text]: [text] } } };
      return { ...block, type: text };
    });
    const { description: _old, metadata: _oldMetadata, ...rest } = graph;
    return {
      ...rest,
      name,
      blocks,
      ...(description !== undefined && { description }),
      ...(metadata !== undefined && { metadata }),
    };
  });

/** The block as a prompt that the builder can say, so that its text is written as a template where it holds paths. */
function saying({ identifier, branches }: Block, text: string): Block {
  const target = branches[0]?.target ?? identifier;
  return {
    identifier,
    type: "MessageParticipant",
    parameters: { Text: text },
    branches: [
      { kind: "next", target },
      { kind: "error", errorType: "NoMatchingError", target },
    ],
  };
}

/** Flows that nobody has finished: branches that lead nowhere, are missing or stand twice, blocks that nothing leads to. */
export const arbDraft: fc.Arbitrary<FlowGraph> = fc
  .record({
    graph: arbFlowGraph({ maxBlocks: 8 }),
    chance: fc.array(fc.nat({ max: 19 }), { minLength: 40, maxLength: 40 }),
    entry: fc.nat({ max: 5 }),
    twice: fc.boolean(),
  })
  .map(({ graph, chance, entry, twice }) => {
    let at = 0;
    const draw = () => chance[at++ % chance.length] ?? 0;
    const aim = (branch: Branch): Branch[] => {
      const turn = draw();
      const elsewhere = graph.blocks[draw() % graph.blocks.length]?.identifier ?? "";
      if (turn === 0) return [];
      if (turn === 1) return [{ ...branch, target: "" }];
      if (turn === 2) return [{ ...branch, target: "gone" }];
      if (turn === 3 && branch.kind !== "next") return [branch, branch];
      if (turn === 4 && branch.kind === "condition") return [{ ...branch, operands: [...branch.operands, "more"] }];
      if (turn === 5 && branch.kind === "condition") return [{ ...branch, operands: [] }];
      return turn < 12 ? [{ ...branch, target: elsewhere }] : [branch];
    };
    const blocks = graph.blocks.map((block) => ({ ...block, branches: block.branches.flatMap(aim) }));
    const [first] = blocks;
    return {
      ...graph,
      entry: entry === 0 ? "" : entry === 1 ? "gone" : graph.entry,
      blocks: twice && first !== undefined ? [...blocks, { ...first, parameters: {} }] : blocks,
    };
  });
