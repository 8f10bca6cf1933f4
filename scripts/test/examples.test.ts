import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  checkProject,
  deployProject,
  destroyEnvironment,
  environmentOf,
  loadProject,
  planProject,
} from "@flowc/project";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { members } from "../workspace.mjs";

/** Examples that declare an instance; the others are flows only. */
const examples = members("examples").filter(({ folder }) => folder !== "hello-flow");

/** Where the examples say that their passwords are. */
const passwords = ["JOHN_SMITH_PASSWORD", "JOHN_DOE_PASSWORD", "ADMIN_PASSWORD"];

beforeAll(() => {
  for (const name of passwords) process.env[name] = "Example-Password-1";
});
afterAll(() => {
  for (const name of passwords) delete process.env[name];
});

async function projectOf(directory: string) {
  const { project, diagnostics } = await loadProject(directory);
  expect(diagnostics).toEqual([]);
  return project!;
}

/** The built-in Connect with data of its own. */
function emptyEnvironment(project: Awaited<ReturnType<typeof projectOf>>) {
  const localData = realpathSync(mkdtempSync(join(tmpdir(), "example-")));
  onTestFinished(() => rmSync(localData, { recursive: true, force: true }));
  return { ...environmentOf(project).environment!, localData, state: { file: join(localData, "state.json") } };
}

describe.each(examples)("$folder", ({ directory }) => {
  test("has nothing that would be found", async () => {
    expect((await checkProject(await projectOf(directory))).diagnostics).toEqual([]);
  });

  test("is deployed, is as declared afterwards, and is gone when it is destroyed", async () => {
    const project = await projectOf(directory);
    const options = { project, environment: emptyEnvironment(project) };
    const { outcome, diagnostics } = await deployProject({ ...options, confirm: async () => true });
    expect(diagnostics).toEqual([]);
    expect(outcome?.status).toBe("done");

    const { plan } = await planProject(options);
    expect(plan?.changes.filter(({ action }) => action !== "no-change")).toEqual([]);

    const everything = { deleteInstance: true, releaseNumbers: true, deleteLogs: true, adopted: true };
    const destroyed = await destroyEnvironment({ ...options, ...everything, confirm: async () => true });
    expect(destroyed.outcome?.status).toBe("done");
    expect(destroyed.kept).toEqual([]);
  });
});
