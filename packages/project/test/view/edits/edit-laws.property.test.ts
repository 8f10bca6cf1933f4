// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of authors are text here
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FlowGraph } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { emitFlow } from "@flowc/flow-compiler";
import { importProject } from "@flowc/flow-import";
import type { EditableView, FlowKey } from "@flowc/viewer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { handWritten } from "./hand-written.js";
import { type ViewedFolder, viewedFolder } from "./viewed-folder.js";

/** A value that is offered, where it is. */
interface Offered {
  readonly key: FlowKey;
  readonly block: string;
  readonly value: EditableView;
}

/** One of the values that one of the blocks offers; undefined when it offers none. */
async function offered({ edits, viewed }: ViewedFolder, at: number): Promise<Offered | undefined> {
  const blocks = [...viewed.latest().units].flatMap(([key, { graph }]) =>
    graph.blocks.map(({ identifier }) => ({ key, block: identifier })),
  );
  for (let turn = 0; turn < blocks.length; turn += 1) {
    const place = blocks[(at + turn) % blocks.length];
    const { values = [] } = place ? await edits.edits(place) : {};
    const open = values.filter(({ why }) => why === undefined);
    const value = open[Math.floor(at / blocks.length) % open.length];
    if (place && value) return { ...place, value };
  }
  return undefined;
}

/** Everything that flows say, without the identifiers of blocks: those follow from it. */
function saidIn({ viewed }: ViewedFolder): readonly string[] {
  return [...viewed.latest().units.values()].flatMap(({ graph }) => saidBy(graph)).sort();
}

function saidBy({ name, type, description = "", blocks }: FlowGraph): string[] {
  return [
    `flow ${name} ${type} ${description}`,
    ...blocks.flatMap((block) => [
      `block ${block.type}`,
      ...leaves(block.parameters).map((leaf) => `${block.type}${leaf}`),
      ...block.branches.map(
        (branch) =>
          `${block.type} ${branch.kind === "condition" ? `${branch.operator} ${JSON.stringify(branch.operands)}` : branch.kind === "error" ? branch.errorType : ""}`,
      ),
    ]),
  ];
}

function leaves(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [`${path} = ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([name, item]) => leaves(item, `${path}/${JSON.stringify(name)}`));
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Texts that could be taken for code, or that files could lose. */
const arbText = fc.oneof(
  fc.constantFrom(
    '"); process.exit(1); ("',
    "'); throw new Error('x'); ('",
    "`); process.exit(1); (`",
    "$" + "{process.exit(1)}",
    "a\\",
    "line one\nline two",
    "\r\n",
    "*/ // \u2028 \u2029",
    "é 😀 \u0000 \ud800",
    "</script>",
    "__proto__",
    "$",
    "{",
  ),
  fc.string({ minLength: 1, maxLength: 30, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 30 }),
);

function newValue({ kind, choices, value }: EditableView, text: string, number: number): string {
  if (choices) return choices[number % choices.length] ?? value;
  if (kind === "number") return String(number);
  return value.includes("${") ? `${text}${value}${text}` : text;
}

/** What the flow has to say after an edit, as `leaves` spells it. */
function partOf({ value }: EditableView, asked: string, text: string): string {
  return JSON.stringify(value.includes("${") ? text : asked).slice(1, -1);
}

/** Edits made in turn on any of the values that are offered. */
const arbEdits = fc.array(fc.record({ at: fc.nat(), text: arbText, number: fc.nat({ max: 300 }) }), {
  minLength: 1,
  maxLength: 2,
});

/** One value became another one. Of a label and of where branches lead, the flow says nothing by itself. */
function expectAsked(change: {
  readonly value: EditableView;
  readonly asked: string;
  readonly text: string;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}): void {
  const { value, asked, text, gone, come } = change;
  if (value.kind === "target") return;
  if (value.value === asked || value.label === "label") {
    expect(change).toMatchObject({ gone: [], come: [] });
    return;
  }
  if (value.kind === "key") {
    const renamed = gone.map((line) => line.replace(JSON.stringify(value.value), () => JSON.stringify(asked)));
    expect(come.toSorted()).toEqual(renamed.toSorted());
    return;
  }
  // The shares of a distribution are limits that rise: the block says their sums.
  if (value.label === "percent") return;
  expect([gone.length, come.length].every((count) => count <= 1) ? undefined : change).toBeUndefined();
  if (value.kind !== "choice") expect(come.join("")).toContain(partOf(value, asked, text));
}

let made = 0;
let refused = 0;

async function holds(
  files: Readonly<Record<string, string>>,
  edits: readonly { at: number; text: string; number: number }[],
) {
  const folder = await viewedFolder(files);
  const bytes = () => Object.keys(files).map((name) => readFileSync(join(folder.folder, name)).toString("base64"));
  const before = { bytes: bytes(), said: saidIn(folder) };
  for (const { at, text, number } of edits) {
    const chosen = await offered(folder, at);
    if (chosen === undefined) break;
    const { key, block, value } = chosen;
    const said = saidIn(folder);
    const then = bytes();
    const asked = newValue(value, text, number);
    const outcome = await folder.edits.edit({ key, block, id: value.id, value: asked });
    await folder.read();
    if (outcome.refused) {
      refused += 1;
      expect(bytes()).toEqual(then);
      continue;
    }
    made += 1;
    const gone = without(said, saidIn(folder));
    const come = without(saidIn(folder), said);
    expectAsked({ value, asked, text, gone, come });
  }
  while ((await folder.edits.undo({})).refused === undefined);
  await folder.read();
  expect(bytes()).toEqual(before.bytes);
  expect(saidIn(folder)).toEqual(before.said);
}

test("every edit of a generated flow changes the asked value and nothing else, and undo gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(arbFlowGraph({ maxBlocks: 8 }), arbEdits, async (graph, edits) => {
      const { text: document = "" } = emitFlow(graph);
      const { files } = await importProject([{ file: "flow.json", text: document }]);
      await holds(Object.fromEntries(files), edits);
    }),
    { numRuns: 100 },
  );
  expect(made).toBeGreaterThan(refused);
}, 300_000);

test("every edit of a written flow changes the asked value and nothing else, and undo gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(arbEdits, async (edits) => holds({ "flows/main.flow.ts": handWritten }, edits)),
    { numRuns: 60 },
  );
  expect(made).toBeGreaterThan(refused);
}, 300_000);
