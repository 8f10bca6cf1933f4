import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { expect, it, onTestFinished } from "vitest";
import { ended, flowc, startFlowc } from "../helpers/run-flowc.js";
import { shopProject, shopResources } from "../helpers/shop.js";

it("deploys, shows what is there now, and has nothing to do the next time", async () => {
  const folder = shopProject();
  const deployed = await flowc(folder, ["deploy", "--yes"]);
  expect(deployed.exitCode).toBe(0);
  expect(deployed.stdout).toContain("Deployed to local with ");
  expect(deployed.stdout).toMatch(/Support\s+arn:aws:connect:eu-west-2:123456789012:instance\/[0-9a-f-]+\/queue\//);
  expect(deployed.stderr).toContain('created queue "Support"');

  expect(await flowc(folder, ["plan", "--detailed-exitcode"])).toMatchObject({ exitCode: 0 });
  const again = await flowc(folder, ["deploy"]);
  expect(again.exitCode).toBe(0);
  expect(again.stdout).toContain("Nothing to do: everything is as declared.");
});

it("deploys what changed, and builds with the ARNs of what is there", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  writeFileSync(join(folder, "resources.ts"), shopResources({ maxContacts: 20 }));
  const { exitCode, stderr } = await flowc(folder, ["deploy", "--yes"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('updated queue "Support"');
  expect(stderr).not.toContain("created");

  expect((await flowc(folder, ["build", "--env", "local"])).exitCode).toBe(0);
  expect(readFileSync(join(folder, "build/main.json"), "utf8")).toMatch(/"QueueId": "arn:aws:connect:[^"]+\/queue\//);
});

it("changes nothing without --yes when there is no terminal to ask on", async () => {
  const folder = shopProject();
  const { exitCode, stdout, stderr } = await flowc(folder, ["deploy"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[CLI152] Nothing was changed: there is no terminal to ask on.");
  expect((await flowc(folder, ["plan", "--detailed-exitcode"])).exitCode).toBe(3);
});

it("deploys a plan that was kept, and refuses it once it is old", async () => {
  const folder = shopProject();
  await flowc(folder, ["plan", "--out", "next.json"]);
  expect((await flowc(folder, ["deploy", "next.json", "--yes"])).exitCode).toBe(0);
  const { exitCode, stdout, stderr } = await flowc(folder, ["deploy", "next.json", "--yes"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/error\[(PLAN|APPLY|STATE)\d{3}\]/);
});

it("refuses a file that is no plan", async () => {
  const { exitCode, stderr } = await flowc(shopProject(), ["deploy", "resources.ts", "--yes"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("error[CLI150]");
});

it("prints outcome and outputs as JSON", async () => {
  const { stdout } = await flowc(shopProject(), ["deploy", "--yes", "--format", "json"]);
  const { outcome, outputs, diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toEqual([]);
  expect(outcome).toMatchObject({ status: "done" });
  expect(Object.keys(outputs)).toEqual(expect.arrayContaining(["instance", "queue", "flow", "hoursOfOperation"]));
});

it("takes the Connect that runs on the data of the project", async () => {
  const folder = shopProject();
  const connect = await startEmulator({ dataDirectory: join(folder, ".flowc", "local") });
  onTestFinished(() => connect.close());
  const { exitCode, stderr } = await flowc(folder, ["deploy", "--yes"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(`Local Connect at ${connect.url} (was running)`);
  expect(connect.calls.counts()).toMatchObject({ CreateQueue: 1 });
});

it("stops cleanly on Ctrl-C, says how to go on, and the next deploy finishes without a duplicate", async () => {
  const folder = shopProject();
  const clock = { time: 0, now: () => clock.time };
  const delays = { instanceCreationMs: 60_000 };
  const connect = await startEmulator({ dataDirectory: join(folder, ".flowc", "local"), clock, delays });
  onTestFinished(() => connect.close());

  const child = startFlowc(folder, ["deploy", "--yes"]);
  const stopped = ended(child, folder);
  while (connect.calls.counts().DescribeInstance === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await stopped).toMatchObject({
    exitCode: 130,
    stdout: expect.stringContaining("Run flowc deploy again: it goes on where it stopped."),
  });

  clock.time = delays.instanceCreationMs;
  expect(await flowc(folder, ["deploy", "--yes"])).toMatchObject({ exitCode: 0 });
  expect(connect.calls.counts()).toMatchObject({ CreateInstance: 1, CreateQueue: 1 });
});

it("names the author's line when Connect refuses a change, and the next deploy finishes the rest", async () => {
  const folder = shopProject();
  const dataDirectory = join(folder, ".flowc", "local");
  // A new instance has one queue of its own.
  const full = await startEmulator({ dataDirectory, quotas: { queues: 1 } });
  const { exitCode, stdout, stderr } = await flowc(folder, ["deploy", "--yes"]);
  await full.close();
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/error\[APPLY\d+\][^\n]+\n {2}--> resources\.ts:5:\d+/);
  expect(stdout).toContain("Solve the errors above and deploy again");
  expect((await flowc(folder, ["deploy", "--yes"])).exitCode).toBe(0);
});

it("deploys to an environment with an address of its own, and keeps its state apart", async () => {
  const connect = await startEmulator();
  onTestFinished(() => connect.close());
  const staging = { region: "eu-west-2", accountId: "123456789012", endpoint: connect.url, createInstance: true };
  const folder = shopProject({
    "flowc.config.ts": `export default { environments: { staging: ${JSON.stringify(staging)} } };`,
  });
  expect((await flowc(folder, ["deploy", "--env", "staging", "--yes"])).exitCode).toBe(0);
  expect(existsSync(join(folder, "state/staging.json"))).toBe(true);
  expect(existsSync(join(folder, ".flowc"))).toBe(false);
  expect((await flowc(folder, ["plan", "--env", "staging", "--detailed-exitcode"])).exitCode).toBe(0);
});

it("refuses a plan of another environment", async () => {
  const folder = shopProject({
    "flowc.config.ts": 'export default { environments: { prod: { region: "eu-west-2" } } };',
  });
  await flowc(folder, ["plan", "--out", "local.json"]);
  const { exitCode, stderr } = await flowc(folder, ["deploy", "local.json", "--env", "prod", "--yes"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('error[CLI151] The plan was made for environment "local", not for "prod".');
});

it("leads what the service refuses back to the rule, the block and the line, however opaque its words", async () => {
  const flow = `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.playPrompt("Welcome.");
  // flowc-ignore FLOW212: to see what Connect says
  f.checkContactAttributes(f.attributes("tier"), { "": (f) => f.playPrompt("No tier.") });
  f.disconnect();
});
`;
  const { exitCode, stdout } = await flowc(shopProject({ "flows/main.flow.ts": flow }), [
    "deploy",
    "--yes",
    "--format",
    "json",
  ]);
  const refused = JSON.parse(stdout).diagnostics.find(({ code }: { code: string }) => code === "APPLY106");
  expect(exitCode).toBe(1);
  expect(refused).toMatchObject({
    message: 'Connect does not publish "Main": Invalid branch. Path: 1.Evaluate',
    help: expect.stringMatching(/^That is what FLOW212 \(no-empty-text\) is about: /),
    file: "flows/main.flow.ts",
    line: 6,
    flow: "Main",
    data: { rule: "FLOW212" },
  });
});

it("ends with 130 on Ctrl-C while it still reads what is there, and has changed nothing", async () => {
  const folder = shopProject();
  // Every call waits here: nobody answers.
  const silent = createServer(() => undefined);
  const port = await new Promise<number>((resolve) => {
    silent.listen(0, "127.0.0.1", () => resolve((silent.address() as AddressInfo).port));
  });
  onTestFinished(() => void silent.close().closeAllConnections());
  writeFileSync(
    join(folder, "flowc.config.ts"),
    `export default { environments: { test: { region: "eu-west-2", endpoint: "http://127.0.0.1:${port}" } } };`,
  );
  const child = startFlowc(folder, ["deploy", "--yes", "--env", "test"]);
  silent.once("request", () => child.kill("SIGINT"));
  const { exitCode, stdout, stderr } = await ended(child, folder);
  expect([exitCode, stdout]).toEqual([130, ""]);
  expect(stderr).toContain("Stopped before anything was changed.");
});
