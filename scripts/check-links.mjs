// Fails when a relative link in a Markdown file leads nowhere.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { brokenLinks } from "./links/broken-links.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { root } from "./workspace.mjs";

const listed = await runQuietly("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: root,
});
if (!listed.ok) throw new Error(listed.output);
const files = listed.output
  .split("\n")
  .filter((file) => file !== "" && !file.startsWith(".changeset/") && existsSync(join(root, file)));

const problems = brokenLinks(root, files);
for (const problem of problems) console.error(problem);
console.log(`${files.length} pages, ${problems.length} broken links.`);
process.exitCode = problems.length === 0 ? 0 : 1;
