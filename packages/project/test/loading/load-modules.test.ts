import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isFlowDefinition } from "@flowc/connect-model";
import { expect, it } from "vitest";
import { loadModules } from "../../src/loading/load-modules.js";
import { promptFlow } from "../helpers/flows.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

it("gives the exports of each file, with flows on the author's lines", async () => {
  const folder = temporaryFolder({
    "a.flow.ts": `interface Unused {}\n\n${promptFlow("main", "Main")}`,
    "b.ts": "export const b = 2;\n",
  });
  const [a, b] = [join(folder, "a.flow.ts"), join(folder, "b.ts")];
  const { modules, diagnostics } = await loadModules([a, b], folder);
  expect(diagnostics).toEqual([]);
  expect(modules.get(b)).toEqual({ b: 2 });
  const main = modules.get(a)?.main;
  if (!isFlowDefinition(main)) throw new Error("no flow was exported");
  expect(main.span).toMatchObject({ file: a, line: 5 });
  expect(main.build().spans.find("play-prompt-hello")).toMatchObject({ file: a, line: 6, column: 5 });
});

it("runs a file again when it has changed since", async () => {
  const first = temporaryFolder({ "a.ts": "export const a = 1;\n" });
  const file = join(first, "a.ts");
  expect((await loadModules([file], first)).modules.get(file)).toEqual({ a: 1 });
  writeFileSync(file, "export const a = 2;\n");
  expect((await loadModules([file], first)).modules.get(file)).toEqual({ a: 2 });
});

it("gives files that import each other one copy of what they share", async () => {
  const folder = temporaryFolder({
    "shared.ts": "export const queue = { name: 'Support' };\n",
    "a.ts": 'export { queue as a } from "./shared.js";\n',
    "b.ts": 'export { queue as b } from "./shared";\n',
  });
  const { modules } = await loadModules([join(folder, "a.ts"), join(folder, "b.ts")], folder);
  const [a, b] = [...modules.values()];
  expect(a?.a).toBe(b?.b);
});

it("takes flowc's own packages from the running flowc, where nothing is installed", async () => {
  const folder = temporaryFolder({
    "flowc.config.ts": 'import { defineConfig } from "flowc";\nexport default defineConfig({});\n',
  });
  const file = join(folder, "flowc.config.ts");
  expect((await loadModules([file], folder)).modules.get(file)).toEqual({ default: {} });
});

it("takes them from there also where a tsconfig leads elsewhere and where they are imported on demand", async () => {
  const folder = temporaryFolder({
    "tsconfig.json": '{"compilerOptions":{"paths":{"@flowc/*":["./lib/*"]}}}',
    "lib/flow-dsl.ts": "export const contactFlow = undefined;\n",
    "a.ts": `import { contactFlow } from "@flowc/flow-dsl";
const late = await import(["@flowc", "flow-dsl"].join("/"));
export const isOne = contactFlow !== undefined && late.contactFlow === contactFlow;
`,
  });
  const file = join(folder, "a.ts");
  expect((await loadModules([file], folder)).modules.get(file)).toEqual({ isOne: true });
});

it("leaves packages of that family that flowc does not bring to the project", async () => {
  const folder = temporaryFolder({
    "node_modules/@flowc/of-our-own/package.json":
      '{"name":"@flowc/of-our-own","exports":"./index.js","type":"module"}',
    "node_modules/@flowc/of-our-own/index.js": "export const own = 1;\n",
    "a.ts": 'export { own } from "@flowc/of-our-own";\n',
  });
  const file = join(folder, "a.ts");
  expect((await loadModules([file], folder)).modules.get(file)).toEqual({ own: 1 });
});

it("gives a file no `this`, as a module has none", async () => {
  const folder = temporaryFolder({ "a.mts": "export const own = typeof this;\n" });
  const file = join(folder, "a.mts");
  expect((await loadModules([file], folder)).modules.get(file)).toEqual({ own: "undefined" });
});

it("finds packages that the project has installed", async () => {
  const folder = temporaryFolder({
    "node_modules/greetings/package.json": '{"name":"greetings","type":"module","exports":"./index.js"}',
    "node_modules/greetings/index.js": 'export const hello = "Good day";\n',
    "src/a.ts": 'import { hello } from "greetings";\nexport const text: string = hello;\n',
  });
  const file = join(folder, "src/a.ts");
  expect((await loadModules([file], folder)).modules.get(file)).toEqual({ text: "Good day" });
});

it("follows the path aliases of the project's tsconfig", async () => {
  const folder = temporaryFolder({
    "tsconfig.json": '{"compilerOptions":{"paths":{"#shop/*":["./lib/*"]}}}',
    "lib/names.ts": 'export const support = "Support";\n',
    "a.ts": 'export { support } from "#shop/names";\n',
  });
  const file = join(folder, "a.ts");
  expect((await loadModules([file], folder)).modules.get(file)).toEqual({ support: "Support" });
});

it("leaves nothing in the folder of the project", async () => {
  const folder = temporaryFolder({ "a.ts": "export const a = 1;\n" });
  await loadModules([join(folder, "a.ts")], folder);
  expect(readdirSync(folder)).toEqual(["a.ts"]);
});

it("keeps what else is in its folder", async () => {
  const folder = temporaryFolder({ "a.ts": "throw 1;\n", ".flowc/local/state.json": "{}" });
  const { diagnostics } = await loadModules([join(folder, "a.ts")], folder);
  expect(diagnostics.map(({ code }) => code)).toEqual(["CLI121"]);
  expect(readdirSync(join(folder, ".flowc"))).toEqual(["local"]);
});

it("names every syntax error, each in its place", async () => {
  const folder = temporaryFolder({ "a.ts": "export const a = ;\n", "b.ts": "\n  export const = 2;\n" });
  const { diagnostics } = await loadModules([join(folder, "a.ts"), join(folder, "b.ts")], folder);
  expect(diagnostics.map(({ code, span }) => [code, span?.file, span?.line, span?.column])).toEqual([
    ["CLI120", join(folder, "a.ts"), 1, 18],
    ["CLI120", join(folder, "b.ts"), 2, 16],
  ]);
});

it("counts columns in characters, not in bytes", async () => {
  const folder = temporaryFolder({ "a.ts": 'export const grüße = "日本" + ;\n' });
  const { diagnostics } = await loadModules([join(folder, "a.ts")], folder);
  expect(diagnostics[0]?.span).toMatchObject({ line: 1, column: 29 });
});
