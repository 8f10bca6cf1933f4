import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished, vi } from "vitest";
import { flowc, startFlowc } from "../helpers/run-flowc.js";
import { helloFlow, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

// Processes of their own take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Starts a command that watches, and reads what it says line by line. */
function watching(folder: string, words: readonly string[]) {
  const child = startFlowc(folder, [...words, "--watch"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve));
  let notes = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    notes += text;
  });
  const line = async () => (await lines.next()).value as string;
  return {
    line,
    async json() {
      return JSON.parse(await line()) as Record<string, unknown> & { diagnostics: { code: string }[] };
    },
    /** Lines up to the one that matches, with that one. */
    async until(pattern: RegExp) {
      const read: string[] = [];
      for (let next = await line(); ; next = await line()) {
        read.push(next);
        if (next === undefined || pattern.test(next)) return read;
      }
    },
    async stop() {
      child.kill("SIGINT");
      return { exitCode: await exit, notes };
    },
  };
}

/** The end of what is told of a change; a busy machine takes more than a second. */
const told = / in [\d.]+ m?s\.$/;

const project = () => temporaryProject({ "flowc.config.ts": plainConfig, "flows/hello.flow.ts": helloFlow });

it("checks again with every change, one JSON object a line, until Ctrl-C", async () => {
  const folder = project();
  const { json, stop } = watching(folder, ["check", "--format", "json"]);
  expect(await json()).toMatchObject({ version: 1, isLoaded: true, changedFlows: ["Hello"], diagnostics: [] });
  writeFileSync(join(folder, "flows/hello.flow.ts"), "export const hello = ;\n");
  expect(await json()).toMatchObject({
    version: 2,
    isLoaded: false,
    changedFiles: ["flows/hello.flow.ts"],
    removedFlows: ["Hello"],
    diagnostics: [{ code: "CLI120" }],
  });
  writeFileSync(join(folder, "flows/next~"), helloFlow.replace('"Hello"', '"Next"'));
  renameSync(join(folder, "flows/next~"), join(folder, "flows/hello.flow.ts"));
  expect(await json()).toMatchObject({ version: 3, changedFlows: ["Next"], diagnostics: [] });
  expect(await stop()).toEqual({ exitCode: 0, notes: "" });
});

it("builds again with every change, and says so in lines where there is no terminal", async () => {
  const folder = project();
  const { until, stop } = watching(folder, ["build"]);
  const first = await until(told);
  expect(first.at(-1)).toMatch(/^1 flow checked, written to build in [\d.]+ m?s\.$/);
  expect(first.join("\n")).not.toContain("\u001b");
  writeFileSync(join(folder, "flows/hello.flow.ts"), helloFlow.replace("Hello.", "Good day."));
  const again = await until(told);
  expect(again.at(-1)).toMatch(
    /^flows\/hello\.flow\.ts changed: 1 flow checked again, written to build in [\d.]+ m?s\.$/,
  );
  expect(readFileSync(join(folder, "build/hello.json"), "utf8")).toContain("Good day.");
  rmSync(join(folder, "flows/hello.flow.ts"));
  const gone = await until(told);
  expect(gone.join("\n")).toContain("CLI116");
  expect(await stop()).toEqual({ exitCode: 0, notes: "Stopped.\n" });
  expect(existsSync(join(folder, ".flowc"))).toBe(false);
});

it("does not wait for a project that is not there, or for an environment that nobody has configured", async () => {
  const nowhere = await flowc(temporaryProject(), ["check", "--watch"]);
  expect([nowhere.exitCode, nowhere.stderr]).toEqual([1, expect.stringContaining("CLI101")]);
  const unknown = await flowc(project(), ["build", "--watch", "--env", "prod"]);
  expect([unknown.exitCode, unknown.stderr]).toEqual([1, expect.stringContaining("CLI106")]);
});

it.each([
  [["check", "flows", "--watch"], "a project is watched as a whole"],
  [["check", "--watch", "--format", "sarif"], "such a report is made once"],
  [["build", "flows", "--watch"], "a project is watched as a whole"],
  [["test", "--watch", "--junit", "junit.xml"], "such a report is made once"],
  [["test", "--watch", "--native", "local"], "a real Connect is asked once"],
] as const)("refuses %j", async (words, reason) => {
  const { exitCode, stderr } = await flowc(project(), words);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason)]);
});
