import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildProject, checkProject, deployProject, environmentOf, loadProject } from "@flowc/project";
import { expect, it, onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../examples/full-contact-center", import.meta.url));

async function project() {
  const { project, diagnostics } = await loadProject(root);
  expect(diagnostics).toEqual([]);
  return project!;
}

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "full-contact-center-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("has no mistakes", async () => {
  expect((await checkProject(await project())).diagnostics).toEqual([]);
});

it("builds one file for each flow", async () => {
  const folder = join(temporaryFolder(), "build");
  const { diagnostics } = await buildProject({ checked: await checkProject(await project()), folder });
  expect(diagnostics).toEqual([]);
  expect(readdirSync(folder)).toEqual(["identifycustomer.json", "mainflow.json", "manifest.json", "waiting.json"]);
});

it("gives what it deployed as outputs", async () => {
  const folder = temporaryFolder();
  for (const name of ["JOHN_SMITH_PASSWORD", "ADMIN_PASSWORD"]) {
    process.env[name] = "Example-Password-1";
    onTestFinished(() => void delete process.env[name]);
  }
  const opened = await project();
  const environment = {
    ...environmentOf(opened).environment!,
    localData: folder,
    state: { file: join(folder, "state.json") },
  };
  const { outputs } = await deployProject({ project: opened, environment, confirm: async () => true });
  expect(outputs?.phoneNumber?.main_line?.attributes.phoneNumber).toMatch(/^\+44\d+$/);
  expect(Object.keys(outputs?.flow ?? {}).sort()).toEqual(["MainFlow", "Waiting"]);
  expect(Object.keys(outputs?.user ?? {}).sort()).toEqual(["admin", "john.smith"]);
});
