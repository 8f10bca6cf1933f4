// Measures flowc on this machine: `npm run bench`, `npm run bench -- compile types`, `npm run bench -- compile --large`.
// Every suite compares with a baseline of the same run. Ratios carry over between machines; milliseconds do not.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../scripts/workspace.mjs";
import { openWorkshop } from "./flows/workshop.mjs";
import { measureRounds } from "./measure/rounds.mjs";
import { printRows, printTable } from "./measure/table.mjs";
import { suites } from "./suites/index.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: "boolean", default: false }, rounds: { type: "string" } },
});
const names = suites.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(", ")}. The suites are ${names.join(", ")}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`);
for (const suite of suites.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const workshop = mkdtempSync(join(tmpdir(), "flowc-bench-"));
  try {
    openWorkshop(workshop);
    const context = { root, workshop, large: values.large };
    if (suite.report !== undefined) {
      printRows(suite.title, await suite.report(context));
      continue;
    }
    const cases = await suite.cases(context);
    printTable(suite.title, await measureRounds(cases, Number(values.rounds ?? suite.rounds)), suite.unit);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
