// Writes the generated files: `npm run generate`. With --check it writes nothing and fails when one is not current.
//
// A package that has generated files brings packages/<p>/scripts/generate.mjs with
//   export function generate(): { path, text }[]   (or a promise of it; paths are relative to the package)
// A generator reads only files of this repository, so that everyone gets the same text.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { members, root } from "./workspace.mjs";

const checkOnly = process.argv.includes("--check");
const stale = [];
let count = 0;

// The pages at the root are made from what the packages generate.
const generators = [
  ...members("packages").map(({ directory }) => ({ directory, generator: join(directory, "scripts", "generate.mjs") })),
  { directory: root, generator: join(root, "scripts", "codes", "generate-index.mjs") },
  { directory: root, generator: join(root, "scripts", "reference", "generate-actions.mjs") },
  { directory: root, generator: join(root, "scripts", "reference", "generate-rules.mjs") },
  { directory: root, generator: join(root, "scripts", "reference", "generate-resources.mjs") },
  { directory: root, generator: join(root, "scripts", "reference", "generate-commands.mjs") },
  { directory: root, generator: join(root, "scripts", "reference", "generate-configuration.mjs") },
  { directory: root, generator: join(root, "scripts", "reference", "generate-schemas.mjs") },
  { directory: root, generator: join(root, "scripts", "pictures", "generate-pictures.mjs") },
];
for (const { directory, generator } of generators) {
  if (!existsSync(generator)) continue;
  const { generate } = await import(pathToFileURL(generator).href);
  for (const { path, text } of await generate()) {
    const file = join(directory, path);
    count += 1;
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    stale.push(relative(root, file));
    if (checkOnly) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

for (const file of stale) console.log(`${checkOnly ? "not current" : "wrote"}: ${file}`);
if (checkOnly && stale.length > 0) {
  console.error("Run `npm run generate` and commit what it writes.");
  process.exitCode = 1;
} else {
  console.log(`${count} generated files, ${checkOnly ? "all current" : `${stale.length} written`}.`);
}
