// One suite, for the process that started this one: see run-apart.mjs.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/workspace.mjs";
import { openWorkshop } from "../flows/workshop.mjs";
import { suites } from "../suites/index.mjs";
import { runSuite } from "./suite.mjs";

const { name, large, rounds } = JSON.parse(process.argv[2] ?? "{}");
const suite = suites.find((one) => one.name === name);
// The SDK warns that its versions of 2027 will need a newer Node: nothing for a table.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
if (suite === undefined) throw new Error(`No suite is called ${name}.`);
const workshop = mkdtempSync(join(tmpdir(), "flowc-bench-"));
try {
  openWorkshop(workshop);
  const result = await runSuite(suite, { root, workshop, large }, rounds);
  process.send?.(result, () => process.disconnect());
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
