import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmulator } from "@flowc/emulator";
import { createAwsConnectApi } from "@flowc/provisioner/aws";
import { expect, it } from "vitest";
import { richCenter } from "../helpers/rich-center.js";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { temporaryProject } from "../helpers/temporary-project.js";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const environment = { TEST_PASSWORD: "Passw0rd-of-tests" };

const hostileName = ['Größe "of" ', "$", "{hours} `x`"].join("");

/** What somebody makes in the console: names and texts that no author would choose. */
async function workInTheConsole(folder: string): Promise<void> {
  const connect = await startEmulator({ dataDirectory: join(folder, ".flowc", "local") });
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  const api = createAwsConnectApi({ region: "eu-west-2", endpoint: connect.url, hasRateLimits: false, credentials });
  const instances = (await api.send("ListInstances", {})).InstanceSummaryList as readonly { readonly Id: string }[];
  const InstanceId = instances[0]?.Id;
  const hours = await api.send("CreateHoursOfOperation", {
    InstanceId,
    Name: hostileName,
    Description: "first line\nsecond line */ \\",
    TimeZone: "UTC",
    Config: [{ Day: "MONDAY", StartTime: { Hours: 8, Minutes: 30 }, EndTime: { Hours: 12, Minutes: 0 } }],
  });
  await api.send("CreateQueue", {
    InstanceId,
    Name: "queue",
    HoursOfOperationId: hours.HoursOfOperationId,
    Tags: { "cost: centre": "42" },
  });
  api.close();
  await connect.close();
}

/** An empty folder whose built-in Connect holds what that of another folder does; nothing else is known of it. */
function folderWithDataOf(folder: string): string {
  const other = temporaryProject();
  mkdirSync(join(other, ".flowc"));
  cpSync(join(folder, ".flowc", "local"), join(other, ".flowc", "local"), { recursive: true });
  const local = join(other, ".flowc", "local");
  for (const name of readdirSync(local))
    if (name.startsWith("state.json")) rmSync(join(local, name), { recursive: true });
  return other;
}

/** Lets the compiler find the packages of this repository from a folder. */
function typeErrorsIn(folder: string): string {
  mkdirSync(join(folder, "node_modules", "@flowc"), { recursive: true });
  for (const name of readdirSync(packages))
    symlinkSync(join(packages, name), join(folder, "node_modules/@flowc", name));
  symlinkSync(join(packages, "cli"), join(folder, "node_modules", "flowc"));
  const tsc = join(packages, "..", "node_modules", "typescript", "bin", "tsc");
  try {
    return execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

it("writes a whole instance as a project that checks, compiles, and has nothing to deploy", async () => {
  const source = temporaryProject(richCenter);
  expect(await flowc(source, ["deploy", "--yes"], { environment })).toMatchObject({ exitCode: 0 });
  await workInTheConsole(source);
  const folder = folderWithDataOf(source);

  const { exitCode, stdout, stderr } = await flowc(folder, ["adopt"]);
  expect(stderr).not.toMatch(/error|warning/);
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/Proven: a plan for local finds all \d+ resources/)]);
  expect(stdout).toContain("left out: 11 sample flows");

  const resources = readFileSync(join(folder, "resources.ts"), "utf8");
  expect(resources).toContain(`hoursOfOperation('${hostileName}', {`);
  expect(resources).toContain('description: "first line\\nsecond line */ \\\\",');
  expect(resources).toContain('export const queueQueue = queue("queue", {');
  expect(resources).toContain('tags: { "cost: centre": "42" }');
  expect(resources).not.toMatch(/password/i);
  expect(existsSync(join(folder, "flows/main.flow.ts"))).toBe(true);

  const plan = await flowc(folder, ["plan", "--detailed-exitcode"]);
  expect(plan).toMatchObject({ exitCode: 0 });
  const check = await flowc(folder, ["check", "--format", "json"]);
  const { diagnostics } = JSON.parse(check.stdout);
  expect(diagnostics.filter(({ severity }: { severity: string }) => severity !== "info")).toEqual([]);
  expect(typeErrorsIn(folder)).toBe("");
});

it("counts as adopted: a destroy leaves everything alone", async () => {
  const source = shopProject();
  await flowc(source, ["deploy", "--yes"]);
  const folder = folderWithDataOf(source);
  await flowc(folder, ["adopt"]);
  const state = JSON.parse(readFileSync(join(folder, ".flowc/local/state.json"), "utf8"));
  const entries = Object.values(state.resources) as readonly { readonly origin: string }[];
  expect(new Set(entries.map(({ origin }) => origin))).toEqual(new Set(["adopted"]));
  const { stdout } = await flowc(folder, ["destroy", "--dry-run"]);
  expect(stdout).not.toContain("- destroy");
  expect(stdout).toContain("--adopted deletes it too");
});

it("replaces no file that is there, unless told to", async () => {
  const source = shopProject();
  await flowc(source, ["deploy", "--yes"]);
  const folder = folderWithDataOf(source);
  await flowc(folder, ["adopt"]);
  rmSync(join(folder, ".flowc/local/state.json"));
  const again = await flowc(folder, ["adopt"]);
  expect(again).toMatchObject({ exitCode: 1, stdout: "" });
  expect(again.stderr).toContain("error[CLI134]");
  expect(await flowc(folder, ["adopt", "--force"])).toMatchObject({ exitCode: 0 });
});

it("needs a region for an environment that is not configured, and an instance", async () => {
  const folder = temporaryProject();
  expect((await flowc(folder, ["adopt", "--env", "prod"])).stderr).toContain("error[CLI241]");
  const nothing = await flowc(folder, ["adopt"]);
  expect(nothing).toMatchObject({ exitCode: 1, stdout: "" });
  expect(nothing.stderr).toContain("error[PLAN352]");
});
