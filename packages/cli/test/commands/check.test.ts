import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { helloDocument, helloFlow, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

it("finds nothing wrong in a sound flow", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  expect(await flowc(folder, ["check", "hello.flow.ts"])).toEqual({
    exitCode: 0,
    stdout: "No problems in 1 file.\n",
    stderr: "",
  });
});

it("checks the whole project without arguments, from any folder of it", async () => {
  const folder = temporaryProject({ "flowc.config.ts": plainConfig, "flows/a/hello.flow.ts": helloFlow });
  expect((await flowc(`${folder}/flows`, ["check"])).stdout).toBe("No problems in 1 file.\n");
});

it("points at the line and column of the author's TypeScript", async () => {
  const folder = temporaryProject({
    "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";

interface Greeting { readonly text: string }

const greeting: Greeting = { text: "Hello." };

export const main = contactFlow("Main", (f) => {
  f.playPrompt(greeting.text)
    .goto("mneu");
});
`,
  });
  const { stdout, exitCode } = await flowc(folder, ["check", "flows"]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("flows/main.flow.ts:9:6");
});

it("prints one JSON object with flat diagnostics", async () => {
  const folder = temporaryProject({ "a.json": helloDocument.replace('"NextAction":"end"', '"NextAction":"ned"') });
  const { stdout, exitCode } = await flowc(folder, ["check", "a.json", "--format", "json", "--type", "CONTACT_FLOW"]);
  const { files, diagnostics } = JSON.parse(stdout);
  expect([exitCode, files]).toEqual([1, 1]);
  expect(diagnostics[0]).toMatchObject({
    severity: "error",
    file: "a.json",
    line: 1,
    column: expect.any(Number),
    flow: "a",
    block: "greeting",
    pointer: "/Transitions/NextAction",
  });
});

it("says which flow type it assumed for a document that names none", async () => {
  const folder = temporaryProject({ "a.json": helloDocument });
  const { stdout, exitCode } = await flowc(folder, ["check", "a.json"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "info[FLOW810] Nothing says which type of flow "a" is; it is read as CONTACT_FLOW.
      --> a.json:1:1, flow "a"
    1 | {"Version":"2019-10-30","StartAction":"greeting","Actions":[{"Identifier":"greeting","Type":"Message …
      | ^
      help: Say so with --type, or keep the answer of describe-contact-flow as a whole.

    1 note in 1 file.
    flowc explain FLOW810 tells more about it.
    "
  `);
});

it("takes files and folders together, each file once", async () => {
  const folder = temporaryProject({
    "flows/hello.flow.ts": helloFlow,
    "flows/node_modules/x/other.flow.ts": "broken(",
    "flows/dist/other.json": "{",
    "flows/.flowc/other.json": "{",
    "flows/package.json": "{}",
    "b.json": helloDocument,
  });
  const { stdout } = await flowc(folder, ["check", "flows", "flows/hello.flow.ts", "b.json", "--type", "CONTACT_FLOW"]);
  expect(stdout).toBe("No problems in 2 files.\n");
});

it("reads files with spaces, brackets and other letters in their names", async () => {
  const name = "flüsse [1]/hallo welt $(x) 日本.flow.ts";
  const folder = temporaryProject({ [name]: helloFlow });
  expect((await flowc(folder, ["check", name])).stdout).toBe("No problems in 1 file.\n");
});

it("keeps what the files of a project print away from the result", async () => {
  const folder = temporaryProject({ "hello.flow.ts": `console.log("loading");\n${helloFlow}` });
  const { stdout, stderr } = await flowc(folder, ["check", "hello.flow.ts", "--format", "json"]);
  expect(JSON.parse(stdout)).toEqual({ files: 1, diagnostics: [] });
  expect(stderr).toBe("loading\n");
});

it("ends although a file of the project keeps a timer running", async () => {
  const folder = temporaryProject({ "hello.flow.ts": `setInterval(() => {}, 1000);\n${helloFlow}` });
  expect((await flowc(folder, ["check", "hello.flow.ts"])).exitCode).toBe(0);
});

it("colours text when FORCE_COLOR asks for it, and never with NO_COLOR", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  const run = (environment: NodeJS.ProcessEnv) => flowc(folder, ["check", "hello.flow.ts"], { environment });
  expect((await run({ FORCE_COLOR: "1" })).stdout).toBe("\u001b[32mNo problems\u001b[39m in 1 file.\n");
  expect((await run({ FORCE_COLOR: "1", NO_COLOR: "1" })).stdout).toBe("No problems in 1 file.\n");
});

it("leaves nothing behind in the folder that it checked", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  await flowc(folder, ["check", "hello.flow.ts"]);
  const { readdirSync } = await import("node:fs");
  expect(readdirSync(folder)).toEqual(["hello.flow.ts"]);
});
