// Asks the npm registry for known vulnerabilities in what users install: `node scripts/audit.mjs`. Exit codes: 0 none, 1 some,
// 2 when there was no answer, because an unanswered question is no clean bill. Needs a built workspace.
import { readAudit } from "./packages/audit.mjs";
import { withInstalledPackages } from "./packages/installed.mjs";

const { outcome, lines } = await withInstalledPackages(async ({ run, upstream }) => {
  // The real registry is asked: the one on this machine only knows our own packages.
  const { output } = await run("npm", ["audit", "--json", "--omit=dev", "--loglevel=silent", `--registry=${upstream}`]);
  return readAudit(output);
});
const summaries = {
  clean: "The registry knows of no vulnerability in what is installed.",
  found: "The registry knows of vulnerabilities in what is installed.",
  unknown: "Nothing was checked. Try again where the npm registry answers questions about advisories.",
};
for (const line of lines) console.error(line);
console.log(summaries[outcome]);
process.exitCode = { clean: 0, found: 1, unknown: 2 }[outcome];
