import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { expect, it, onTestFinished } from "vitest";
import { ended, flowc, startFlowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

const stateOf = (folder: string) => JSON.parse(readFileSync(join(folder, ".flowc/local/state.json"), "utf8"));

it("destroys what was deployed, says what stays, and has nothing to do the next time", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const { exitCode, stdout, stderr } = await flowc(folder, ["destroy", "--yes"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('- destroy queue "Support": it was made here');
  expect(stderr).toContain('deleted queue "Support"');
  expect(stdout.replace(/ in \d+\.\d s/, " in 0.1 s")).toMatchInlineSnapshot(`
    "Destroyed in local with 3 calls in 0.1 s.

    Still in Connect
      instance "shop": it is kept with its settings as they are now; --instance deletes it with all it holds
    "
  `);
  expect(stateOf(folder).resources).toEqual({});
  const again = await flowc(folder, ["destroy"]);
  expect(again).toMatchObject({ exitCode: 0, stdout: "Nothing to destroy: nothing is deployed to local.\n" });
});

it("needs no sources that can be read", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  writeFileSync(join(folder, "resources.ts"), "export const broken = ;");
  expect(await flowc(folder, ["destroy", "--yes"])).toMatchObject({ exitCode: 0 });
});

it("changes nothing without --yes when there is no terminal to ask on", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const { exitCode, stdout, stderr } = await flowc(folder, ["destroy"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[CLI240] Nothing was destroyed: there is no terminal to ask on.");
  expect(await flowc(folder, ["plan", "--detailed-exitcode"])).toMatchObject({ exitCode: 0 });
});

it("only shows what would go with --dry-run", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const { exitCode, stdout } = await flowc(folder, ["destroy", "--dry-run"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Plan to destroy for local (eu-west-2)");
  expect(stdout).toContain('- destroy flow "Main": it was made here');
  expect(await flowc(folder, ["plan", "--detailed-exitcode"])).toMatchObject({ exitCode: 0 });
});

it("deletes the instance on request, so that the next deploy makes a new one", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const { exitCode, stdout } = await flowc(folder, ["destroy", "--yes", "--instance", "--format", "json"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: { status: "done" }, kept: [], diagnostics: [] });
  expect((await flowc(folder, ["deploy", "--yes"])).stderr).toContain('created instance "shop"');
});

it("can be killed, and is finished by the next one", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const connect = await startEmulator({ dataDirectory: join(folder, ".flowc", "local") });
  onTestFinished(() => connect.close());
  const child = startFlowc(folder, ["destroy", "--yes"]);
  const killed = ended(child, folder);
  while (connect.calls.counts().DeleteContactFlow === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGKILL");
  await killed;
  expect(await flowc(folder, ["destroy", "--yes"])).toMatchObject({ exitCode: 0 });
  expect(stateOf(folder).resources).toEqual({});
  expect(connect.calls.counts().DeleteQueue).toBe(1);
});
