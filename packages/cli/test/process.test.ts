import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { ended, flowcProcess, startFlowc } from "./helpers/run-flowc.js";
import { helloDocument, helloFlow, temporaryProject } from "./helpers/temporary-project.js";

/** A project, and a way to break the running command from within: a mistake of flowc on demand. */
function brokenCommand() {
  const folder = temporaryProject({
    "a.json": helloDocument,
    "break.mjs": `JSON.stringify = () => { throw new Error("broken on purpose"); };`,
  });
  return { folder, environment: { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, "break.mjs")).href}` } };
}

it("ends with 70 for a mistake of its own, and keeps the stack in a file", async () => {
  const { folder, environment } = brokenCommand();
  const { exitCode, stdout, stderr } = await flowcProcess(folder, ["check", "a.json", "--format", "json"], {
    environment,
  });
  expect([exitCode, stdout]).toEqual([70, ""]);
  expect(stderr).not.toContain("    at ");
  const file = /The details are in (.+)\.\n/.exec(stderr)?.[1] ?? "";
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  expect(readFileSync(file, "utf8")).toMatch(/^flowc \d[\s\S]+Error: broken on purpose\n\s+at /);
});

it("shows the stack at once with FLOWC_DEBUG", async () => {
  const { folder, environment } = brokenCommand();
  const options = { environment: { ...environment, FLOWC_DEBUG: "1" } };
  const { exitCode, stderr } = await flowcProcess(folder, ["check", "a.json", "--format", "json"], options);
  expect(exitCode).toBe(70);
  expect(stderr).toMatch(/Error: broken on purpose\n\s+at /);
});

it("ends quietly when nobody reads the result any more", async () => {
  const folder = temporaryProject({ "a.json": "{" });
  const child = startFlowc(folder, ["check", "a.json"]);
  child.stdout.destroy();
  const stderr: string[] = [];
  child.stderr.on("data", (chunk) => stderr.push(String(chunk)));
  await new Promise((resolve) => child.on("close", resolve));
  expect([stderr.join(""), child.signalCode]).toEqual(["", null]);
});

it("ends with 130 on Ctrl-C", async () => {
  const folder = temporaryProject({
    "slow.flow.ts": `console.error("loading");\nawait new Promise((resolve) => setTimeout(resolve, 60_000));\n${helloFlow}`,
  });
  const child = startFlowc(folder, ["check", "slow.flow.ts"]);
  child.stderr.once("data", () => child.kill("SIGINT"));
  expect(await ended(child, folder)).toMatchObject({
    exitCode: 130,
    stdout: "",
    stderr: "loading\nStopped. Nothing was changed.\n",
  });
});

it.each(["SIGTERM", "SIGHUP"] as const)(
  "ends on %s as on Ctrl-C, with one JSON document where it is read",
  async (signal) => {
    const folder = temporaryProject({
      "slow.flow.ts": `console.log("loading");\nawait new Promise((resolve) => setTimeout(resolve, 60_000));\n${helloFlow}`,
    });
    const child = startFlowc(folder, ["check", "slow.flow.ts", "--format", "json"]);
    child.stderr.once("data", () => child.kill(signal));
    const { exitCode, stdout, stderr } = await ended(child, folder);
    expect([exitCode, stderr]).toEqual([130, "loading\nStopped. Nothing was changed.\n"]);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: "CLI337", message: "flowc check was stopped.", help: "Stopped. Nothing was changed." },
    ]);
  },
);

it("ends a build at once as long as nothing is written, and with it what else runs in its group", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": "export default {};\n",
    "flows/slow.flow.ts": `console.error("loading");\nawait new Promise((resolve) => setTimeout(resolve, 60_000));\n${helloFlow}`,
  });
  const child = startFlowc(folder, ["build"], { inGroup: true });
  child.stderr.once("data", () => process.kill(-child.pid!, "SIGTERM"));
  expect(await ended(child, folder)).toMatchObject({
    exitCode: 130,
    stdout: "",
    stderr: "loading\nStopped before anything was changed.\n",
  });
  expect(existsSync(join(folder, "build"))).toBe(false);
});

it.each([
  ["a promise that nobody waits for", 'void Promise.reject(new Error("late"));'],
  ["a timer", 'setTimeout(() => { throw new Error("late"); });'],
])("shows the author's line for an error in %s", async (_, code) => {
  const wait = "await new Promise((resolve) => setTimeout(resolve, 5000));";
  const folder = temporaryProject({ "a.flow.ts": `interface Unused {}\n${code}\n${wait}\n${helloFlow}` });
  const { exitCode, stdout, stderr } = await flowcProcess(folder, ["check", "a.flow.ts"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[CLI121] Running this file stopped with Error: late\n  --> a.flow.ts:2:");
});
