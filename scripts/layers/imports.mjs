import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { parseSync } from "oxc-parser";

/**
 * What one TypeScript file imports, types included.
 * @param {string} file an absolute path
 * @returns {{ specifier: string, line: number, isStarReExport: boolean }[]} in source order; built-ins always as `node:name`
 */
export function importsOf(file) {
  const source = readFileSync(file, "utf8");
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  /** @type {{ start: number, value: string, isStarReExport: boolean }[]} */
  const found = [
    ...staticImports.map(({ moduleRequest }) => ({ ...moduleRequest, isStarReExport: false })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName }) =>
        moduleRequest === null ? [] : [{ ...moduleRequest, isStarReExport: importName.kind === "AllButDefault" }],
      ),
    ),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^["'`](.*)["'`]$/.exec(source.slice(start, end));
      return literal === null ? [] : [{ start, value: literal[1], isStarReExport: false }];
    }),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ value, start, isStarReExport }) => ({
      specifier: builtinModules.includes(value) ? `node:${value}` : value,
      line: source.slice(0, start).split("\n").length,
      isStarReExport,
    }));
}
