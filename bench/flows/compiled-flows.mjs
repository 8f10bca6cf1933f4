import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import { flowsModule } from "./flow-source.mjs";

/**
 * Writes the same flows in the two forms that are compared: `flows.mjs` declares them with the DSL, `objects.mjs` holds
 * the finished Flow language objects as plain literals. Both are JavaScript, so no run pays for TypeScript.
 * @param {string} workshop a folder of openWorkshop
 * @param {number} count
 * @returns {Promise<{ flows: string, objects: string, blocksPerFlow: number }>} paths of the two modules
 */
export async function writeCompiledFlows(workshop, count) {
  const folder = join(workshop, `compiled-${count}`);
  mkdirSync(folder);
  const flows = join(folder, "flows.mjs");
  writeFileSync(flows, transformSync(flowsModule(count), { loader: "ts", format: "esm" }).code);

  const { compileFlow } = await import("./compile-flow.mjs");
  const declared = Object.values(await import(pathToFileURL(flows).href));
  const contents = declared.map((flow) => JSON.parse(compileFlow(flow)));
  const objects = join(folder, "objects.mjs");
  writeFileSync(
    objects,
    contents.map((content, index) => `export const flow${index + 1} = () => (${JSON.stringify(content)});\n`).join(""),
  );
  const blocks = contents.reduce((sum, { Actions }) => sum + Actions.length, 0);
  return { flows, objects, blocksPerFlow: Math.round(blocks / count) };
}
