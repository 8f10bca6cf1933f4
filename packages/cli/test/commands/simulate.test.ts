import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc, flowcTyped } from "../helpers/run-flowc.js";
import { helloDocument, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

const guide = readFileSync(new URL("../../../../docs/guide/simulate.md", import.meta.url), "utf8");

/** The files of the guide: its modules, and its script. */
function guideFolder(more: Readonly<Record<string, string>> = {}): string {
  const files = [...guide.matchAll(/^```(?:ts|text) (\S+\.\w+)\n(.*?)^```/gms)].map(([, path, text]) => [path, text]);
  return temporaryProject({ ...(Object.fromEntries(files) as Record<string, string>), ...more });
}

const flow = "flows/main.flow.ts";
const inTheGuide = [flow, "--world", "world.ts", "--at", "2026-11-20T10:00"];

it("plays the script of the guide as the guide says", async () => {
  const folder = guideFolder();
  const { stdout, stderr, exitCode } = await flowc(folder, [
    "simulate",
    flow,
    "--script",
    "calls/sales.txt",
    "--world",
    "world.ts",
  ]);
  expect(stdout).toBe(/^```text output\n(.*?)^```/ms.exec(guide)?.[1]);
  expect([stderr, exitCode]).toEqual(["", 0]);
});

it("lets somebody press, wait, look around and hang up", async () => {
  const typed = ["7", "", "/where", "/attributes", "/hangs up"];
  const { stdout, stderr, exitCode } = await flowcTyped(
    guideFolder(),
    ["simulate", ...inTheGuide],
    typed.slice(0, 1).concat(typed.slice(2)),
  );
  expect(stdout).toContain("customer  presses 7\n");
  expect(stdout).toContain("over: CUSTOMER_DISCONNECT");
  expect(stderr).toContain(" at Get customer input “For sales, press 1. For anything else, pres…”");
  expect(stderr).toContain(' of "Main" flows/main.flow.ts:14:7\n');
  expect(stderr).toContain('tier = "gold"\n');
  expect(exitCode).toBe(0);
});

it("lets time pass with an empty line, until nothing happens by itself", async () => {
  const { stdout, exitCode } = await flowcTyped(guideFolder(), ["simulate", ...inTheGuide], ["", "", ""]);
  expect(stdout).toContain('flow      "Goodbye."');
  expect(stdout).toContain("over: CONTACT_FLOW_DISCONNECT");
  expect(exitCode).toBe(0);
});

it("asks what nobody has described, and takes what is typed", async () => {
  const typed = ['{"tier":"standard","firstName":"you"}', "/hangs up"];
  const words = ["simulate", flow, "--hours", "*=open"];
  const { stdout, stderr } = await flowcTyped(guideFolder(), words, typed);
  expect(stderr).toContain('Lambda function "customer-lookup" is asked, and nobody says what it answers.\n');
  expect(stderr).toContain('"phone": "+15550100001"');
  expect(stdout).toContain('flow      "Hello you."');
});

it("says what is wrong with a typed line, and goes on", async () => {
  const { stdout, stderr } = await flowcTyped(guideFolder(), ["simulate", ...inTheGuide], ["/waitz 3", "1"]);
  expect(stderr).toContain('SIM152] "waitz 3" is nothing that a script can say.');
  expect(stderr).toContain('Did you mean "waits"?');
  expect(stdout).toContain("waits in a queue: Sales");
});

it("writes what was done as a script that does it again", async () => {
  const folder = guideFolder();
  const { stdout } = await flowcTyped(
    folder,
    ["simulate", ...inTheGuide, "--record", "mine.txt"],
    ["", "2", "/agent accepts Jo"],
  );
  expect(readFileSync(join(folder, "mine.txt"), "utf8")).toMatchInlineSnapshot(`
    "at 2026-11-20T10:00:00.000Z
    waits 10.607 seconds
    presses 2
    agent accepts "Jo"
    "
  `);
  const again = await flowc(folder, ["simulate", flow, "--world", "world.ts", "--script", "mine.txt"]);
  expect(again.stdout).toBe(stdout);
});

it("ends with 1 at the line of a script that is not as written", async () => {
  const folder = guideFolder({ "wrong.txt": "presses 1\nreaches queue Support\n" });
  const words = ["simulate", ...inTheGuide, "--script", "wrong.txt"];
  const { stderr, exitCode } = await flowc(folder, words);
  expect(stderr).toContain(
    'error[SIM155] The call is not as the script expects: reaches queue "Support".\n  --> wrong.txt:2:1',
  );
  expect(stderr).toContain('help: The contact reaches "Sales".');
  expect(exitCode).toBe(1);
});

it("replays its own flow log without a difference, and says what a change means to the contact", async () => {
  const folder = guideFolder();
  const played = ["simulate", ...inTheGuide, "--script", "calls/sales.txt", "--format", "flow-log"];
  writeFileSync(join(folder, "flow.log"), (await flowc(folder, played)).stdout);
  expect(await flowc(folder, ["simulate", flow, "--replay", "flow.log"])).toEqual({
    exitCode: 0,
    stderr: "",
    stdout: "Contact 00000000-0000-4000-8000-000000000001: all 9 blocks as recorded.\n",
  });
  const source = readFileSync(join(folder, flow), "utf8");
  writeFileSync(join(folder, flow), source.replace("f.playPrompt(`Hello", "f.playPrompt(`Good day"));
  const changed = await flowc(folder, ["simulate", flow, "--replay", "flow.log"]);
  expect(changed.exitCode).toBe(0);
  expect(changed.stderr).toMatch(
    /^warning\[SIM157\] What is said of ".*" was "Hello Jo\." and is now "Good day Jo\."\.\n {2}--> flows\/main\.flow\.ts:12:5/m,
  );
  writeFileSync(
    join(folder, flow),
    source.replace("  f.setContactAttributes", '  f.playPrompt("One moment.");\n  f.setContactAttributes'),
  );
  const longer = await flowc(folder, ["simulate", flow, "--replay", "flow.log", "--format", "json"]);
  expect(longer.exitCode).toBe(1);
  expect(JSON.parse(longer.stdout)).toMatchObject({
    recorded: 9,
    same: 9,
    diagnostics: [{ code: "SIM156", severity: "error" }],
  });
});

it("gives the events of a call as JSON lines, the same each time", async () => {
  const folder = guideFolder();
  const words = ["simulate", ...inTheGuide, "--script", "calls/sales.txt", "--format", "trace"];
  const [first, second] = [await flowc(folder, words), await flowc(folder, words)];
  const events = first.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).event);
  expect(events.slice(0, 3)).toEqual(["TestInitiated", "FlowStarted", "FlowActionStarted"]);
  expect(second.stdout).toBe(first.stdout);
});

it("runs a flow in the Flow language, and a flow of a project by its name", async () => {
  const folder = temporaryProject({
    "hello.json": helloDocument,
    "flowc.config.ts": plainConfig,
    "flows/hi.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
export const hi = contactFlow("Hi there", (f) => f.playPrompt("Hi.").disconnect());
`,
  });
  expect((await flowc(folder, ["simulate", "hello.json"])).stdout).toContain('flow      "Hello."');
  expect((await flowc(folder, ["simulate", "Hi there"])).stdout).toContain('flow      "Hi."  (flows/hi.flow.ts:2:52)');
  expect((await flowc(folder, ["simulate", "hi"])).stdout).toContain('flow      "Hi."');
});

it("refuses to play a script and a log at once, and says what it cannot find without a stack", async () => {
  const both = await flowc(temporaryProject(), ["simulate", "Main", "--script", "a.txt", "--replay", "b.log"]);
  expect([both.exitCode, both.stderr]).toEqual([2, "error: flowc simulate takes --script or --replay, not both\n"]);
  const { exitCode, stderr } = await flowc(temporaryProject(), ["simulate", "Main"]);
  expect(stderr).toMatch(/^error\[CLI260\] "Main" is neither a file nor a flow of this project\.$/m);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(exitCode).toBe(1);
});

it("calls blocks by what they do, and by their identifiers for machines", async () => {
  const silent = ["simulate", ...inTheGuide, "--blocks"];
  const folder = guideFolder({ "silent.txt": "waits 11 seconds\nhangs up\n" });
  const { stdout } = await flowc(folder, [...silent, "--script", "silent.txt"]);
  expect(stdout).toContain("block     Play prompt “Hello External.firstName.”  (flows/main.flow.ts:12:5)\n");
  expect(stdout).toContain(
    "block     Get customer input “For sales, press 1. For anything else, pres…” hears nothing in time",
  );
  expect(stdout).not.toContain("play-prompt");
  const json = await flowc(folder, [...silent, "--script", "silent.txt", "--format", "json"]);
  const texts = (JSON.parse(json.stdout) as { transcript: { text: string }[] }).transcript.map(({ text }) => text);
  expect(texts).toContainEqual(expect.stringMatching(/^"play-prompt-hello.*" \(MessageParticipant\)$/));
});

it("shows the call before it asks, and asks again until it gets an answer", async () => {
  const typed = ["shut", "/help", "open", '{"tier":"gold"', '{"tier":"gold","firstName":"Jo"}', "/quit"];
  const { stdout, stderr, exitCode } = await flowcTyped(guideFolder(), ["simulate", flow], typed);
  expect(stderr.match(/That is no answer\. It can be open, closed, or fails/g)).toHaveLength(2);
  expect(stderr.match(/That is no answer\. It can be JSON/g)).toHaveLength(1);
  expect(stdout).toContain('hours "Office hours": open\n');
  expect(stdout).toContain('flow      "Hello Jo."');
  expect(exitCode).toBe(0);
});

it("says why what was typed does nothing, and leaves it out of the script", async () => {
  const typed = [
    "/agent accepts",
    "/hears hello",
    "/at 2026-11-20",
    "1",
    "/agent accepts Jo",
    "/agent resumes",
    "/script",
  ];
  const { stderr, stdout } = await flowcTyped(guideFolder(), ["simulate", ...inTheGuide], typed);
  expect(stderr).toContain("That cannot be done now: the contact is in a flow.\n");
  expect(stderr).toContain("That is for scripts: here you see what comes of the call.\n");
  expect(stderr).toContain("The contact is here already: how it begins is said by options.\n");
  expect(stderr).toContain("That cannot be done now: the contact talks with an agent.\n");
  expect(stderr).toMatch(/\npresses 1\nagent accepts "Jo"\n$/);
  expect(stdout).toContain("talks with an agent: Jo\n");
});

it("ends a transferred call with what ended its last contact", async () => {
  const typed = ["1", "/agent accepts Jo", "/agent transfers to queue Support", "/agent hangs up", "/hangs up"];
  const { stdout } = await flowcTyped(guideFolder(), ["simulate", ...inTheGuide], typed);
  expect(stdout).toMatch(/over: CUSTOMER_DISCONNECT\n$/);
});

it("takes a wrong time or attribute for a mistake of the command line", async () => {
  const folder = guideFolder();
  for (const wrong of [
    ["--at", "noon"],
    ["--attribute", "tier"],
  ]) {
    const { exitCode, stderr } = await flowc(folder, ["simulate", flow, ...wrong, "--script", "calls/sales.txt"]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`error[CLI262] ${wrong.join(' cannot take "')}"`)]);
  }
});
