/**
 * Compiles the validators of `Parameters` ahead of time: the catalogue of connect-model gives a JSON Schema for each
 * action, ajv turns it into plain code, and that code is written to src/schema/generated. Nothing is compiled when
 * flowc starts, and ajv itself is not needed at run time.
 *
 * `node scripts/generate-validators.mjs` writes the file; `--check` fails when the file is not current.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { validatorsModule } from "./validators-module.mjs";

const file = fileURLToPath(new URL("../src/schema/generated/parameter-validators.ts", import.meta.url));

const text = await validatorsModule();
if (process.argv.includes("--check")) {
  if (current() !== text) {
    console.error(`${file} is not current: run node scripts/generate.mjs`);
    process.exitCode = 1;
  }
} else if (current() !== text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}

function current() {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
