import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { expect, it, onTestFinished } from "vitest";
import { compiler, installPackages } from "../../../../scripts/test/install-packages.js";
import { ended, flowc, startFlowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { helloDocument, temporaryProject } from "../helpers/temporary-project.js";

/** What the compiler says of a project. */
function typeErrorsIn(folder: string): string {
  try {
    return execFileSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

/** What a folder holds, by path; folders end in a slash. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const starter = [
  ".github/workflows/flowc.yml",
  ".gitignore",
  "README.md",
  "flowc.config.ts",
  "flows/main.flow.ts",
  "flows/waiting.flow.ts",
  "package.json",
  "resources.ts",
  "test/main.test.ts",
  "tsconfig.json",
  "vitest.config.ts",
];

it("makes a project that compiles, checks without a finding, passes its tests, builds and deploys at once", async () => {
  const folder = temporaryProject();
  const made = await flowc(folder, ["init", "shop"]);
  expect(made).toMatchObject({ exitCode: 0, stderr: "" });
  expect(made.stdout).toContain('Made "shop" in shop.');
  const shop = join(folder, "shop");
  expect(filesIn(shop)).toEqual(starter);

  installPackages(shop);
  expect(typeErrorsIn(shop)).toBe("");
  expect(await flowc(shop, ["check"])).toMatchObject({
    exitCode: 0,
    stdout: "No problems, 1 suppressed in 3 files.\n",
    stderr: "",
  });
  expect(await flowc(shop, ["build"])).toMatchObject({ exitCode: 0 });
  const tested = JSON.parse((await flowc(shop, ["test", "--coverage", "--format", "json"])).stdout);
  expect([tested.tests, tested.diagnostics]).toMatchObject([{ passed: 7, failed: 0 }, []]);
  const deployed = await flowc(shop, ["deploy", "--yes"]);
  expect([deployed.exitCode, deployed.stdout]).toEqual([0, expect.stringContaining("Deployed to local")]);
  expect((await flowc(shop, ["plan", "--detailed-exitcode"])).exitCode).toBe(0);
});

it("names the package and the instance after an odd folder", async () => {
  const folder = temporaryProject();
  const { exitCode } = await flowc(folder, ["init", "Größe & Co. ☎"]);
  expect(exitCode).toBe(0);
  const made = join(folder, "Größe & Co. ☎");
  expect(JSON.parse(readFileSync(join(made, "package.json"), "utf8")).name).toBe("grosse-co");
  expect(readFileSync(join(made, "resources.ts"), "utf8")).toContain('instance("grosse-co"');
});

it("takes a scope in the name, and leaves it out of the instance's", async () => {
  const folder = temporaryProject();
  await flowc(folder, ["init", "--name", "@example/d-shop.uk"]);
  expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).name).toBe("@example/d-shop.uk");
  expect(readFileSync(join(folder, "resources.ts"), "utf8")).toContain('instance("my-d-shop-uk"');
});

it("refuses a name that npm refuses, with one that it takes", async () => {
  const folder = temporaryProject();
  const { exitCode, stderr } = await flowc(folder, ["init", "shop", "--name", "My Shop"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('error[CLI301] "My Shop" cannot be the name of the project\'s package');
  expect(stderr).toContain('Did you mean "my-shop"?');
  expect(readdirSync(folder)).toEqual([]);
});

it("replaces no file, and writes nothing when something is in the way", async () => {
  const folder = temporaryProject({ "package.json": "{}", "flows/main.flow.ts": "// mine", "other.txt": "" });
  const { exitCode, stdout, stderr } = await flowc(folder, ["init"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[CLI300] <folder> already has");
  expect(stderr).toContain('"package.json"');
  expect(filesIn(folder)).toEqual(["flows/main.flow.ts", "other.txt", "package.json"]);
  rmSync(join(folder, "package.json"));
  expect((await flowc(folder, ["init"])).stderr).toContain('"flows/main.flow.ts"');
  expect(filesIn(folder)).toEqual(["flows/main.flow.ts", "other.txt"]);
});

it("is stopped by a link that leads nowhere as by any other file", async () => {
  const folder = temporaryProject();
  symlinkSync(join(folder, "nowhere"), join(folder, "tsconfig.json"));
  expect((await flowc(folder, ["init"])).stderr).toContain('"tsconfig.json"');
  expect(readdirSync(folder)).toEqual(["tsconfig.json"]);
});

it("keeps a README and a .gitignore of a repository that is there, and says so", async () => {
  const folder = temporaryProject({ ".git/HEAD": "", "README.md": "mine", ".gitignore": "dist/", LICENSE: "" });
  const { exitCode, stderr } = await flowc(folder, ["init"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('info[CLI302] ".gitignore", "README.md" are there already');
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine");
  expect(existsSync(join(folder, "flowc.config.ts"))).toBe(true);
});

it("says where a workflow belongs that is made below the root of a repository", async () => {
  const folder = temporaryProject({ ".git/HEAD": "" });
  const { exitCode, stderr } = await flowc(folder, ["init", "apps/phone"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain("info[CLI303]");
  const workflow = readFileSync(join(folder, "apps/phone/.github/workflows/flowc.yml"), "utf8");
  expect(workflow).toContain('working-directory: "apps/phone"');
});

it("has nothing to do a second time, and finishes what was interrupted", async () => {
  const folder = temporaryProject();
  await flowc(folder, ["init"]);
  const again = await flowc(folder, ["init"]);
  expect([again.exitCode, again.stdout.split("\n")[0]]).toEqual([0, expect.stringContaining("is all there here.")]);
  for (const name of ["README.md", "flows", "package.json"]) rmSync(join(folder, name), { recursive: true });
  expect(await flowc(folder, ["init"])).toMatchObject({ exitCode: 0, stderr: "" });
  expect(filesIn(folder)).toEqual(starter);
});

it("takes back what it wrote when something cannot be written", async () => {
  const folder = temporaryProject({ test: "a file where a folder is needed" });
  const { exitCode, stderr } = await flowc(folder, ["init"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("error[CLI131]");
  expect(readdirSync(folder)).toEqual(["test"]);
});

it("says that a file is no folder", async () => {
  const folder = temporaryProject({ notes: "" });
  const { exitCode, stderr } = await flowc(folder, ["init", "notes/shop"]);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("a part of the path is not a folder")]);
  expect(readdirSync(folder)).toEqual(["notes"]);
});

it.each([
  ["pnpm", "pnpm-workspace.yaml", "pnpm exec flowc check --format github"],
  ["yarn", ".yarnrc.yml", "yarn flowc check --format github"],
])("writes what %s needs", async (manager, file, command) => {
  const folder = temporaryProject();
  const { stdout } = await flowc(folder, ["init", "--package-manager", manager]);
  expect(stdout).toContain(`  ${manager} install\n`);
  expect(existsSync(join(folder, file))).toBe(true);
  expect(readFileSync(join(folder, ".github/workflows/flowc.yml"), "utf8")).toContain(`- run: ${command}\n`);
});

it("takes the package manager that it was started with", async () => {
  const folder = temporaryProject();
  const environment = { npm_config_user_agent: "yarn/4.5.0 npm/? node/v22.0.0 linux x64" };
  expect((await flowc(folder, ["init"], { environment })).stdout).toContain("yarn install");
});

/** A folder with a program called npm that does as told, to be put before all others. */
function fakeNpm(script: string): NodeJS.ProcessEnv {
  const bin = temporaryProject();
  writeFileSync(join(bin, "npm"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: `${bin}:${process.env.PATH}` };
}

it("installs the packages, and says what the package manager says on stderr", async () => {
  const folder = temporaryProject();
  const environment = fakeNpm('echo "added in $(basename "$PWD") with $*" && mkdir node_modules');
  const { exitCode, stdout, stderr } = await flowc(folder, ["init", "shop", "--install"], { environment });
  expect([exitCode, stderr]).toEqual([0, "added in shop with install\n"]);
  expect(stdout).not.toContain("npm install");
  expect(existsSync(join(folder, "shop", "node_modules"))).toBe(true);
});

it("says that the packages could not be installed, and keeps the project", async () => {
  const folder = temporaryProject();
  const { exitCode, stderr } = await flowc(folder, ["init", "--install"], { environment: fakeNpm("exit 3") });
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringContaining("error[CLI304] npm install failed: it ended with 3."),
  ]);
  expect(filesIn(folder)).toEqual(starter);
});

it("stops an installation on Ctrl-C", async () => {
  const folder = temporaryProject();
  const environment = fakeNpm("echo started; exec sleep 60");
  const child = startFlowc(folder, ["init", "--install"], { environment });
  child.stderr.once("data", () => child.kill("SIGINT"));
  expect(await ended(child, folder)).toMatchObject({ exitCode: 130 });
});

it("makes a project of a folder of documents that compiles and checks", async () => {
  const folder = temporaryProject({ "exported/hello.json": helloDocument, "exported/main menu.json": helloDocument });
  const { exitCode, stdout } = await flowc(folder, ["init", "shop", "--from", "exported"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("flows and modules: 2");
  expect(stdout).toContain("a check finds 0 errors and 0 warnings in them");
  const shop = join(folder, "shop");
  expect(filesIn(shop)).not.toContain("test/main.test.ts");
  expect(readFileSync(join(shop, ".github/workflows/flowc.yml"), "utf8")).not.toContain("flowc test");
  installPackages(shop);
  expect(typeErrorsIn(shop)).toBe("");
  expect(await flowc(shop, ["check"])).toMatchObject({ exitCode: 0 });
  expect(await flowc(shop, ["build"])).toMatchObject({ exitCode: 0 });
});

it("makes no project when there is nothing to make it from", async () => {
  const folder = temporaryProject({ "empty/notes.txt": "" });
  const nothing = await flowc(folder, ["init", "shop", "--from", "empty"]);
  expect([nothing.exitCode, nothing.stderr]).toEqual([1, expect.stringContaining("error[CLI113]")]);
  const missing = await flowc(folder, ["init", "shop", "--from", "emty"]);
  expect(missing.stderr).toContain('Did you mean "empty"?');
  expect(readdirSync(folder)).toEqual(["empty"]);
});

it("makes a project of a live instance, proven by a plan", async () => {
  const source = shopProject();
  expect((await flowc(source, ["deploy", "--yes"])).exitCode).toBe(0);
  const connect = await startEmulator({ dataDirectory: join(source, ".flowc", "local") });
  onTestFinished(() => connect.close());
  const environment = { AWS_ENDPOINT_URL: connect.url, AWS_ACCESS_KEY_ID: "any", AWS_SECRET_ACCESS_KEY: "any" };
  const folder = temporaryProject();
  mkdirSync(join(folder, "shop"));
  const words = ["init", "shop", "--from-instance", "shop", "--region", "eu-west-2", "--env", "live"];
  const { exitCode, stdout, stderr } = await flowc(folder, words, { environment });
  expect(stderr).not.toMatch(/error|warning/);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining("a plan finds nothing to do")]);
  const shop = join(folder, "shop");
  expect(filesIn(shop)).toEqual(expect.arrayContaining(["flows/main.flow.ts", "resources.ts", "state/live.json"]));
  installPackages(shop);
  expect(typeErrorsIn(shop)).toBe("");
  expect((await flowc(shop, ["check"])).exitCode).toBe(0);
  const plan = await flowc(shop, ["plan", "--env", "live", "--detailed-exitcode"], { environment });
  expect(plan).toMatchObject({ exitCode: 0 });
});

it("asks for the region of a live instance", async () => {
  const folder = temporaryProject();
  const environment = { AWS_REGION: "", AWS_DEFAULT_REGION: "" };
  const { exitCode, stderr } = await flowc(folder, ["init", "--from-instance", "shop"], { environment });
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("error[CLI305]")]);
  expect(readdirSync(folder)).toEqual([]);
});

it("is made from one thing only", async () => {
  const folder = temporaryProject();
  const { exitCode } = await flowc(folder, ["init", "--from", "a", "--from-instance", "b"]);
  expect([exitCode, readdirSync(folder)]).toEqual([2, []]);
});

it("tells programs what it made", async () => {
  const folder = temporaryProject();
  const { stdout } = await flowc(folder, ["init", "shop", "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    folder: "<folder>/shop",
    name: "shop",
    packageManager: "npm",
    files: starter,
    isWritten: true,
    isInstalled: false,
    diagnostics: [],
  });
});
