// Usage: node floor.mjs <objects.mjs> <out>: the least that any compiler of these flows has to do. It makes the finished
// objects, looks at each action's parameters once with the validators that ajv wrote, and writes JSON.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parameterValidators } from "../../packages/flow-compiler/dist/schema/generated/parameter-validators.js";

const [, , objects = "", out = ""] = process.argv;
mkdirSync(out, { recursive: true });
for (const [name, make] of Object.entries(await import(pathToFileURL(objects).href))) {
  const content = make();
  for (const { Type, Parameters } of content.Actions) parameterValidators.get(Type)?.(Parameters);
  writeFileSync(`${out}/${name}.json`, JSON.stringify(content, null, 2));
}
