import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flowModule } from "./flow-source.mjs";

/**
 * Writes a project as an author has it: a configuration, and a file of TypeScript per flow.
 * @param {string} folder
 * @param {number} count
 * @returns {string} the folder
 */
export function writeProject(folder, count) {
  mkdirSync(join(folder, "flows"), { recursive: true });
  writeFileSync(join(folder, "flowc.config.ts"), "export default {};\n");
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(folder, "flows", `flow-${number}.flow.ts`), flowModule(number));
  }
  return folder;
}
