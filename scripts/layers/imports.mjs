import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { parseSync } from "oxc-parser";

/**
 * @typedef {object} Import
 * @property {string} specifier what is imported; built-ins always as `node:name`
 * @property {number} line
 * @property {boolean} isType nothing of it is left at run time
 * @property {boolean} isStarReExport
 */

/**
 * What one TypeScript file imports, types included.
 * @param {string} file an absolute path
 * @returns {Import[]} in source order
 */
export function importsOf(file) {
  const source = readFileSync(file, "utf8");
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  /** @type {{ start: number, value: string, isType: boolean, isStarReExport: boolean }[]} */
  const found = [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      ...moduleRequest,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
      isStarReExport: false,
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName, isType }) =>
        moduleRequest === null
          ? []
          : [{ ...moduleRequest, isType, isStarReExport: importName.kind === "AllButDefault" }],
      ),
    ),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^["'`](.*)["'`]$/.exec(source.slice(start, end));
      return literal === null ? [] : [{ start, value: literal[1], isType: false, isStarReExport: false }];
    }),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ value, start, isType, isStarReExport }) => ({
      specifier: builtinModules.includes(value) ? `node:${value}` : value,
      line: source.slice(0, start).split("\n").length,
      isType,
      isStarReExport,
    }));
}
