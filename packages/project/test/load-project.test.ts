import { join } from "node:path";
import { expect, it } from "vitest";
import { loadProject } from "../src/index.js";
import { temporaryFolder } from "./helpers/temporary-folder.js";

const config = 'export default { outDir: "out" };\n';

it("finds the nearest configuration upwards", async () => {
  const folder = temporaryFolder({
    "flowc.config.ts": "export default {};\n",
    "a/flowc.config.ts": config,
    "a/b/c/x": "",
  });
  const { project, diagnostics } = await loadProject(join(folder, "a/b/c"));
  expect(diagnostics).toEqual([]);
  expect(project).toEqual({
    root: join(folder, "a"),
    configFile: join(folder, "a/flowc.config.ts"),
    config: { outDir: "out" },
  });
});

it("takes the configuration that is named, wherever it is", async () => {
  const folder = temporaryFolder({ "flowc.config.ts": "export default {};\n", "other/shop.config.ts": config });
  const { project } = await loadProject(folder, { config: "other/shop.config.ts" });
  expect(project).toMatchObject({ root: join(folder, "other"), config: { outDir: "out" } });
});

it("takes a configuration in JavaScript", async () => {
  const folder = temporaryFolder({ "flowc.config.mjs": config });
  expect((await loadProject(folder)).project?.config).toEqual({ outDir: "out" });
});

it.each([
  ["nothing", {}, "CLI101"],
  ["a syntax error", { "flowc.config.ts": "export default {" }, "CLI120"],
  ["an error when it runs", { "flowc.config.ts": "export default never();" }, "CLI121"],
  ["no default export", { "flowc.config.ts": "export const a = {};" }, "CLI102"],
  ["an unknown member", { "flowc.config.ts": "export default { out: 1 };" }, "CLI103"],
])("says why there is no project for %s", async (_, files, code) => {
  const { project, diagnostics } = await loadProject(temporaryFolder(files));
  expect(project).toBeUndefined();
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});
