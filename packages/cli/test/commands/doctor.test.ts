import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { installPackages } from "../../../../scripts/test/install-packages.js";
import { flowc, flowcProcess } from "../helpers/run-flowc.js";
import { plainConfig, temporaryProject } from "../helpers/temporary-project.js";

const noCredentials = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", AWS_PROFILE: "", HOME: "/nonexistent" };

it("finds everything in place in a new project", async () => {
  const folder = temporaryProject();
  await flowc(folder, ["init"]);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  installPackages(folder);
  const { exitCode, stdout, stderr } = await flowc(folder, ["doctor"]);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(
    stdout.replace(/(?<![\d.])\d+\.\d+\.\d+(?![\d.])/g, "<version>").replace(/ on \w+ \w+/, " on <machine>"),
  ).toMatchInlineSnapshot(`
    "flowc <version> on <machine>

    ok       Node           Node <version>
    ok       programs       esbuild <version> runs
    ok       programs       oxc-parser <version> runs
    ok       configuration  flowc.config.ts
    ok       flows          2 files of flows, 1 of resources
    ok       packages       flowc and its packages <version>
    ok       packages       typescript <version>, vitest <version>
    ok       TypeScript     tsconfig.json is strict and resolves packages as Node does
    ok       folders        can be written: what is compiled, what is built, the state of "local"
    ok       git            git ignores .flowc and node_modules
    ok       state          "local": nothing was deployed yet (.flowc/local/state.json); nobody holds it
    ok       local Connect  the built-in Connect is started when it is needed
    ok       loopback       servers can listen on 127.0.0.1

    Everything is in place.
    "
  `);
});

it("says what to do about each thing that is not, and ends with 1", async () => {
  const folder = temporaryProject({ "flowc.config.ts": "export default { flwos: [] };", build: "a file" });
  const { exitCode, stdout } = await flowc(folder, ["doctor"], { environment: noCredentials });
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'problem  configuration  [CLI103] "flwos" is not a member of the configuration. (flowc.config.ts:1:18)',
  );
  expect(stdout).toContain(`${" ".repeat(24)}Did you mean "flows"?`);
  expect(stdout).toContain("problem  folders        [CLI317]");
  expect(stdout).toMatch(/^2 problems, 1 warning\.$/m);
});

it("goes on when a program of a package does not run", async () => {
  const folder = temporaryProject({ "flowc.config.ts": plainConfig, esbuild: "#!/bin/sh\nexit 1\n" });
  chmodSync(join(folder, "esbuild"), 0o755);
  const environment = { ESBUILD_BINARY_PATH: join(folder, "esbuild") };
  const { exitCode, stdout } = await flowcProcess(folder, ["doctor"], { environment });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("problem  programs       [CLI314] esbuild does not run here:");
  expect(stdout).toContain("ok       loopback");
});

it("only warns of credentials that are not there, and tells programs everything", async () => {
  const config = `export default { environments: { prod: { region: "eu-west-2" } } };`;
  const folder = temporaryProject({ "flowc.config.ts": config, "flows/a.flow.ts": "" });
  mkdirSync(join(folder, "deep"));
  const words = ["doctor", "--env", "prod", "--format", "json"];
  const { exitCode, stdout } = await flowc(join(folder, "deep"), words, { environment: noCredentials });
  const told = JSON.parse(stdout);
  expect([exitCode, told.isHealthy, told.root]).toEqual([0, true, folder]);
  expect(told.lines).toContainEqual({
    topic: "credentials",
    status: "warning",
    code: "CLI315",
    message: expect.stringContaining('"prod"'),
    help: expect.stringContaining("AWS_PROFILE"),
  });
  expect(told.diagnostics.map(({ code }: { code: string }) => code)).toEqual(["CLI312", "CLI315"]);
});
