import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root } from "../workspace.mjs";

const compilerEntry = new URL("../../packages/flow-compiler/dist/index.js", import.meta.url);
const projectEntry = new URL("../../packages/project/dist/index.js", import.meta.url);

/**
 * Imports every flow of some files as one project, in a temporary folder; compiles it with tsc under `strict`; loads,
 * builds and binds it as `flowc build` does; and compares what comes out with the documents.
 * @param {string} folder the folder of documents
 * @param {readonly string[]} files the documents
 * @returns the figures
 */
export async function importReport(folder, files) {
  const compiler = await import(compilerEntry.href);
  const project = await import(projectEntry.href);
  const out = realpathSync(mkdtempSync(join(tmpdir(), "flowc-corpus-")));
  try {
    const start = performance.now();
    const imported = await project.importFlows({ paths: files, directory: folder, out });
    const milliseconds = Math.round(performance.now() - start);
    linkPackages(out);
    const types = typeErrors(out);
    const built = await builtFlows(out, project, compiler, imported.environment);
    const flows = imported.flows.map((flow) => ({
      ...flow,
      gotos: readFileSync(join(out, flow.file), "utf8").split(".goto(").length - 1,
      problem: problemOf(flow, built, compiler),
    }));
    return summary(flows, { milliseconds, types, diagnostics: imported.diagnostics });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The packages that the project names, as an installation would put them there. */
function linkPackages(out) {
  mkdirSync(join(out, "node_modules", "@flowc"), { recursive: true });
  symlinkSync(join(root, "packages/flow-dsl"), join(out, "node_modules/@flowc/flow-dsl"), "junction");
  symlinkSync(join(root, "packages/cli"), join(out, "node_modules/flowc"), "junction");
}

/** Compiles the project and gives the errors, and the files that have some. */
function typeErrors(out) {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", out, "--pretty", "false"], {
    encoding: "utf8",
    cwd: out,
    maxBuffer: 100_000_000,
  });
  const errors = stdout.split("\n").filter((line) => /error TS\d+/.test(line));
  if (status !== 0 && errors.length === 0) throw new Error(`tsc failed: ${stdout.slice(0, 500)}`);
  return { errors, files: new Set(errors.map((line) => line.slice(0, line.indexOf("(")).trim())) };
}

/** The text that a build writes for each flow, by its file in the project. */
async function builtFlows(out, project, compiler, environment) {
  const { project: loaded, diagnostics } = await project.loadProject(out);
  if (loaded === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const checked = await project.checkProject(loaded);
  const bindings = bindingsOf(out, compiler, environment);
  const built = new Map();
  for (const flow of checked.flows) {
    const unit = flow.build();
    const { graph } = compiler.bindFlow(unit.graph, bindings, unit.spans);
    built.set(basename(flow.span?.file ?? ""), { graph, text: compiler.emitFlow(graph, { form: unit.form }).text });
  }
  return built;
}

function bindingsOf(out, compiler, environment) {
  if (environment === undefined) return compiler.bindingsFrom(new Map());
  const { bindings } = compiler.readBindings(
    JSON.parse(readFileSync(join(out, "bindings", `${environment}.json`), "utf8")),
  );
  return bindings;
}

/** How the flow that is built differs from its document; undefined when it does not. */
function problemOf(flow, built, compiler) {
  const found = built.get(basename(flow.file));
  if (found === undefined) return "it is not built";
  if (found.text === undefined) return "it is not written";
  const { unit } = compiler.parseFlow(readFileSync(flow.from, "utf8"), { file: flow.from });
  // An old export of the console has no JSON of its own to compare with: it was converted first.
  if (unit === undefined) return undefined;
  const { name, type, description } = unit.graph;
  const isNamed = found.graph.name === name && found.graph.type === type && found.graph.description === description;
  if (!isNamed) return "its name, type or description differs";
  const read = JSON.parse(compiler.emitFlow(unit.graph, { form: unit.form }).text);
  return canonical(read) === canonical(JSON.parse(found.text)) ? undefined : "its JSON differs";
}

/** JSON with its members, and the actions of the flow, in one order. */
function canonical(document) {
  const actions = document.Actions?.map?.((action) => sortedJson(action)).sort();
  return sortedJson({ ...document, Actions: actions ?? document.Actions });
}

function sortedJson(value) {
  return JSON.stringify(value, (_name, held) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

function summary(flows, { milliseconds, types, diagnostics }) {
  const total = (member) => flows.reduce((sum, flow) => sum + flow[member], 0);
  const withoutGoto = flows.filter(({ gotos }) => gotos === 0).length;
  const lines = total("lines");
  return {
    imported: flows.length,
    equal: flows.filter(({ problem }) => problem === undefined).length,
    unequal: flows.flatMap(({ from, problem }) => (problem === undefined ? [] : [{ file: basename(from), problem }])),
    filesWithTypeErrors: types.files.size,
    typeErrors: types.errors.slice(0, 20),
    withoutGoto,
    withoutShared: flows.filter(({ shared, gotos }) => shared + gotos === 0).length,
    blocks: total("blocks"),
    lines,
    blocksPerLine: Number((total("blocks") / lines).toFixed(3)),
    sharedFragments: total("shared"),
    asAction: total("actions"),
    kept: total("kept"),
    detached: total("detached"),
    errors: diagnostics.filter(({ severity }) => severity === "error").length,
    milliseconds,
    ugliest: [...flows]
      .sort((a, b) => ugliness(b) - ugliness(a))
      .slice(0, 3)
      .map(({ from, blocks, lines, shared, actions, gotos }) => ({
        file: basename(from),
        blocks,
        lines,
        shared,
        actions,
        gotos,
      })),
  };
}

/** What a reader stumbles over: jumps most, then blocks without a method of their own. */
function ugliness({ gotos, shared, actions }) {
  return gotos * 5 + shared * 3 + actions;
}

/** The figures as lines. */
export function renderImport(report) {
  const share = (count) => `${count} (${((count / Math.max(1, report.imported)) * 100).toFixed(1)} %)`;
  return [
    `imported             ${report.imported}`,
    `builds back equal    ${share(report.equal)}`,
    `with type errors     ${report.filesWithTypeErrors}`,
    `without goto         ${share(report.withoutGoto)}`,
    `  nor shared parts   ${share(report.withoutShared)}`,
    `blocks, lines        ${report.blocks}, ${report.lines}: ${report.blocksPerLine} blocks per line`,
    `shared fragments     ${report.sharedFragments}`,
    `blocks as f.action   ${report.asAction}`,
    `kept beside          ${report.kept} differ in spelling, ${report.detached} not in TypeScript`,
    `time                 ${report.milliseconds} ms`,
    ...report.ugliest.map(
      (flow) =>
        `UGLY ${flow.file}: ${flow.blocks} blocks, ${flow.lines} lines, ${flow.shared} shared, ${flow.actions} as f.action`,
    ),
    ...report.unequal.map(({ file, problem }) => `UNEQUAL ${file}: ${problem}`),
    ...report.typeErrors,
  ].join("\n");
}
