import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installPackages } from "../../../../scripts/test/install-packages.js";
import { ended, flowcProcess, startFlowc } from "../helpers/run-flowc.js";
import { plainConfig, temporaryProject } from "../helpers/temporary-project.js";

/** Packages are found in the project alone. */
const environment = { NODE_PATH: "", NO_COLOR: "1" };

const files = {
  "flowc.config.ts": plainConfig,
  "package.json": '{ "type": "module" }',
  "main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.getCustomerInput("Press 1.", { id: "menu", 1: (f) => f.playPrompt("One.", { id: "one" }).disconnect({ id: "bye" }) });
  f.disconnect({ id: "end" });
});
`,
  "main.test.ts": `import { simulate } from "@flowc/testing";
import { expect, test } from "vitest";
import { main } from "./main.flow.js";

test("says one", () => expect(simulate(main).presses("1")).toHaveHeard("one"));
`,
};

test("runs the tests of the project and shows what they do not cover", async () => {
  const folder = temporaryProject(files);
  installPackages(folder, ["vitest", "@flowc/testing", "@flowc/flow-dsl"]);
  const passed = await flowcProcess(folder, ["test", "--coverage"], { environment });
  expect(passed.stderr).toMatch(/✓ main\.test\.ts \(1 test\)[\s\S]*Tests {2}1 passed \(1\)/);
  expect(passed.stdout).toMatch(/^flow +blocks +branches +error branches\nMain +3\/5 /);
  expect(passed.exitCode).toBe(0);
  const gated = await flowcProcess(folder, ["test", "--branches", "90", "--format", "json"], { environment });
  expect(gated.exitCode).toBe(1);
  expect(JSON.parse(gated.stdout)).toMatchObject({
    tests: { files: 1, passed: 1, failed: 0 },
    coverage: { flows: [{ name: "Main" }] },
    diagnostics: [{ code: "TEST120" }],
  });
});

test("says what is missing, and refuses percentages that are none", async () => {
  const folder = temporaryProject(files);
  const withoutVitest = await flowcProcess(folder, ["test"], { environment });
  expect(withoutVitest.stderr).toContain('The package "vitest" is not installed in <folder>.');
  expect(withoutVitest.exitCode).toBe(1);
  installPackages(folder, ["vitest"]);
  const withoutTesting = await flowcProcess(folder, ["test"], { environment });
  expect(withoutTesting.stderr).toContain('The package "@flowc/testing" is not installed');
  expect((await flowcProcess(folder, ["test", "--blocks", "101"], { environment })).exitCode).toBe(2);
});

test("writes no colours into a file, and leaves nothing behind when it is stopped", async () => {
  const folder = temporaryProject({
    ...files,
    "slow.test.ts": `import { test } from "vitest";
test("never ends", () => new Promise(() => console.error("has begun")));
`,
  });
  installPackages(folder, ["vitest", "@flowc/testing", "@flowc/flow-dsl"]);
  mkdirSync(join(folder, "scratch"));
  const given = { NODE_PATH: "", TMPDIR: join(folder, "scratch") };
  const run = startFlowc(folder, ["test", "slow", "--coverage", "--junit", "reports/junit.xml"], {
    environment: given,
  });
  run.stderr.on("data", (text: string) => text.includes("has begun") && run.kill("SIGINT"));
  const { stdout, stderr, exitCode } = await ended(run, folder);
  expect(exitCode).toBe(130);
  expect(stdout).toBe("");
  expect(stderr).toContain("RUN");
  expect(stderr).not.toContain("\u001b");
  expect(existsSync(join(folder, "reports", "junit.xml"))).toBe(false);
  expect(stderr).toContain("Stopped. No report and no coverage was written.");
  expect(readdirSync(join(folder, "scratch")).filter((name) => name.startsWith("flowc-"))).toEqual([]);
});

test("tests again with every change until Ctrl-C, and names no keys that it does not take", async () => {
  const folder = temporaryProject(files);
  installPackages(folder, ["vitest", "@flowc/testing", "@flowc/flow-dsl"]);
  const run = startFlowc(folder, ["test", "--watch"], { environment });
  const said = ended(run, folder);
  let waits = 0;
  run.stderr.on("data", (text: string) => {
    if (!text.includes("Waiting for changes")) return;
    waits += 1;
    if (waits === 1) writeFileSync(join(folder, "main.test.ts"), files["main.test.ts"].replace("one", "two"));
    else run.kill("SIGINT");
  });
  const { stderr, exitCode } = await said;
  expect(stderr).toMatch(/✓ main\.test\.ts[\s\S]*Waiting for changes of files, until Ctrl-C\.[\s\S]*RERUN/);
  expect(stderr).not.toMatch(/press|quit/);
  expect(exitCode).toBe(0);
});
