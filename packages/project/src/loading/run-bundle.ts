import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import type { DynamicImport, EcmaScriptModule, Span, StaticImport } from "oxc-parser";
import type { Bundle } from "./bundle.js";
import type { ImportModule, ModuleExports } from "./import-from.js";

/**
 * Runs a compiled module as a function instead of importing it. Whatever was imported stays in the memory of a process
 * for ever; a function goes when nobody holds what it made, so that a project can be loaded again a thousand times.
 * Imports, `import.meta` and awaiting at the top mean what they mean in a module.
 * @throws what the module throws, or what is said when an import is not there
 */
export async function runBundle({ code, file }: Bundle, importModule: ImportModule): Promise<ModuleExports> {
  const { parseSync } = await import("oxc-parser");
  const { module } = parseSync(file, code);
  const imported = await importAll(module, importModule);
  const { text, names } = asFunction(code, module);
  const run = new Script(text, { filename: file }).runInThisContext() as (
    ...given: unknown[]
  ) => Promise<ModuleExports>;
  const { href: url } = pathToFileURL(file);
  const meta = { url, filename: file, dirname: dirname(file) };
  return run(meta, importModule, ...names.map((specifier) => imported.get(specifier)));
}

async function importAll(
  { staticImports }: EcmaScriptModule,
  importModule: ImportModule,
): Promise<ReadonlyMap<string, ModuleExports>> {
  const imported = new Map<string, ModuleExports>();
  for (const { moduleRequest, entries } of staticImports) {
    const specifier = moduleRequest.value;
    const exported = imported.get(specifier) ?? (await importModule(specifier));
    imported.set(specifier, exported);
    for (const { importName } of entries) {
      const name = nameOf(importName);
      if (name === undefined || name in exported) continue;
      throw new SyntaxError(`The requested module '${specifier}' does not provide an export named '${name}'`);
    }
  }
  return imported;
}

type ImportName = StaticImport["entries"][number]["importName"];

/** The name that is imported; undefined when it is all of them. */
function nameOf({ kind, name }: ImportName): string | undefined {
  return kind === "Default" ? "default" : kind === "Name" ? (name ?? undefined) : undefined;
}

/** The module as the text of a function, every line where it was. `names` are the modules that it is given, in order. */
function asFunction(code: string, module: EcmaScriptModule): { text: string; names: readonly string[] } {
  const { staticImports, staticExports, dynamicImports, importMetas } = module;
  const names = [...new Set(staticImports.map(({ moduleRequest }) => moduleRequest.value))];
  // As long as what they stand for, so that every column stays where it was.
  const meta = freeName(code, "import.meta".length);
  const load = freeName(code, "import".length);
  const given = freeName(code, "imports".length);
  const parts = [
    ...staticImports.map(({ start, end }) => ({ start, end, by: "" })),
    ...staticExports.map(({ start, end, entries }) => ({ start, end, by: returned(entries) })),
    ...dynamicImports.map((one: DynamicImport) => ({ start: one.start, end: one.start + "import".length, by: load })),
    ...importMetas.map(({ start, end }: Span) => ({ start, end, by: meta })),
  ];
  const bound = staticImports.map((one) => bindings(one, `${given}${names.indexOf(one.moduleRequest.value)}`));
  const parameters = [meta, load, ...names.map((_, index) => `${given}${index}`)];
  const head = `(async (${parameters.join(", ")}) => {"use strict";${bound.join("")}`;
  return { text: `${head}${withParts(code, parts)}\n})`, names };
}

function bindings({ entries }: StaticImport, from: string): string {
  return entries
    .map(({ importName, localName }) => {
      const name = nameOf(importName);
      return `const ${localName.value}=${name === undefined ? from : `${from}[${JSON.stringify(name)}]`};`;
    })
    .join("");
}

function returned(entries: EcmaScriptModule["staticExports"][number]["entries"]): string {
  const members = entries.map(({ exportName, localName }) => `${JSON.stringify(exportName.name)}: ${localName.name}`);
  return `return { ${members.join(", ")} };`;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with some parts of it replaced; line breaks in them are kept. */
function withParts(text: string, parts: readonly Part[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of [...parts].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), by, text.slice(start, end).replaceAll(/[^\n]+/g, ""));
    at = end;
  }
  return [...pieces, text.slice(at)].join("");
}

/** A name of some length that a text does not hold. */
function freeName(text: string, length: number): string {
  for (let number = 0; ; number += 1) {
    const name = `$${number}$`.padEnd(length, "_");
    if (!text.includes(name)) return name;
  }
}
