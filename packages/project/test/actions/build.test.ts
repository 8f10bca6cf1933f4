import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildProject, checkFiles, type ProjectEnvironment } from "../../src/index.js";
import { describedFlow, promptFlow } from "../helpers/flows.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const environment = (folder: string, more: Partial<ProjectEnvironment> = {}): ProjectEnvironment => ({
  target: { name: "prod", region: "eu-west-2", createInstance: false },
  state: { file: join(folder, "state.json") },
  ...more,
});

async function checked(files: Record<string, string>) {
  const folder = temporaryFolder(files);
  return { folder, out: join(folder, "out"), checked: await checkFiles({ paths: ["."], directory: folder }) };
}

it("writes what the manifest says, with the hash of each file", async () => {
  const {
    folder,
    out,
    checked: found,
  } = await checked({ "a.flow.ts": promptFlow("a", "A"), "b.json": describedFlow("B") });
  const { manifest, diagnostics } = await buildProject({ checked: found, folder: out });
  expect(diagnostics).toEqual([]);
  expect(readdirSync(join(folder, "out"))).toEqual(["a.json", "b.json", "manifest.json"]);
  for (const { file, sha256 } of manifest!.flows) {
    expect(
      createHash("sha256")
        .update(readFileSync(join(out, file)))
        .digest("hex"),
    ).toBe(sha256);
  }
});

it("writes nothing after it was asked to stop", async () => {
  const { folder, out, checked: found } = await checked({ "a.flow.ts": promptFlow("a", "A") });
  const { manifest } = await buildProject({ checked: found, folder: out, signal: AbortSignal.abort() });
  expect(manifest).toBeUndefined();
  expect(readdirSync(folder)).toEqual(["a.flow.ts"]);
});

it("says which names an environment does not know before anything was deployed to it", async () => {
  const flow = promptFlow("a", "A").replace(
    ".disconnect()",
    '.setWorkingQueue(existing.queue("Support")).disconnect()',
  );
  const {
    folder,
    out,
    checked: found,
  } = await checked({ "a.flow.ts": flow.replace("contactFlow }", "contactFlow, existing }") });
  const { diagnostics } = await buildProject({ checked: found, folder: out, environment: environment(folder) });
  expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([["FLOW301", 4]]);
});

it("refuses a bindings file that is not there", async () => {
  const { folder, out, checked: found } = await checked({ "a.flow.ts": promptFlow("a", "A") });
  const bindingsFile = join(folder, "bindings.json");
  const { diagnostics } = await buildProject({
    checked: found,
    folder: out,
    environment: environment(folder, { bindingsFile }),
  });
  expect(diagnostics[0]).toMatchObject({ code: "CLI200", help: expect.stringContaining("flowc bind --env prod") });
});

it("refuses a state file that is broken", async () => {
  const { folder, out, checked: found } = await checked({ "a.flow.ts": promptFlow("a", "A") });
  const stateFile = join(folder, "a.flow.ts");
  const { diagnostics, manifest } = await buildProject({
    checked: found,
    folder: out,
    environment: environment(folder, { state: { file: stateFile } }),
  });
  expect(manifest).toBeUndefined();
  expect(diagnostics[0]?.code).toMatch(/^STATE1/);
});

it("tells where it wrote", async () => {
  const { out, checked: found } = await checked({ "a.flow.ts": promptFlow("a", "A") });
  const events: unknown[] = [];
  await buildProject({ checked: found, folder: out, onEvent: (event) => events.push(event) });
  expect(events).toEqual([{ type: "flows-written", folder: out, files: 2 }]);
});
