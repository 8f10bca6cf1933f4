// Packs every published package and looks at it with its user's eyes: manifest (publint), types (are-the-types-wrong),
// files, imports, sizes, and programs that use every entry, compiled and run with nothing else installed. Needs a built
// workspace. With --record it writes what the packages bring along (scripts/packages/sizes.json, docs/reference/packages.md).
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPeers, bareImportProblems, commandProblems, installFor } from "./packages/consumer.mjs";
import { contentProblems } from "./packages/contents.mjs";
import { packAndUnpack } from "./packages/pack.mjs";
import { measureSizes, recordSizes, sizeProblems } from "./packages/sizes.mjs";
import { programProblems } from "./packages/user-programs.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { root } from "./workspace.mjs";

const work = mkdtempSync(join(tmpdir(), "flowc-packages-"));
try {
  const packages = await packAndUnpack(work);
  const sizes = measureSizes(packages);
  if (process.argv.includes("--record")) {
    recordSizes(sizes);
    console.log(`${packages.length} packages measured.`);
  } else {
    const problems = [...(await problemsOf(packages)), ...sizeProblems(sizes)];
    for (const problem of problems) console.error(problem);
    console.log(`${packages.length} packages packed, ${problems.length} problems.`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function problemsOf(packages) {
  const problems = [];
  for (const { tarball, unpacked, manifest } of packages) {
    problems.push(...contentProblems(unpacked, manifest).map((problem) => `${manifest.name} ${problem}`));
    problems.push(...(await toolProblems(tarball)).map((problem) => `${manifest.name}: ${problem}`));
  }
  const user = join(work, "user");
  mkdirSync(user);
  installFor(user, packages);
  const manifests = packages.map(({ manifest }) => manifest);
  problems.push(...(await bareImportProblems(user, manifests)));
  for (const manifest of manifests) {
    problems.push(...(await commandProblems(user, manifest)).map((problem) => `${manifest.name} ${problem}`));
  }
  addPeers(user);
  return [...problems, ...(await programProblems(user, manifests))];
}

/** What publint and are-the-types-wrong say; the packages are ES modules only, see docs/decisions. */
async function toolProblems(tarball) {
  const tools = [
    ["publint/src/cli.js", "run", tarball, "--strict"],
    ["@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only", "--format", "ascii", "--no-color"],
  ];
  const results = await Promise.all(
    tools.map(([path = "", ...args]) =>
      runQuietly(process.execPath, [join(root, "node_modules", path), ...args], { cwd: root }),
    ),
  );
  return results.filter(({ ok }) => !ok).map(({ output }) => output.trim());
}
