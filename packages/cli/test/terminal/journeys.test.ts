import { expect, it } from "vitest";
import { installPackages } from "../../../../scripts/test/install-packages.js";
import { TerminalRun } from "../helpers/pseudo-terminal.js";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { helloFlow, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

const ctrlC = "\u0003";
const spinner = /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/;

it("asks before a deploy, leaves a line for each resource and nothing of what was passing", async () => {
  const run = new TerminalRun(shopProject(), ["deploy"]);
  await run.shows("Deploy this to local?");
  run.type("y");
  expect(await run.ended).toBe(0);
  const text = await run.text();
  expect(text).toMatch(/\[ *\d+\/\d+\] created queue "Support"/);
  expect(text).toContain("Deployed to local with ");
  expect(text).not.toMatch(spinner);
  expect(run.screen.written).toMatch(spinner);
});

it("ends with 1 when the question is declined, and with 130 when it is answered with Ctrl-C", async () => {
  const folder = shopProject();
  const declined = new TerminalRun(folder, ["deploy"]);
  await declined.shows("Deploy this to local?");
  declined.type("n");
  expect(await declined.ended).toBe(1);
  expect(await declined.text()).toContain("error[CLI152] Nothing was changed: you declined.");

  const stopped = new TerminalRun(folder, ["deploy"]);
  await stopped.shows("Deploy this to local?");
  stopped.type(ctrlC);
  expect(await stopped.ended).toBe(130);
  expect((await flowc(folder, ["plan", "--detailed-exitcode"])).exitCode).toBe(3);
});

it("destroys only after the name of the environment was typed", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const wrong = new TerminalRun(folder, ["destroy"]);
  await wrong.shows("type the name of the environment");
  expect(await wrong.text()).toContain("What is lost\n  3 resources are deleted: ");
  wrong.type("yes\r");
  expect(await wrong.ended).toBe(1);
  expect(await wrong.text()).toContain('Nothing was destroyed: "local" was not typed.');

  const right = new TerminalRun(folder, ["destroy"]);
  await right.shows("type the name of the environment");
  right.type("local\r");
  expect(await right.ended).toBe(0);
  expect(await right.text()).toContain("Destroyed in local");
});

it("spins while files are read, survives a window that is made narrow, and stops at once on Ctrl-C", async () => {
  const folder = temporaryProject({
    "slow.flow.ts": `console.log("loading");\nawait new Promise((resolve) => setTimeout(resolve, 60_000));\n${helloFlow}`,
  });
  const run = new TerminalRun(folder, ["check", "slow.flow.ts"]);
  await run.shows("loading");
  await run.shows("reading and checking 1 file");
  await run.resize(20);
  await run.shows("reading and chec…");
  run.type(ctrlC);
  expect(await run.ended).toBe(130);
  const lines = (await run.screen.lines()).map((line) => line.replace("^C", ""));
  expect(lines.join("").trim()).toBe("loadingStopped. Nothing was changed.");
});

it("runs tests, and leaves what they said and what they covered", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig,
    "package.json": '{ "type": "module" }',
    "hello.flow.ts": helloFlow,
    "hello.test.ts": `import { simulate } from "@flowc/testing";
import { expect, test } from "vitest";
import { hello } from "./hello.flow.js";
console.log("said by a test");
test("says hello", () => expect(simulate(hello)).toHaveHeard("Hello."));
`,
  });
  installPackages(folder);
  const run = new TerminalRun(folder, ["test", "--coverage"]);
  expect(await run.ended).toBe(0);
  const text = await run.text();
  expect(text).toContain("said by a test");
  expect(text).toContain("✓ hello.test.ts (1 test)");
  expect(text).toContain("error branches");
  expect(text).not.toMatch(spinner);
});

it("says when a call comes, since opening hours depend on it", async () => {
  const folder = temporaryProject({ "hello.flow.ts": helloFlow });
  const chosen = new TerminalRun(folder, ["simulate", "hello.flow.ts", "--at", "2026-11-21T10:12"]);
  expect(await chosen.ended).toBe(0);
  expect(await chosen.text()).toContain("The call comes on Saturday 2026-11-21 10:12 UTC.\n");
  const now = new TerminalRun(folder, ["simulate", "hello.flow.ts"]);
  expect(await now.ended).toBe(0);
  expect(await now.text()).toMatch(/The call comes on \w+day \S+ \S+ UTC; --at says when else\./);
});
