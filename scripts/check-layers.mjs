// Fails when a package imports or depends on what the layer table does not allow.
import { checkImports } from "./layers/check-imports.mjs";
import { checkManifests } from "./layers/check-manifests.mjs";
import { members } from "./workspace.mjs";

const packages = members("packages");
const problems = [...checkManifests(packages), ...checkImports(packages, members("examples"))];
for (const problem of problems) console.error(problem);
console.log(`${packages.length} packages, ${problems.length} layer problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
