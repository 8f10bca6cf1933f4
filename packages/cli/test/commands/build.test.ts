import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { helloDocument, helloFlow, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

const queueFlow = `import { contactFlow, existing } from "@flowc/flow-dsl";

export const support = contactFlow("Support line", (f) => {
  f.setWorkingQueue(existing.queue("Support")).disconnect();
});
`;

const supportArn =
  "arn:aws:connect:eu-west-2:123456789012:instance/00000000-0000-4000-8000-000000000000/queue/00000000-0000-4000-8000-000000000001";

const everyFile = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

it("writes one file for each flow and a manifest", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig,
    "flows/hello.flow.ts": helloFlow,
    "flows/b.flow.ts": queueFlow,
  });
  expect(await flowc(folder, ["build"])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "Wrote 2 flows to build
      hello.json         Hello (CONTACT_FLOW)
      support-line.json  Support line (CONTACT_FLOW)
    1 name stands as a mark such as {{queue:Support}}; --env NAME puts the ARNs of an environment in.
    ",
    }
  `);
  expect(readdirSync(join(folder, "build"))).toEqual(["hello.json", "manifest.json", "support-line.json"]);
  const { flows } = JSON.parse(readFileSync(join(folder, "build/manifest.json"), "utf8"));
  expect(flows[1]).toEqual({
    name: "Support line",
    type: "CONTACT_FLOW",
    file: "support-line.json",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    references: [{ kind: "queue", name: "Support" }],
  });
});

it("writes the same bytes every time", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig,
    "flows/hello.flow.ts": helloFlow,
    "flows/b.flow.ts": queueFlow,
  });
  await flowc(folder, ["build", "--out", "one"]);
  await flowc(folder, ["build", "--out", "two"]);
  expect(everyFile(join(folder, "one"))).toEqual(everyFile(join(folder, "two")));
});

it("leaves marks for names when no environment is named", async () => {
  const folder = temporaryProject({ "b.flow.ts": queueFlow });
  await flowc(folder, ["build", "b.flow.ts", "--out", "out"]);
  expect(everyFile(join(folder, "out"))["support-line.json"]).toContain('"QueueId": "{{queue:Support}}"');
});

it("puts the ARNs of the bindings file in the place of names", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig.replace(
      "{}",
      '{ environments: { prod: { region: "eu-west-2", bindings: "prod.json" } } }',
    ),
    "prod.json": JSON.stringify({ version: 1, bindings: { queue: { Support: { arn: supportArn } } } }),
    "flows/b.flow.ts": queueFlow,
  });
  const { exitCode, stderr } = await flowc(folder, ["build", "--env", "prod"]);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(everyFile(join(folder, "build"))["support-line.json"]).toContain(`"QueueId": "${supportArn}"`);
});

it("refuses a name that the environment does not know, with the nearest one, and writes nothing", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig.replace(
      "{}",
      '{ environments: { prod: { region: "eu-west-2", bindings: "prod.json" } } }',
    ),
    "prod.json": JSON.stringify({ version: 1, bindings: { queue: { Suport: { arn: supportArn } } } }),
    "flows/b.flow.ts": queueFlow,
  });
  const { exitCode, stdout, stderr } = await flowc(folder, ["build", "--env", "prod"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[FLOW301]");
  expect(stderr).toContain('help: Did you mean "Suport"?');
  expect(readdirSync(folder)).not.toContain("build");
});

it("shows what is wrong in a bindings file", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig.replace(
      "{}",
      '{ environments: { prod: { region: "eu-west-2", bindings: "prod.json" } } }',
    ),
    "prod.json": `{\n  "version": 1,\n  "bindings": { "queue": { "Support": "arn:oops" } }\n}\n`,
    "flows/b.flow.ts": queueFlow,
  });
  const { stderr } = await flowc(folder, ["build", "--env", "prod"]);
  expect(stderr).toContain("prod.json:3:28");
  writeFileSync(join(folder, "prod.json"), "{");
  expect((await flowc(folder, ["build", "--env", "prod"])).stderr).toContain("error[CLI132]");
});

it("offers the nearest environment for one that is not configured", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig.replace("{}", '{ environments: { prod: { region: "eu-west-2" } } }'),
    "flows/hello.flow.ts": helloFlow,
  });
  expect(await flowc(folder, ["build", "--env", "prd"])).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "stderr": "error[CLI106] There is no environment "prd".
      help: Did you mean "prod"? The configuration has: local, prod.

    1 error.
    flowc explain CLI106 tells more about it.
    ",
      "stdout": "",
    }
  `);
});

it("writes a document that was read as it was", async () => {
  const folder = temporaryProject({ "a.json": JSON.stringify(JSON.parse(helloDocument), null, 2) });
  await flowc(folder, ["build", "a.json", "--out", "out"]);
  expect(JSON.parse(everyFile(join(folder, "out"))["a.json"] ?? "")).toEqual(JSON.parse(helloDocument));
});

it("replaces what an earlier build wrote, also files of flows that are gone", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow, "b.flow.ts": queueFlow });
  await flowc(folder, ["build", "hello.flow.ts", "b.flow.ts", "--out", "out"]);
  await flowc(folder, ["build", "b.flow.ts", "--out", "out"]);
  expect(readdirSync(join(folder, "out"))).toEqual(["manifest.json", "support-line.json"]);
  expect(readdirSync(folder).sort()).toEqual(["b.flow.ts", "hello.flow.ts", "out"]);
});

it("writes nothing when there is an error, and keeps the earlier build", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  await flowc(folder, ["build", "hello.flow.ts", "--out", "out"]);
  const before = everyFile(join(folder, "out"));
  writeFileSync(join(folder, "hello.flow.ts"), helloFlow.replace(".disconnect()", '.goto("nowhere")'));
  const { exitCode, stdout } = await flowc(folder, ["build", "hello.flow.ts", "--out", "out"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(everyFile(join(folder, "out"))).toEqual(before);
});

it("refuses a folder that holds files of somebody else", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow, "out/notes.txt": "mine", "out/manifest.json": "{}" });
  expect(await flowc(folder, ["build", "hello.flow.ts", "--out", "out"])).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "stderr": "error[CLI130] <folder>/out holds files that flowc did not write: "notes.txt".
      help: A build replaces its whole output folder. Choose another one with --out, or move these files away.

    1 error.
    flowc explain CLI130 tells more about it.
    ",
      "stdout": "",
    }
  `);
  expect(everyFile(join(folder, "out"))).toEqual({ "notes.txt": "mine", "manifest.json": "{}" });
});

it("writes into an empty folder, and makes the folders above it", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  mkdirSync(join(folder, "empty"));
  expect((await flowc(folder, ["build", "hello.flow.ts", "--out", "empty"])).exitCode).toBe(0);
  expect((await flowc(folder, ["build", "hello.flow.ts", "--out", "a/b/c"])).exitCode).toBe(0);
  expect(readdirSync(join(folder, "a/b/c"))).toEqual(["hello.json", "manifest.json"]);
});

it("says why a folder cannot be written, without leaving anything behind", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow, file: "in the way" });
  const { exitCode, stderr } = await flowc(folder, ["build", "hello.flow.ts", "--out", "file/out"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("error[CLI131]");
  expect((await flowc(folder, ["build", "hello.flow.ts", "--out", "file"])).stderr).toContain("error[CLI131]");
  expect(readdirSync(folder).sort()).toEqual(["file", "hello.flow.ts"]);
});

it("gives flows whose names differ only in letters that files cannot have files of their own", async () => {
  const flow = (name: string, variable: string) =>
    helloFlow.replace('"Hello"', JSON.stringify(name)).replace("hello =", `${variable} =`);
  const folder = temporaryProject({ "a.flow.ts": flow("Main/menu", "a"), "b.flow.ts": flow("main menu", "b") });
  await flowc(folder, ["build", "a.flow.ts", "b.flow.ts", "--out", "out"]);
  expect(readdirSync(join(folder, "out"))).toEqual(["main-menu-2.json", "main-menu.json", "manifest.json"]);
});

it("prints the manifest as JSON", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  const { stdout } = await flowc(folder, ["build", "hello.flow.ts", "--out", "out", "--format", "json"]);
  const { folder: out, flows, diagnostics } = JSON.parse(stdout);
  expect({ out, names: flows.map(({ name }: { name: string }) => name), diagnostics }).toEqual({
    out: "<folder>/out",
    names: ["Hello"],
    diagnostics: [],
  });
});

it("says what to do about a resource that is declared but not deployed yet", async () => {
  const { exitCode, stderr } = await flowc(shopProject(), ["build", "--env", "local"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('refers to queue "Support", which is declared but not deployed to "local" yet.');
  expect(stderr).toContain("help: Run flowc deploy --env local first");
});
