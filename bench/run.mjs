// Measures flowc on this machine: `npm run bench`, `npm run bench -- build types`, `npm run bench -- build --large`.
// Every suite compares with a baseline of the same run. Ratios carry over between machines; milliseconds do not.
//   --json FILE   leaves all figures as JSON     --guard   fails when ratios are far above those that were kept
//   --rounds N    other than the suite's own     --keep    keeps the ratios of this run, in bench/kept.json
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareWithKept, guardText } from "./measure/guard.mjs";
import { runApart } from "./measure/run-apart.mjs";
import { suites } from "./suites/index.mjs";

const keptFile = join(import.meta.dirname, "kept.json");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    large: { type: "boolean", default: false },
    rounds: { type: "string" },
    json: { type: "string" },
    guard: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});
const names = suites.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (unknown.length > 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
  console.error(
    unknown.length > 0
      ? `No suite is called ${unknown.join(", ")}. The suites are ${names.join(", ")}.`
      : "--rounds takes a whole number from 1.",
  );
  process.exit(2);
}

const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
console.log(machine);
const results = [];
for (const { name } of suites.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  results.push(await runApart(name, { large: values.large, rounds }));
}

const figures = Object.assign({}, ...results.map(({ guarded }) => guarded));
const kept = JSON.parse(readFileSync(keptFile, "utf8"));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
if (values.keep) {
  const rounded = Object.entries({ ...kept, ...figures }).map(([name, figure]) => [
    name,
    Number(figure.toPrecision(3)),
  ]);
  writeFileSync(keptFile, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}
if (values.guard) {
  const comparison = compareWithKept(kept, figures);
  console.log(
    [
      "",
      ...guardText(comparison),
      `${comparison.worse.length} of ${Object.keys(figures).length} worse, nothing kept for ${comparison.unknown.length}`,
    ].join("\n"),
  );
  // A figure that nothing is kept for was not guarded: that is no success.
  process.exitCode = comparison.worse.length + comparison.unknown.length > 0 ? 1 : 0;
}
