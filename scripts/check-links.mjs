// Fails when a relative link in a Markdown file leads nowhere.
import { brokenLinks } from "./pages/broken-links.mjs";
import { listPages } from "./pages/list-pages.mjs";
import { root } from "./workspace.mjs";

const pages = await listPages(root);
const problems = brokenLinks(root, pages);
for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages, ${problems.length} broken links.`);
process.exitCode = problems.length === 0 ? 0 : 1;
