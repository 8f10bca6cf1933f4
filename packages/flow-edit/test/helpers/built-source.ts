import { SourceMap, type SourceMapPayload } from "node:module";
import { Script } from "node:vm";
import { type Block, type FlowUnit, isFlowDefinition } from "@flowc/connect-model";
import * as dsl from "@flowc/flow-dsl";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";
import { ts } from "ts-morph";
import { type EditableValue, type EditSource, editableValues } from "../../src/index.js";

export const file = "/project/main.flow.ts";

/** What the text imports besides the builder. */
type Modules = Readonly<Record<string, unknown>>;

/** The flows that the text of a file declares, with the places of their blocks in that text. */
export function unitsOf(text: string, modules: Modules = {}): readonly FlowUnit[] {
  const { outputText, sourceMapText = "{}" } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, sourceMap: true },
  });
  const map = new SourceMap(JSON.parse(sourceMapText) as SourceMapPayload);
  const running = `${file}.js`;
  const restore = setCallSiteMapper(({ file: at, line, column }) => {
    if (at !== running) return undefined;
    const entry = map.findEntry(line - 1, column - 1);
    return "originalLine" in entry
      ? { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 }
      : undefined;
  });
  const exports: Record<string, unknown> = {};
  const run = new Script(`(exports, require) => {${outputText}\n}`, { filename: running }).runInThisContext() as (
    exports: object,
    require: (name: string) => unknown,
  ) => void;
  run(exports, (name) => (name === "@flowc/flow-dsl" ? dsl : modules[name]));
  const units = Object.values(exports)
    .filter(isFlowDefinition)
    .map((flow) => flow.build());
  for (const { graph, spans } of units) for (const { identifier } of graph.blocks) spans.find(identifier);
  restore();
  return units;
}

/** What an edit is asked of: the block of a flow whose identifier begins like this. */
export function sourceOf(
  text: string,
  start: string,
  more: Partial<EditSource> = {},
  modules: Modules = {},
): EditSource {
  const units = unitsOf(text, modules);
  const all = units.flatMap(({ graph, spans }) =>
    graph.blocks.map((block) => ({ block, call: spans.find(block.identifier) })),
  );
  const found = all.find(({ block }) => block.identifier.startsWith(start));
  if (found?.call === undefined)
    throw new Error(`No block ${start} in ${all.map((it) => it.block.identifier).join(", ")}`);
  const { block, call } = found;
  const beside = all.filter((it) => it !== found && isSamePlace(it.call, call)).map((it): Block => it.block);
  return { file, text, block, call, beside, ...more };
}

function isSamePlace(a: EditSource["call"] | undefined, b: EditSource["call"]): boolean {
  return a?.line === b.line && a.column === b.column;
}

/** A flow with these blocks. */
export function flow(...lines: readonly string[]): string {
  return [
    'import { contactFlow, existing, is } from "@flowc/flow-dsl";',
    'export const main = contactFlow("Main", (f) => {',
    ...lines.map((line) => `  ${line}`),
    "  f.disconnect();",
    "});",
    "",
  ].join("\n");
}

/** Values by their label, as short lines. */
function told(values: readonly EditableValue[]): readonly string[] {
  return values.map(({ label, kind, value, choices, why }) =>
    [`${label}: ${kind} ${value}`, ...(choices ? [`[${choices.join(" ")}]`] : []), ...(why ? [`— ${why}`] : [])].join(
      " ",
    ),
  );
}

/** The values of a block. */
export function valuesOf(
  text: string,
  start: string,
  more: Partial<EditSource> = {},
  modules: Modules = {},
): readonly string[] {
  return told(editableValues(sourceOf(text, start, more, modules)));
}
