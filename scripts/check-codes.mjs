// Fails when a diagnostic code and its page in docs/diagnostics do not go together.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { codeProblems } from "./codes/code-problems.mjs";
import { sourceFiles } from "./layers/source-files.mjs";
import { members, root } from "./workspace.mjs";

const folder = join(root, "docs", "diagnostics");
const names = existsSync(folder) ? readdirSync(folder) : [];
const pages = names.filter((name) => name !== "README.md").map((name) => join(folder, name));
const sources = members("packages").flatMap(({ directory }) => sourceFiles(join(directory, "src")));
const problems = codeProblems(sources, pages).map((problem) => problem.replaceAll(`${root}/`, ""));
for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages, ${problems.length} problems with codes.`);
process.exitCode = problems.length === 0 && pages.length > 0 ? 0 : 1;
