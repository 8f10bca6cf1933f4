import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import type { Bundle } from "./bundle.js";
import type { ImportModule, ModuleExports } from "./import-from.js";
import { type ExportList, type ImportStatement, type ModuleSyntax, moduleSyntax } from "./module-syntax.js";

/**
 * Runs a compiled module as a function instead of importing it. Whatever was imported stays in the memory of a process
 * for ever; a function goes when nobody holds what it made, so that a project can be loaded again a thousand times.
 * Imports, `import.meta` and awaiting at the top mean what they mean in a module.
 * @throws what the module throws, or what is said when an import is not there
 */
export async function runBundle({ code, file }: Bundle, importModule: ImportModule): Promise<ModuleExports> {
  const module = await moduleSyntax(code);
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
  { imports }: ModuleSyntax,
  importModule: ImportModule,
): Promise<ReadonlyMap<string, ModuleExports>> {
  const imported = new Map<string, ModuleExports>();
  for (const { specifier, bindings } of imports) {
    const exported = imported.get(specifier) ?? (await importModule(specifier));
    imported.set(specifier, exported);
    for (const { name } of bindings) {
      if (name === undefined || name in exported) continue;
      throw new SyntaxError(`The requested module '${specifier}' does not provide an export named '${name}'`);
    }
  }
  return imported;
}

/** The module as the text of a function, every line where it was. `names` are the modules that it is given, in order. */
function asFunction(code: string, module: ModuleSyntax): { text: string; names: readonly string[] } {
  const { imports, exports, dynamicImports, metas } = module;
  const names = [...new Set(imports.map(({ specifier }) => specifier))];
  // As long as what they stand for, so that every column stays where it was.
  const meta = freeName(code, "import.meta".length);
  const load = freeName(code, "import".length);
  const given = freeName(code, "imports".length);
  const parts = [
    ...imports.map(({ start, end }) => ({ start, end, by: "" })),
    ...exports.map((list) => ({ start: list.start, end: list.end, by: returned(list) })),
    ...dynamicImports.map((start) => ({ start, end: start + "import".length, by: load })),
    ...metas.map(({ start, end }) => ({ start, end, by: meta })),
  ];
  const order = new Map(names.map((name, index) => [name, index]));
  const bound = imports.map((one) => constants(one, `${given}${order.get(one.specifier)}`));
  const parameters = [meta, load, ...names.map((_, index) => `${given}${index}`)];
  // No arrow: a function in brackets is compiled at once, an arrow is read once to skip it and again to run it.
  const head = `(async function (${parameters.join(", ")}) {"use strict";${bound.join("")}`;
  return { text: `${head}${withParts(code, parts)}\n})`, names };
}

function constants({ bindings }: ImportStatement, from: string): string {
  return bindings
    .map(({ name, local }) => `const ${local}=${name === undefined ? from : `${from}[${JSON.stringify(name)}]`};`)
    .join("");
}

function returned({ members }: ExportList): string {
  return `return { ${members.map(({ name, local }) => `${JSON.stringify(name)}: ${local}`).join(", ")} };`;
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
