import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkImports } from "../layers/check-imports.mjs";
import { checkManifests } from "../layers/check-manifests.mjs";
import { layers } from "../layers/table.mjs";
import { members } from "../workspace.mjs";

let workspace = "";

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "layers-"));
  for (const folder of layers.flat()) {
    const exports = { ".": {}, "./testing": {} };
    const name = folder === "cli" ? "flowc" : `@flowc/${folder}`;
    write(`packages/${folder}/package.json`, JSON.stringify({ name, exports }));
    write(`packages/${folder}/tsconfig.json`, "{}");
  }
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(path: string, text: string): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The problems of one file with this text. */
function problemsOf(path: string, text: string): string[] {
  write(path, text);
  const place = path.replace(/^(packages|examples)\//, "");
  const problems = checkImports(members("packages", workspace), members("examples", workspace));
  return problems.filter((problem) => problem.startsWith(`${place}:`));
}

test("lets a package import a lower layer", () => {
  expect(problemsOf("packages/emulator/src/a.ts", 'import { x } from "@flowc/flow-compiler";')).toEqual([]);
});

test("refuses an import of a higher layer, even of a type", () => {
  const problems = problemsOf("packages/flow-dsl/src/a.ts", '\nimport type { x } from "@flowc/provisioner";');
  expect(problems).toEqual(["flow-dsl/src/a.ts:2 (layer 2) must not import provisioner (layer 3)."]);
});

test("refuses an import of the same layer in shipped code", () => {
  const problems = problemsOf("packages/flow-dsl/src/a.ts", 'export { x } from "@flowc/flow-compiler";');
  expect(problems).toEqual(["flow-dsl/src/a.ts:1 (layer 2) must not import flow-compiler (layer 2)."]);
});

test("lets a test use its neighbours of the same layer", () => {
  expect(problemsOf("packages/provisioner/test/a.test.ts", 'import { x } from "@flowc/emulator";')).toEqual([]);
});

test("refuses a test that reaches up", () => {
  expect(problemsOf("packages/emulator/test/a.test.ts", 'import { x } from "flowc";')).toHaveLength(1);
});

test("sees a dynamic import", () => {
  expect(problemsOf("packages/emulator/src/a.ts", 'await import("@flowc/project");')).toHaveLength(1);
});

test("refuses a path into another package", () => {
  expect(problemsOf("packages/emulator/src/a.ts", 'import { x } from "../../flow-compiler/src/index.js";')).toEqual([
    'emulator/src/a.ts:1 reaches out of its package with "../../flow-compiler/src/index.js"; import the package by its name.',
  ]);
});

test("lets tests, and only them, use what the tests of all packages share", () => {
  const text = 'import { x } from "../../../scripts/terraform/terraform.mjs";';
  expect(problemsOf("packages/emulator/test/a.test.ts", text)).toEqual([]);
  expect(problemsOf("packages/emulator/src/a.ts", text)).toHaveLength(1);
  expect(problemsOf("packages/emulator/test/a.test.ts", text.replace("terraform/", "ci/"))).toHaveLength(1);
});

test("refuses an entry that the other package does not export", () => {
  expect(problemsOf("packages/emulator/src/a.ts", 'import { x } from "@flowc/flow-compiler/dist/a.js";')).toEqual([
    'emulator/src/a.ts:1 imports "@flowc/flow-compiler/dist/a.js", which flow-compiler does not export.',
  ]);
});

test("keeps Node out of the packages that must run anywhere", () => {
  expect(problemsOf("packages/connect-model/src/a.ts", 'import { readFileSync } from "fs";')).toHaveLength(1);
  expect(problemsOf("packages/flow-dsl/src/a.ts", 'import { readFileSync } from "node:fs";')).toHaveLength(1);
  expect(problemsOf("packages/flow-dsl/src/node/a.ts", 'import { readFileSync } from "node:fs";')).toEqual([]);
});

test("keeps the AWS SDK in its adapter", () => {
  const text = 'import { ConnectClient } from "@aws-sdk/client-connect";';
  expect(problemsOf("packages/provisioner/src/adapters/aws/client.ts", text)).toEqual([]);
  expect(problemsOf("packages/provisioner/src/plan/client.ts", text)).toHaveLength(1);
});

test("lets the emulator's services name the types of the SDK and nothing more", () => {
  const types = 'import type { CreateQueueRequest } from "@aws-sdk/client-connect";';
  const values = 'import { type CreateQueueRequest, ConnectClient } from "@aws-sdk/client-connect";';
  expect(problemsOf("packages/emulator/src/services/queues/a.ts", types)).toEqual([]);
  expect(problemsOf("packages/emulator/src/services/queues/b.ts", values)).toHaveLength(1);
});

test("keeps testing entries out of shipped code", () => {
  expect(problemsOf("packages/emulator/src/a.ts", 'import { x } from "@flowc/connect-model/testing";')).toHaveLength(1);
  expect(problemsOf("packages/connect-model/src/a.ts", 'import { x } from "./testing/index.js";')).toHaveLength(1);
});

test("lets a testing entry use the testing entries below it", () => {
  const text = 'import { x } from "@flowc/connect-model/testing";\nimport fc from "fast-check";';
  expect(problemsOf("packages/flow-compiler/src/testing/a.ts", text)).toEqual([]);
});

test("refuses a star re-export", () => {
  expect(problemsOf("packages/connect-model/src/index.ts", 'export * from "./graph.js";')).toEqual([
    'connect-model/src/index.ts:1 re-exports everything of "./graph.js"; list the names.',
  ]);
});

test("lets an example use every public entry and nothing else", () => {
  write("examples/demo/package.json", "{}");
  expect(problemsOf("examples/demo/flows/a.flow.ts", 'import { x } from "@flowc/project";')).toEqual([]);
  expect(problemsOf("examples/demo/flows/a.flow.ts", 'import { x } from "@flowc/project/src/a.js";')).toHaveLength(1);
});

test("refuses a manifest that depends on a higher layer", () => {
  write("packages/flow-dsl/package.json", JSON.stringify({ dependencies: { "@flowc/project": "workspace:*" } }));
  write("packages/flow-dsl/tsconfig.json", JSON.stringify({ references: [{ path: "../project" }] }));
  expect(checkManifests(members("packages", workspace))).toEqual([
    "flow-dsl/package.json must not depend on project (layer 4).",
  ]);
});

test("wants project references to match the dependencies", () => {
  write("packages/emulator/package.json", JSON.stringify({ dependencies: { "@flowc/diagnostics": "workspace:*" } }));
  write("packages/emulator/tsconfig.json", JSON.stringify({ references: [{ path: "../flow-compiler" }] }));
  expect(checkManifests(members("packages", workspace))).toEqual([
    "emulator/tsconfig.json needs a reference to ../diagnostics, a dependency of it.",
    "emulator/tsconfig.json references ../flow-compiler, which its package.json does not depend on.",
  ]);
});

test("wants every package in the table", () => {
  write("packages/somewhere/package.json", "{}");
  expect(checkManifests(members("packages", workspace))).toEqual([
    "somewhere has no layer: add it to scripts/layers/table.mjs.",
  ]);
});

test("lets the parts that users import in tests use fast-check, and keeps what is shipped otherwise away from them", () => {
  const needs = 'import fc from "fast-check";';
  expect(problemsOf("packages/testing/src/laws/a.ts", needs)).toEqual([]);
  expect(problemsOf("packages/testing/src/a.ts", needs)).toHaveLength(1);
  expect(problemsOf("packages/testing/src/a.ts", 'import { x } from "./laws/a.js";')).toHaveLength(1);
  expect(problemsOf("packages/testing/src/arbitraries/a.ts", 'import { x } from "../laws/a.js";')).toEqual([]);
});
