import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { fileStateStore } from "@flowc/provisioner";
import { expect, it, onTestFinished } from "vitest";
import { type ExaminedTopic, type ExamineOptions, examineProject } from "../../src/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const version = "0.1.0";

const sound = {
  "flowc.config.ts": `import { defineConfig } from "flowc";\n\nexport default defineConfig({});\n`,
  "flows/main.flow.ts": `throw new Error("nobody runs flows here");\n`,
};

function examine(folder: string, options: Partial<ExamineOptions> = {}) {
  return examineProject({ directory: folder, version, variables: { HOME: folder }, ...options });
}

/** What is said of one topic: the code of a finding, or the message of what is well. */
async function said(topic: ExaminedTopic, folder: string, options: Partial<ExamineOptions> = {}) {
  const { lines } = await examine(folder, options);
  const chosen = lines.filter((line) => line.topic === topic);
  return chosen.map((line) =>
    line.status === "ok" ? line.message : `${line.status} ${line.diagnostic.code}: ${line.message}`,
  );
}

/** Puts manifests of packages into a project, as an installation would. */
function install(folder: string, versions: Readonly<Record<string, string>>): void {
  for (const [name, of] of Object.entries(versions)) {
    mkdirSync(join(folder, "node_modules", name), { recursive: true });
    writeFileSync(join(folder, "node_modules", name, "package.json"), JSON.stringify({ name, version: of }));
  }
}

it("finds a sound project well, but for the packages that it has not installed, and runs no flow", async () => {
  const { lines, isHealthy, diagnostics } = await examine(temporaryFolder(sound));
  expect(diagnostics.map(({ code }) => code)).toEqual(["CLI312"]);
  expect([isHealthy, lines.filter(({ status }) => status === "problem")]).toEqual([true, []]);
  expect(new Set(lines.map(({ topic }) => topic))).toEqual(
    new Set([
      "node",
      "binaries",
      "configuration",
      "flows",
      "packages",
      "folders",
      "git",
      "state",
      "connect",
      "loopback",
    ]),
  );
});

it("looks at everything else when the configuration does not load", async () => {
  const folder = temporaryFolder({ "flowc.config.ts": "export default { flwos: [] };" });
  const { lines, isHealthy } = await examine(folder);
  expect(isHealthy).toBe(false);
  expect(lines.find(({ topic }) => topic === "configuration")).toMatchObject({
    status: "problem",
    diagnostic: { code: "CLI103", span: { file: join(folder, "flowc.config.ts") } },
  });
  expect(lines.map(({ topic }) => topic)).toEqual(expect.arrayContaining(["folders", "state", "loopback"]));
});

it("says that there is no project", async () => {
  const folder = temporaryFolder();
  const [line] = await said("configuration", folder);
  expect(line).toMatch(/^problem CLI101/);
});

it("says that nothing is declared, and that no file matches", async () => {
  const empty = temporaryFolder({ "flowc.config.ts": "export default {};" });
  expect(await said("flows", empty)).toEqual([expect.stringMatching(/^warning CLI116/)]);
  const missed = temporaryFolder({ "flowc.config.ts": `export default { flows: ["flow/*.flow.ts"] };` });
  expect((await said("flows", missed))[0]).toMatch(/^problem CLI114/);
});

it("says which packages have other versions than the flowc that runs", async () => {
  const folder = temporaryFolder(sound);
  install(folder, { flowc: version, "@flowc/flow-dsl": "0.0.9", "@flowc/testing": version });
  const [line] = await said("packages", folder);
  expect(line).toMatch(
    /^problem CLI311: .+ 0\.1\.0 \(the flowc that runs\) and 0\.0\.9 \(@flowc\/flow-dsl of the project\)/,
  );
});

it("is content with packages of one version", async () => {
  const folder = temporaryFolder(sound);
  const own = ["flowc", "@flowc/flow-dsl", "@flowc/provisioner", "@flowc/testing"].map((name) => [name, version]);
  install(folder, { ...Object.fromEntries(own), typescript: "5.9.0", vitest: "4.1.0" });
  expect(await said("packages", folder)).toEqual(["flowc and its packages 0.1.0", "typescript 5.9.0, vitest 4.1.0"]);
});

/** A project with a compiler that shows a configuration. */
function withCompiler(shown: unknown, compilerVersion = "5.9.3"): string {
  const folder = temporaryFolder({ ...sound, "tsconfig.json": "{}" });
  install(folder, { typescript: compilerVersion });
  const program = join(folder, "node_modules/typescript/bin");
  mkdirSync(program);
  const text =
    typeof shown === "string"
      ? `console.log(${JSON.stringify(shown)}); process.exit(1)`
      : `console.log(${JSON.stringify(JSON.stringify(shown))})`;
  writeFileSync(join(program, "tsc"), text);
  return folder;
}

const strict = { strict: true, module: "nodenext" };

it.each([
  [strict, "5.9.3"],
  [{ strict: true, moduleResolution: "Bundler", module: "esnext" }, "5.9.3"],
  [{ strict: true, module: "preserve" }, "5.9.3"],
  [{}, "7.0.2"],
])("is content with the compiler options %j of TypeScript %s", async (compilerOptions, compilerVersion) => {
  const lines = await said("typescript", withCompiler({ compilerOptions }, compilerVersion));
  expect(lines).toEqual(["tsconfig.json is strict and resolves packages as Node does"]);
});

it.each([
  [{ ...strict, strict: false }, "7.0.2", '"strict" is off'],
  [{ module: "nodenext" }, "5.9.3", '"strict" is off'],
  [{ ...strict, strictNullChecks: false }, "5.9.3", '"strict" is off'],
  [{ strict: true, module: "commonjs" }, "7.0.2", "does not look for packages as Node does"],
  [{ strict: true, moduleResolution: "node10", module: "esnext" }, "5.9.3", '"moduleResolution": "node10"'],
  [{ strict: true }, "5.9.3", "does not look for packages as Node does"],
])("warns of the compiler options %j of TypeScript %s", async (compilerOptions, compilerVersion, problem) => {
  const [line, ...more] = await said("typescript", withCompiler({ compilerOptions }, compilerVersion));
  expect([line, more]).toEqual([expect.stringMatching(/^warning CLI313: /), []]);
  expect(line).toContain(problem);
});

it("says what the compiler has against the configuration", async () => {
  const folder = withCompiler("tsconfig.json(1,1): error TS5083: Cannot read file 'base.json'.\n");
  expect(await said("typescript", folder)).toEqual([expect.stringContaining("Cannot read file 'base.json'.")]);
  rmSync(join(folder, "tsconfig.json"));
  expect(await said("typescript", folder)).toEqual([expect.stringContaining("There is no tsconfig.json.")]);
});

it("says which folder cannot be written", async () => {
  const folder = temporaryFolder({ ...sound, build: "a file" });
  const lines = await said("folders", folder);
  expect(lines).toEqual([expect.stringMatching(/^problem CLI317: .+build: it is a file. It is for what is built/)]);
});

it("asks git what it ignores", async () => {
  const folder = temporaryFolder({ ...sound, ".gitignore": "node_modules\n" });
  expect(await said("git", folder)).toEqual(["not in a git repository"]);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  expect(await said("git", folder)).toEqual([
    expect.stringMatching(/^warning CLI318: git does not ignore "\.flowc" in/),
  ]);
  writeFileSync(join(folder, ".gitignore"), "node_modules/\n.flowc/\n");
  expect(await said("git", folder)).toEqual(["git ignores .flowc and node_modules"]);
});

const prod = { "flowc.config.ts": `export default { environments: { prod: { region: "eu-west-2" } } };` };

it("says for each environment in AWS whether there are credentials", async () => {
  const folder = temporaryFolder({ ...sound, ...prod });
  expect(await said("credentials", folder)).toEqual([expect.stringMatching(/^warning CLI315: .+"prod"/)]);
  const variables = { AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7", AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI" };
  const examined = await examine(folder, { variables });
  expect(JSON.stringify(examined)).not.toMatch(/AKIAIOSFODNN7|wJalrXUtnFEMI/);
  expect(await said("credentials", folder, { variables })).toEqual([
    '"prod" (eu-west-2): from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; they were not tried',
  ]);
});

it("names the profile that may be meant", async () => {
  const folder = temporaryFolder({ ...sound, ...prod, ".aws/config": "[profile contact-center]\n" });
  const { diagnostics } = await examine(folder, { variables: { HOME: folder, AWS_PROFILE: "contact-centre" } });
  const [found] = diagnostics.filter(({ code }) => code === "CLI315");
  expect(found?.help).toContain('Did you mean "contact-center"?');
});

it("looks at the environment that is named, and knows when there is none", async () => {
  const folder = temporaryFolder({ ...sound, ...prod });
  expect(await said("state", folder, { env: "prod" })).toEqual([
    expect.stringContaining('"prod": nothing was deployed yet'),
  ]);
  const { diagnostics, isHealthy } = await examine(folder, { env: "prdo" });
  expect([isHealthy, diagnostics.map(({ code }) => code)]).toEqual([false, expect.arrayContaining(["CLI106"])]);
});

it("says who holds a state, and that one cannot be read", async () => {
  const folder = temporaryFolder({ ...sound, ...prod });
  const { lock } = await fileStateStore(join(folder, "state/prod.json"), "prod").lock("flowc deploy");
  const lines = await said("state", folder, { env: "prod" });
  expect(lines).toEqual([expect.stringMatching(/^warning CLI316: The state of "prod" is locked by flowc deploy of /)]);
  await lock?.release();
  writeFileSync(join(folder, "state/prod.json"), "{");
  expect(await said("state", folder, { env: "prod" })).toEqual([expect.stringMatching(/^problem STATE1/)]);
});

it("does not wait for a state in AWS when there are no credentials", async () => {
  const config = `export default { environments: { prod: { region: "eu-west-2", state: "s3://example/state.json" } } };`;
  const folder = temporaryFolder({ ...sound, "flowc.config.ts": config });
  expect(await said("state", folder, { env: "prod" })).toEqual([]);
});

it("says where the built-in Connect runs", async () => {
  const folder = temporaryFolder(sound);
  expect(await said("connect", folder)).toEqual(["the built-in Connect is started when it is needed"]);
  const connect = await startEmulator({ dataDirectory: join(folder, ".flowc", "local") });
  onTestFinished(() => connect.close());
  expect(await said("connect", folder)).toEqual([`the built-in Connect runs at ${connect.url}`]);
});
