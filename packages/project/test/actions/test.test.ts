import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { modulesIn } from "../../../../scripts/pages/modules-in.mjs";
import { type TestResult, testProject } from "../../src/calls/index.js";
import { listener, projectWith } from "../helpers/testable-project.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The files of the guide's page about tests: the page promises that they pass. */
const guide = Object.fromEntries(
  modulesIn(readFileSync(join(root, "docs/guide/test.md"), "utf8")).map(({ path, text }) => [path, text]),
);

/** The document that the page's test of a flow in JSON reads: it puts everybody into the queue with that id. */
const exported = {
  Version: "2019-10-30",
  StartAction: "sales",
  Actions: [
    {
      Identifier: "sales",
      Type: "UpdateContactTargetQueue",
      Parameters: { QueueId: "11111111-2222-4333-8444-555555555555" },
      Transitions: { NextAction: "to queue", Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }] },
    },
    {
      Identifier: "to queue",
      Type: "TransferContactToQueue",
      Parameters: {},
      Transitions: {
        NextAction: "end",
        Errors: ["QueueAtCapacity", "NoMatchingError"].map((ErrorType) => ({ ErrorType, NextAction: "end" })),
      },
    },
    { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ],
};

const { output } = listener();

const menuLine =
  (guide["flows/main.flow.ts"] ?? "").split("\n").findIndex((line) => line.includes("getCustomerInput")) + 1;

test("runs the scenarios of the guide and counts what they cover", async () => {
  const directory = projectWith({ ...guide, "flows/sales.json": JSON.stringify(exported) });
  const coverage = { folder: "coverage", thresholds: { blocks: 80, branches: 101 } };
  const result = await testProject({ directory, output, coverage, junit: "out/junit.xml" });
  expect(result.tests).toEqual({ files: 4, passed: 13, failed: 0, skipped: 0, errors: 0 });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(["TEST122"]);
  expect(result.coverage?.flows.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(["Call me", "Main", "Waiting"]),
  );
  const menu = result.coverage?.flows.flatMap(({ blocks }) => blocks).find(({ block }) => block === "Main menu");
  expect(menu?.place).toMatchObject({ file: join(directory, "flows/main.flow.ts"), line: menuLine });
  expect(readFileSync(join(directory, "out/junit.xml"), "utf8")).toContain("who presses 1 waits for sales");
  for (const file of ["coverage.json", "lcov.info", "cobertura.xml"]) {
    expect(existsSync(join(directory, "coverage", file))).toBe(true);
  }
});

const flow = `import { contactFlow } from "@flowc/flow-dsl";
export const main = contactFlow("Main", (f) => f.playPrompt("Hello.").disconnect());
`;

test("has the expectations without an import, and shows the author's line of what fails", async () => {
  const directory = projectWith({
    "main.flow.ts": flow,
    "main.test.ts": `import { simulate } from "@flowc/testing";
import { expect, test } from "vitest";
import { main } from "./main.flow.js";

test("says hello", () => expect(simulate(main)).toHaveHeard("hello"));
test("says goodbye", () => expect(simulate(main)).toHaveHeard("goodbye"));
`,
  });
  const { output, said } = listener();
  const result = await testProject({ directory, output });
  expect(result).toEqual({ tests: { files: 1, passed: 1, failed: 1, skipped: 0, errors: 0 }, diagnostics: [] });
  expect(said()).toMatch(/TEST110: Expected the call to have said "goodbye", but it said "Hello\."/);
  expect(said()).toContain("main.flow.ts:2:");
});

test("runs only what is asked for", async () => {
  const fixture = (name: string) => `import { expect, test } from "vitest";
test("${name} one", () => expect(1).toBe(1));
test("${name} two", () => expect(1).toBe(2));
`;
  const directory = projectWith({ "first.test.ts": fixture("first"), "second.test.ts": fixture("second") });
  const result = await testProject({ directory, output, filters: ["second"], name: "one" });
  expect(result.tests).toEqual({ files: 1, passed: 1, failed: 0, skipped: 1, errors: 0 });
});

test("says what is in the way", async () => {
  const codes = async (directory: string, options = {}) =>
    (await testProject({ directory, output, ...options })).diagnostics.map(({ code }) => code);
  const plain = { "plain.test.ts": 'import { test } from "vitest";\ntest("nothing", () => {});\n' };
  expect(await codes(projectWith(plain), { filters: ["mian"] })).toEqual(["CLI281"]);
  expect(await codes(projectWith({ ...plain, "vitest.config.ts": 'throw new Error("not yet");' }))).toEqual(["CLI282"]);
  expect(await codes(projectWith(plain), { coverage: { thresholds: {} } })).toEqual(["CLI283"]);
});

test("says that no test has a name, and where reports cannot be written", async () => {
  const directory = projectWith({
    "main.flow.ts": flow,
    "main.test.ts": `import { simulate } from "@flowc/testing";
import { test } from "vitest";
import { main } from "./main.flow.js";

test("says hello", () => simulate(main).hears("hello"));
`,
    taken: "a file",
  });
  const nameless = await testProject({ directory, output, name: "goodbye" });
  expect(nameless.diagnostics).toMatchObject([{ code: "CLI281", message: 'No test has "goodbye" in its name.' }]);
  const unread = await testProject({ directory, output, junit: "taken/junit.xml" });
  expect(unread).toMatchObject({
    diagnostics: [{ code: "CLI131", data: { path: join(directory, "taken/junit.xml") } }],
  });
  const coverage = { folder: "taken/coverage", thresholds: {} };
  const uncovered = await testProject({ directory, output, coverage });
  expect(uncovered.tests?.passed).toBe(1);
  expect(uncovered.diagnostics).toMatchObject([
    { code: "CLI131", data: { reason: "a part of the path is not a folder" } },
  ]);
  expect(uncovered.coverageText).toContain("main.flow.ts:2");
  expect(uncovered.coverageText).not.toContain(directory);
});

test("runs tests again when a flow changes that they call, and counts all of them anew", async () => {
  const flow = (text: string) =>
    `import { contactFlow } from "@flowc/flow-dsl";\nexport const main = contactFlow("Main", (f) => f.playPrompt(${JSON.stringify(text)}).disconnect());\n`;
  const scenario = `import { simulate } from "@flowc/testing";
import { test } from "vitest";
import { main } from "../flows/main.flow.js";

test("is heard", async () => {
  await simulate(main).hears("hello");
});
`;
  const directory = projectWith({ "flows/main.flow.ts": flow("Hello."), "test/main.test.ts": scenario });
  const ending = new AbortController();
  const runs: TestResult[] = [];
  const { tests } = await testProject({
    directory,
    output,
    coverage: { thresholds: {} },
    signal: ending.signal,
    onRun(result) {
      runs.push(result);
      if (runs.length === 1) writeFileSync(join(directory, "flows/main.flow.ts"), flow("Good day."));
      else ending.abort();
    },
  });
  expect(runs.map((run) => run.tests)).toMatchObject([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
  expect(runs.map((run) => run.coverage?.flows.length)).toEqual([1, 1]);
  expect(tests?.files).toBe(1);
});
