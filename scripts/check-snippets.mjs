// Type-checks the TypeScript of the README files and the guide, each page as a small project of its own.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listPages } from "./pages/list-pages.mjs";
import { modulesIn } from "./pages/modules-in.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { root } from "./workspace.mjs";

const folder = join(root, "test-results", "snippets");
rmSync(folder, { recursive: true, force: true });

const pages = (await listPages(root)).filter((page) => /(^|\/)README\.md$|^docs\/guide\//.test(page));
const starts = new Map();
for (const page of pages) {
  for (const { path, line, text } of modulesIn(readFileSync(join(root, page), "utf8"))) {
    const file = join(folder, page.replace(/\W/g, "-"), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    starts.set(file.slice(root.length + 1), { page, line });
  }
}
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({
    extends: "../../tsconfig.tests.json",
    compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
    include: ["."],
  }),
);

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const { ok, output } = await runQuietly(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { cwd: root });
console.error(output.replace(/^(\S+)\((\d+),(\d+)\)/gm, atPage).trimEnd());
console.log(`${starts.size} snippets in ${pages.length} pages, ${ok ? "all fit" : "not all fit"} the types.`);
process.exitCode = ok && starts.size > 0 ? 0 : 1;

function atPage(place, file, line, column) {
  const start = starts.get(file);
  return start === undefined ? place : `${start.page}:${start.line + Number(line) - 1}:${column}`;
}
