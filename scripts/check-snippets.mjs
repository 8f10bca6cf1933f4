// Type-checks the TypeScript of the README files and the guide. Each page becomes a small project of its own, inside
// the package it belongs to, so that it sees what that package depends on.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listPages } from "./pages/list-pages.mjs";
import { modulesIn } from "./pages/modules-in.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { root } from "./workspace.mjs";

const pages = (await listPages(root)).filter((page) => /(^|\/)README\.md$|^docs\/guide\//.test(page));
const folders = pages.map((page) => {
  const owner = /^(packages|examples)\/[^/]+/.exec(page)?.[0] ?? "";
  return { page, folder: join(root, owner, "test-results", "snippets", page.replace(/\W/g, "-")) };
});

const starts = new Map();
for (const { page, folder } of folders) {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, line, text } of modulesIn(readFileSync(join(root, page), "utf8"))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    starts.set(file.slice(root.length + 1), { page, line });
  }
}

const project = join(root, "test-results", "snippets.json");
mkdirSync(dirname(project), { recursive: true });
writeFileSync(
  project,
  JSON.stringify({
    extends: "../tsconfig.tests.json",
    compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
    include: folders.map(({ folder }) => folder),
    exclude: [],
  }),
);

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const { ok, output } = await runQuietly(process.execPath, [tsc, "-p", project, "--pretty", "false"], { cwd: root });
console.error(output.replace(/^(\S+)\((\d+),(\d+)\)/gm, atPage).trimEnd());
console.log(`${starts.size} snippets in ${pages.length} pages, ${ok ? "all fit" : "not all fit"} the types.`);
process.exitCode = ok && starts.size > 0 ? 0 : 1;

function atPage(place, file, line, column) {
  const start = starts.get(file);
  return start === undefined ? place : `${start.page}:${start.line + Number(line) - 1}:${column}`;
}
