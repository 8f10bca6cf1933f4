import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { importsOf } from "../layers/imports.mjs";
import { runQuietly } from "../setup/quiet-process.mjs";
import { root } from "../workspace.mjs";

const programs = fileURLToPath(new URL("./user", import.meta.url));
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

/** How TypeScript users look packages up: as Node does, or as bundlers do. */
const resolutions = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "preserve", moduleResolution: "bundler" },
];

/**
 * Who compiles with what: nothing of a platform is known to the first group. Declarations of packages are checked as
 * well, wherever those of others that come along pass such a check.
 */
const audiences = [
  { files: ["portable.ts"], types: [], skipLibCheck: false },
  { files: ["node.ts"], types: ["node"], skipLibCheck: false },
  { files: ["tests.ts"], types: ["node"], skipLibCheck: false },
];

/**
 * Compiles and runs the programs of the folder `user` where the packages are installed: between them they use every
 * entry of every package.
 * @param {string} directory a project in whose node_modules the packages are, with vitest, fast-check and @types/node
 * @param {readonly Record<string, any>[]} manifests of the packages
 * @returns {Promise<string[]>} what does not compile, does not run, does not work or is not used
 */
export async function programProblems(directory, manifests) {
  cpSync(programs, directory, { recursive: true });
  const compiled = await Promise.all(
    audiences.flatMap((audience) => resolutions.map((resolution) => compile(directory, audience, resolution))),
  );
  const compileProblems = compiled.flat();
  if (compileProblems.length > 0) return compileProblems;
  const ran = await Promise.all(audiences.flatMap(({ files }) => files).map((file) => run(directory, file)));
  return [...ran.flat(), ...unusedEntries(manifests)];
}

/** Compiles one audience's programs; what Node's own resolution gives is kept to be run. */
async function compile(directory, { files, types, skipLibCheck }, resolution) {
  const name = `${files[0]}-${resolution.moduleResolution}`;
  const config = join(directory, `${name}.json`);
  const options = { ...resolution, target: "es2023", lib: ["es2023"], strict: true, skipLibCheck, types };
  const out = resolution.module === "nodenext" ? { outDir: "out", rootDir: "." } : { noEmit: true };
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...options, ...out, resolveJsonModule: true }, files }));
  const args = [tsc, "-p", config, "--pretty", "false"];
  const { ok, output } = await runQuietly(process.execPath, args, { cwd: directory });
  return ok ? [] : [`${name}: does not compile for a user:\n${output}`];
}

/** Runs one program and asks each entry whether it did its part. */
async function run(directory, file) {
  const url = pathToFileURL(join(directory, "out", file.replace(/\.ts$/, ".js"))).href;
  const script = `const { worked } = await import(${JSON.stringify(url)}); console.log(JSON.stringify(worked));`;
  const { ok, output } = await runQuietly(process.execPath, ["--no-warnings", "--input-type=module", "-e", script], {
    cwd: directory,
  });
  if (!ok) return [`${file}: does not run for a user:\n${output}`];
  const worked = JSON.parse(output.trim().split("\n").at(-1) ?? "{}");
  return Object.entries(worked)
    .filter(([, did]) => did !== true)
    .map(([entry]) => `${file}: ${entry} did not do what it is for.`);
}

function unusedEntries(manifests) {
  const used = readdirSync(programs).flatMap((file) =>
    importsOf(join(programs, file)).map(({ specifier }) => specifier),
  );
  return manifests.flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((entry) => entry !== "./package.json")
      .map((entry) => name + entry.slice(1))
      .filter((specifier) => !used.includes(specifier))
      .map((specifier) => `No program in scripts/packages/user uses "${specifier}".`),
  );
}
