// Walks a folder of flow JSON files and tells how the compiler fares: npm run corpus -- DIR [--json] [--verbose]
// With --write FILE it also writes how often each rule found something, for docs/reference/rules.md.
// With --simulate every flow runs under random callers (--callers N, 100 unless told) in a world that answers anything.
// With --explore it looks for a way to every branch of every flow.
// With --import it imports the flows as TypeScript, compiles, loads and builds that, and compares it with the documents.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { explorationReport, renderExploration } from "./corpus/exploration-report.mjs";
import { hitRates, indexOf } from "./corpus/hit-rates.mjs";
import { importReport, renderImport } from "./corpus/import-report.mjs";
import { renderSimulation, simulationReport } from "./corpus/simulation-report.mjs";

const usage =
  "Usage: npm run corpus -- DIR [--json] [--verbose] [--write FILE] [--import] [--simulate [--callers N]] [--explore]";
const compilerEntry = new URL("../packages/flow-compiler/dist/index.js", import.meta.url);

/** The tokens of a JSON text: strings by value, numbers by spelling, order and structure as they stand. */
export function jsonTokens(text) {
  const tokens = [];
  for (const [token] of text.replace(/^\uFEFF/, "").matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/gs)) {
    tokens.push(token.startsWith('"') ? `"${JSON.parse(token)}` : token);
  }
  return tokens;
}

/** The first token in which two texts differ, or undefined. */
function firstDifference(a, b) {
  const left = jsonTokens(a);
  const right = jsonTokens(b);
  const at = left.findIndex((token, index) => token !== right[index]);
  if (at < 0 && left.length === right.length) return undefined;
  const place = at < 0 ? Math.min(left.length, right.length) : at;
  return { token: place, read: left[place] ?? "nothing", written: right[place] ?? "nothing" };
}

function jsonFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** The content of a file that wraps it, as text; the file's own text when it is the content. */
function contentText(text) {
  const value = JSON.parse(text.replace(/^\uFEFF/, ""));
  const content = (value.ContactFlow ?? value.ContactFlowModule ?? value).Content;
  if (content === undefined || value.Actions !== undefined) return text;
  return typeof content === "string" ? content : undefined;
}

/** Whether two blocks of a layout overlap. */
function overlaps({ blocks }) {
  return blocks.some((a, at) =>
    blocks.slice(at + 1).some((b) => {
      const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
      return !isBeside && a.y + a.height > b.y && b.y + b.height > a.y;
    }),
  );
}

function examine(file, folder, compiler) {
  const name = relative(folder, file);
  const text = readFileSync(file, "utf8");
  const { unit, diagnostics } = compiler.parseFlow(text, { file: name });
  if (unit === undefined) return { file: name, isParsed: false, diagnostics };
  const content = contentText(text);
  const emitted = compiler.emitFlow(unit.graph, { form: unit.form });
  const difference = content === undefined ? undefined : firstDifference(content, emitted.text);
  const isOverlapping = overlaps(compiler.layoutFlow(unit.graph));
  const found = compiler.checkFlow === undefined ? [] : compiler.checkFlow(unit);
  const all = [...new Set([...diagnostics, ...found])];
  return { file: name, isParsed: true, difference, isOverlapping, type: unit.graph.type, diagnostics: all };
}

function examineSafely(file, folder, compiler) {
  try {
    return examine(file, folder, compiler);
  } catch (error) {
    return { file: relative(folder, file), isParsed: false, crash: String(error.stack ?? error), diagnostics: [] };
  }
}

function summarise(results, milliseconds) {
  const codes = {};
  for (const { file, diagnostics } of results) {
    for (const { code, name, severity } of diagnostics) {
      codes[code] ??= { name, error: 0, warning: 0, info: 0, files: new Set() };
      const entry = codes[code];
      entry[severity]++;
      entry.files.add(file);
    }
  }
  const byCode = Object.fromEntries(
    Object.entries(codes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, entry]) => [code, { ...entry, files: entry.files.size }]),
  );
  const parsed = results.filter((result) => result.isParsed);
  return {
    files: results.length,
    parsed: parsed.length,
    identical: parsed.filter((result) => result.difference === undefined).length,
    layoutWithoutOverlap: parsed.filter((result) => !result.isOverlapping).length,
    filesWithErrors: results.filter((result) => result.diagnostics.some(({ severity }) => severity === "error")).length,
    crashes: results.filter((result) => result.crash).map(({ file, crash }) => ({ file, crash })),
    notParsed: results.filter((result) => !result.isParsed && !result.crash).map(({ file }) => file),
    notIdentical: parsed.filter((result) => result.difference).map(({ file, difference }) => ({ file, ...difference })),
    milliseconds: Math.round(milliseconds),
    byCode,
  };
}

function render(summary) {
  const lines = [
    `files                ${summary.files}`,
    `parsed               ${summary.parsed}`,
    `emitted identical    ${summary.identical}`,
    `layout, no overlap   ${summary.layoutWithoutOverlap}`,
    `files with errors    ${summary.filesWithErrors}`,
    `crashes              ${summary.crashes.length}`,
    `time                 ${summary.milliseconds} ms`,
    "",
    "code      errors  warnings  infos  files  name",
  ];
  for (const [code, entry] of Object.entries(summary.byCode)) {
    const counts = [entry.error, entry.warning, entry.info, entry.files];
    const cells = counts.map((count, index) => String(count).padStart([8, 10, 7, 7][index]));
    lines.push(`${code.padEnd(8)}${cells.join("")}  ${entry.name}`);
  }
  for (const { file, crash } of summary.crashes) lines.push(`CRASH ${file}: ${crash.split("\n", 2).join(" ")}`);
  for (const file of summary.notParsed) lines.push(`NOT PARSED ${file}`);
  for (const { file, token, read, written } of summary.notIdentical) {
    lines.push(`NOT IDENTICAL ${file}: token ${token} was ${read}, is ${written}`);
  }
  return lines.join("\n");
}

/**
 * How often each rule finds something: in all files, and in those that look like the console's own. With an index beside
 * the folder flows have the type it gives, and the flows of one repository are checked together.
 */
function measureRules(files, folder, compiler) {
  const index = indexOf(folder);
  const estates = new Map();
  const read = new Set();
  const hits = [];
  const keep = (diagnostics, name) => {
    for (const { code, severity, span } of diagnostics) hits.push({ file: span?.file ?? name, code, severity });
  };
  for (const file of files) {
    const name = relative(folder, file);
    const known = index?.get(name.split("/").at(-1) ?? name);
    const { unit, diagnostics } = compiler.parseFlow(readFileSync(file, "utf8"), { file: name, type: known?.type });
    if (unit === undefined) continue;
    read.add(name);
    keep([...new Set([...diagnostics, ...compiler.checkFlow(unit)])], name);
    const estate = known?.repository ?? name;
    estates.set(estate, [...(estates.get(estate) ?? []), unit]);
  }
  for (const units of estates.values()) keep(compiler.checkFlows(units), undefined);
  const isConsole = (name) => index?.get(name.split("/").at(-1) ?? name)?.isConsole === true;
  const made = new Set([...read].filter(isConsole));
  return { all: hitRates(read, hits), ...(made.size > 0 && { consoleMade: hitRates(made, hits) }) };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      verbose: { type: "boolean" },
      write: { type: "string" },
      import: { type: "boolean" },
      simulate: { type: "boolean" },
      explore: { type: "boolean" },
      callers: { type: "string", default: "100" },
      help: { type: "boolean" },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const files = jsonFiles(folder);
  if (values.import) return reportImport(folder, files, values.json);
  const compiler = await import(compilerEntry.href);
  if (values.simulate) return reportSimulation(folder, files, compiler, Number(values.callers), values.json);
  if (values.explore) return reportExploration(folder, files, compiler, values.json);
  const start = performance.now();
  const results = files.map((file) => examineSafely(file, folder, compiler));
  const summary = summarise(results, performance.now() - start);
  console.log(values.json ? JSON.stringify(summary, null, 2) : render(summary));
  if (values.verbose) {
    for (const { file, diagnostics } of results) {
      for (const { code, severity, message, span } of diagnostics) {
        console.log(`${file}:${span?.line ?? 1}:${span?.column ?? 1} ${severity} ${code} ${message}`);
      }
    }
  }
  if (values.write !== undefined) {
    writeFileSync(values.write, `${JSON.stringify(measureRules(files, folder, compiler), null, 2)}\n`);
  }
  const isFaulty = summary.crashes.length > 0 || summary.identical !== summary.parsed;
  return isFaulty ? 1 : 0;
}

/** Runs the flows under random callers. Fails when one crashes. */
async function reportSimulation(folder, files, compiler, callers, asJson) {
  const simulator = await import(new URL("../packages/simulator/dist/index.js", import.meta.url).href);
  const arbitraries = await import(new URL("../packages/testing/dist/arbitraries/index.js", import.meta.url).href);
  const { default: fc } = await import("fast-check");
  const worlds = fc.sample(arbitraries.arbWorldScript(), { seed: 1, numRuns: callers });
  const report = simulationReport(folder, files, { compiler, simulator, arbitraries, worlds, callers });
  console.log(asJson ? JSON.stringify(report, null, 2) : renderSimulation(report));
  return report.crashes.length > 0 ? 1 : 0;
}

/** Explores the flows. Fails when one crashes. */
async function reportExploration(folder, files, compiler, asJson) {
  const explore = await import(new URL("../packages/testing/dist/explore/index.js", import.meta.url).href);
  const report = explorationReport(folder, files, { compiler, explore });
  console.log(asJson ? JSON.stringify(report, null, 2) : renderExploration(report));
  return report.crashes.length > 0 ? 1 : 0;
}

/** Imports the flows as TypeScript and compares what they build. */
async function reportImport(folder, files, isJson) {
  const report = await importReport(folder, files);
  console.log(isJson ? JSON.stringify(report, null, 2) : renderImport(report));
  return report.equal === report.imported && report.filesWithTypeErrors === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = await main();
}
