import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { helloDocument, helloFlow, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

/** Runs check on a folder and gives the text, after making sure that it was refused without a stack trace. */
async function refused(folder: string, words: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await flowc(folder, ["check", ...words]);
  expect([exitCode, stderr]).toEqual([1, ""]);
  expect(stdout).not.toMatch(/^\s+at .+:\d+:\d+/m);
  return stdout;
}

it("shows a syntax error in TypeScript in its place", async () => {
  const folder = temporaryProject({
    "a.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";\nexport const é = contactFlow("A", (f => {});\n`,
  });
  expect(await refused(folder, ["a.flow.ts"])).toMatchInlineSnapshot(`
    "error[CLI120] Expected ")" but found ";".
      --> a.flow.ts:2:44
    1 | import { contactFlow } from "@flowc/flow-dsl";
    2 | export const é = contactFlow("A", (f => {});
      |                                            ^
      help: Did you mean ")"?

    1 error in 1 file.
    flowc explain CLI120 tells more about it.
    "
  `);
});

it("shows an import of a file that does not exist", async () => {
  const folder = temporaryProject({
    "a.flow.ts": `import { queue } from "./resorces.js";\nexport const a = queue;\n`,
    "resources.ts": "",
  });
  expect(await refused(folder, ["a.flow.ts"])).toMatchInlineSnapshot(`
    "error[CLI125] "./resorces.js" is imported here, but there is no such file.
      --> a.flow.ts:1:23
    1 | import { queue } from "./resorces.js";
      |                       ^^^^^^^^^^^^^^^
    2 | export const a = queue;
      help: Did you mean "./resources.js"? Paths count from the folder of this file.

    1 error in 1 file.
    flowc explain CLI125 tells more about it.
    "
  `);
});

it("shows an import of a package that is not installed", async () => {
  const folder = temporaryProject({
    "a.flow.ts": `import { left } from "@nowhere/left/pad";\n\nexport const a = left;\n`,
  });
  expect(await refused(folder, ["a.flow.ts"])).toMatchInlineSnapshot(`
    "error[CLI122] The package "@nowhere/left" is imported here but is not installed.
      --> a.flow.ts:1:23
    1 | import { left } from "@nowhere/left/pad";
      |                       ^^^^^^^^^^^^^^^^^
      help: Install it: npm install @nowhere/left

    1 error in 1 file.
    flowc explain CLI122 tells more about it.
    "
  `);
});

it("shows a name that a package does not export, with the nearest one", async () => {
  const folder = temporaryProject({
    "a.flow.ts": `import {\n  contctFlow,\n} from "@flowc/flow-dsl";\nexport const a = contctFlow("A", (f) => f.disconnect());\n`,
  });
  expect(await refused(folder, ["a.flow.ts"])).toMatchInlineSnapshot(`
    "error[CLI123] "@flowc/flow-dsl" has no export called "contctFlow".
      --> a.flow.ts:2:3
    1 | import {
    2 |   contctFlow,
      |   ^^^^^^^^^^
    3 | } from "@flowc/flow-dsl";
      help: Did you mean "contactFlow"? Check the spelling and the version of the package.

    1 error in 1 file.
    flowc explain CLI123 tells more about it.
    "
  `);
});

it("shows an error that a file throws while it is loaded, where it was thrown", async () => {
  const folder = temporaryProject({
    "settings.ts": `interface Settings { readonly queue: string }\n\nexport function read(): Settings {\n  throw new TypeError("The setting QUEUE is missing");\n}\n`,
    "a.flow.ts": `import { read } from "./settings.js";\nexport const a = read();\n`,
  });
  expect(await refused(folder, ["a.flow.ts"])).toMatchInlineSnapshot(`
    "error[CLI121] Running this file stopped with TypeError: The setting QUEUE is missing
      --> settings.ts:4:9
    3 | export function read(): Settings {
    4 |   throw new TypeError("The setting QUEUE is missing");
      |         ^^^
    5 | }
      help: Loading a project runs its files: whatever they do at the top level happens now.

    1 error in 1 file.
    flowc explain CLI121 tells more about it.
    "
  `);
});

it.each([
  ["text", `"oops"`],
  ["nothing", "undefined"],
  ["an object", "{ a: 1 }"],
])("survives a file that throws %s", async (_, thrown) => {
  const folder = temporaryProject({ "a.flow.ts": `throw ${thrown};\n` });
  expect(await refused(folder, ["a.flow.ts"])).toContain("error[CLI121]");
});

it("says when a file exports no flow", async () => {
  const folder = temporaryProject({
    "a.flow.ts": `export const settings = { a: 1 };\n`,
    "b.flow.ts": "const b = 1;\n",
  });
  expect(await refused(folder, ["."])).toMatchInlineSnapshot(`
    "error[CLI115] This file exports no flow: "settings" is something else.
      --> a.flow.ts:1:1
    1 | export const settings = { a: 1 };
      | ^^^^^^
      help: Export a flow: export const main = contactFlow("Main", (f) => { ... }).

    error[CLI115] This file exports nothing, so there is no flow to work on.
      --> b.flow.ts:1:1
    1 | const b = 1;
      | ^^^^^
      help: Export a flow: export const main = contactFlow("Main", (f) => { ... }).

    2 errors in 2 files.
    flowc explain CLI115 tells more about it.
    "
  `);
});

it("offers the nearest file for one that does not exist", async () => {
  const folder = temporaryProject({ "flows/main.flow.ts": helloFlow });
  expect(await refused(folder, ["flows/mian.flow.ts"])).toMatchInlineSnapshot(`
    "error[CLI110] "flows/mian.flow.ts" does not exist.
      help: Did you mean "flows/main.flow.ts"? Give a .flow.ts file, a .json file or a folder that holds some.

    1 error.
    flowc explain CLI110 tells more about it.
    "
  `);
});

it("refuses a file of another kind and a folder without flows", async () => {
  const folder = temporaryProject({ "readme.md": "# x", "empty/readme.md": "# x" });
  expect(await refused(folder, ["readme.md", "empty"])).toMatchInlineSnapshot(`
    "error[CLI112] "readme.md" is neither a flow in TypeScript nor one in JSON.
      help: Flows in TypeScript end in .flow.ts, flows in the Flow language in .json.

    error[CLI113] "empty" holds no .flow.ts and no .json file.
      help: Folders called node_modules, dist or .flowc are not looked into.

    2 errors.
    flowc explain CLI112 tells more about it.
    "
  `);
});

it("shows where JSON is broken", async () => {
  const folder = temporaryProject({ "a.json": `{\n  "Version": "2019-10-30",\n  "Actions": [,]\n}\n` });
  const shown = await refused(folder, ["a.json"]);
  expect(shown).toContain("error[FLOW801]");
  expect(shown).toContain("a.json:3:15\n");
});

it.each([
  ["an empty file", ""],
  ["a list", "[]"],
  ["null", "null"],
  ["another document", `{"name":"x"}`],
  ["bytes that are not UTF-8", new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
  ["deep nesting", "[".repeat(200_000)],
  ["a number out of range", "1e999999"],
])("refuses %s in place of a flow", async (_, content) => {
  expect(await refused(temporaryProject({ "a.json": content }), ["a.json"])).toMatch(/^error\[(FLOW8|CLI1)\d\d\]/);
});

it("follows a folder that links to itself only once", async () => {
  const folder = temporaryProject({ "flows/a.json": helloDocument });
  symlinkSync(join(folder, "flows"), join(folder, "flows", "again"));
  const { stdout } = await flowc(folder, ["check", "flows", "--type", "CONTACT_FLOW"]);
  expect(stdout).toBe("No problems in 1 file.\n");
});

it("says why a file cannot be reached", async () => {
  const folder = temporaryProject();
  symlinkSync("a.json", join(folder, "a.json"));
  expect(await refused(folder, ["a.json"])).toContain('"a.json" cannot be read: its links go round in a circle.');
});

it("says when there is no configuration", async () => {
  const folder = temporaryProject({ "flows/main.flow.ts": helloFlow });
  expect(await refused(folder, [])).toContain("error[CLI101] No flowc.config.ts was found in <folder>");
});

it("says when a configuration that is named does not exist", async () => {
  const text = await refused(temporaryProject(), ["--config", "flowc.confg.ts"]);
  expect(text).toContain('error[CLI110] "flowc.confg.ts" does not exist.');
  expect(text).toContain('Did you mean "flowc.config.ts"? --config takes the file that has the configuration');
});

it("shows every mistake of a configuration in its place", async () => {
  const config = `import { defineConfig } from "flowc";

export default defineConfig({
  flow: ["flows/*.flow.ts"],
  outDir: 7,
  environments: {
    prod: { regoin: "eu-west-2", accountId: 12 },
    local: { port: 1 },
  },
} as never);
`;
  expect(await refused(temporaryProject({ "flowc.config.ts": config }), [])).toMatchInlineSnapshot(`
    "error[CLI103] "flow" is not a member of the configuration.
      --> flowc.config.ts:4:3
    3 | export default defineConfig({
    4 |   flow: ["flows/*.flow.ts"],
      |   ^^^^
    5 |   outDir: 7,
      help: Did you mean "flows"? Known members: flows, resources, outDir, environments, checks.

    error[CLI104] "outDir" of the configuration must be text that is not empty; found 7.
      --> flowc.config.ts:5:3
    4 |   flow: ["flows/*.flow.ts"],
    5 |   outDir: 7,
      |   ^^^^^^
    6 |   environments: {

    error[CLI103] "regoin" is not a member of environment "prod".
      --> flowc.config.ts:7:13
    6 |   environments: {
    7 |     prod: { regoin: "eu-west-2", accountId: 12 },
      |             ^^^^^^
    8 |     local: { port: 1 },
      help: Did you mean "region"? Known members: region, accountId, instanceAlias, createInstance, endpoint, lambdaFunctions, lexBots, tags, state, bindings.

    error[CLI105] environment "prod" needs "region".
      --> flowc.config.ts:7:5
    6 |   environments: {
    7 |     prod: { regoin: "eu-west-2", accountId: 12 },
      |     ^^^^
    8 |     local: { port: 1 },
      help: Add region: an AWS region such as "eu-west-2".

    error[CLI104] "accountId" of environment "prod" must be an AWS account id of 12 digits in quotes, such as "123456789012"; found 12.
      --> flowc.config.ts:7:34
    6 |   environments: {
    7 |     prod: { regoin: "eu-west-2", accountId: 12 },
      |                                  ^^^^^^^^^
    8 |     local: { port: 1 },

    error[CLI103] "port" is not a member of environment "local".
      --> flowc.config.ts:8:14
    7 |     prod: { regoin: "eu-west-2", accountId: 12 },
    8 |     local: { port: 1 },
      |              ^^^^
    9 |   },
      help: Known members: region, accountId, instanceAlias, dataDirectory, lambdaFunctions, lexBots, tags, state, bindings.

    6 errors.
    flowc explain CLI103 tells more about it.
    "
  `);
});

it("shows a configuration without a default export", async () => {
  const folder = temporaryProject({ "flowc.config.ts": "export const config = {};\n" });
  expect(await refused(folder, [])).toMatchInlineSnapshot(`
    "error[CLI102] The configuration must be the default export of its file, an object; found nothing.
      --> flowc.config.ts:1:1
    1 | export const config = {};
      | ^^^^^^
      help: Write: export default defineConfig({ ... }), with defineConfig from "flowc".

    1 error.
    flowc explain CLI102 tells more about it.
    "
  `);
});

it("says when the patterns of the configuration match no file", async () => {
  const folder = temporaryProject({ "flowc.config.ts": plainConfig.replace("{}", `{ flows: ["flow/*.flow.ts"] }`) });
  expect(await refused(folder, [])).toMatchInlineSnapshot(`
    "error[CLI114] No file in <folder> matches the flows of the configuration: "flow/*.flow.ts".
      help: Add a flow, or change "flows" in the configuration.

    1 error.
    flowc explain CLI114 tells more about it.
    "
  `);
});

it("says when it cannot write where packages are looked for", async () => {
  const folder = temporaryProject({
    "node_modules/left/package.json": '{ "name": "left", "type": "module", "exports": "./index.js" }',
    "node_modules/left/index.js": "",
    "flows/main.flow.ts": `import "left";\n${helloFlow}`,
    "flows/.flowc": "in the way",
  });
  expect(await refused(folder, ["flows"])).toContain("error[CLI124]");
});

it("says when a circle of imports leaves a resource without what it names", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig.replace("{}", "{ resources: [] }"),
    "resources.ts": `import { hoursOfOperation, phoneNumber } from "@flowc/provisioner";
import { main } from "./flows/main.flow.js";
export const hours = hoursOfOperation("Hours", { timeZone: "Europe/London" });
export const line = phoneNumber("line", { country: "GB", type: "DID", flow: main });
`,
    "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
import { hours } from "../resources.js";
export { line } from "../resources.js";
export const main = contactFlow("Main", (f) => f.checkHoursOfOperation(hours, {}).disconnect());
`,
  });
  expect(await refused(folder, [])).toContain('error[CLI126] "flow" of phone number "line" is undefined.');
});
