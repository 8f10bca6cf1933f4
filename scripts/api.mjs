// Writes what each entry of each package shows to its users into packages/<p>/api: `npm run api`. With --check it
// writes nothing and fails when a report is not current, so that no change of the public surface goes unseen.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createTwoFilesPatch } from "diff";
import { apiReports, typedEntries } from "./packages/api-reports.mjs";
import { filesBelow } from "./packages/contents.mjs";
import { publishedPackages } from "./packages/pack.mjs";
import { root } from "./workspace.mjs";

const checkOnly = process.argv.includes("--check");
const packages = publishedPackages();
const { reports, problems } = apiReports(typedEntries(packages));
const current = new Map([...reports].map(([entry, text]) => [join(entry.directory, entry.path), text]));
const recorded = packages
  .flatMap(({ directory }) => filesBelow(join(directory, "api")).map((path) => join(directory, "api", path)))
  .filter((file) => file.endsWith(".api.md"));

let changes = 0;
for (const file of [...new Set([...current.keys(), ...recorded])].sort()) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = current.get(file);
  if (before === after) continue;
  changes += 1;
  const name = relative(root, file);
  if (checkOnly) {
    console.error(difference(name, before, after ?? ""));
  } else if (after === undefined) {
    rmSync(file);
    console.log(`removed: ${name}`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, after);
    console.log(`wrote: ${name}`);
  }
}

for (const problem of problems) console.error(problem);
console.log(`${current.size} entries of ${packages.length} packages, ${changes} with a changed public surface.`);
if (checkOnly && changes > 0) {
  console.error(
    "Is every change above meant, and told in a changeset? Then run `npm run api` and commit what it writes.",
  );
}
process.exitCode = problems.length > 0 || (checkOnly && changes > 0) ? 1 : 0;

/** The changed lines, for people: a report that is new or gone need not be read as a whole. */
function difference(name, before, after) {
  const lines = createTwoFilesPatch(name, name, before, after, "as recorded", "as built", { context: 2 }).split("\n");
  const most = 150;
  return lines.length <= most
    ? lines.join("\n")
    : `${lines.slice(0, most).join("\n")}\n… ${lines.length - most} more lines`;
}
