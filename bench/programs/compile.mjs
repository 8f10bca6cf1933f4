// Usage: node compile.mjs <flows.mjs> <out>: builds, checks, binds and writes every flow of a module.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { compileFlow } from "../flows/compile-flow.mjs";

const [, , flows = "", out = ""] = process.argv;
mkdirSync(out, { recursive: true });
for (const [name, definition] of Object.entries(await import(pathToFileURL(flows).href))) {
  writeFileSync(`${out}/${name}.json`, compileFlow(definition));
}
