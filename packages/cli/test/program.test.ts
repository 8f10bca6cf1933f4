import { expect, it } from "vitest";
import { flowc } from "./helpers/run-flowc.js";
import { temporaryProject } from "./helpers/temporary-project.js";

it("prints help for its commands, below what they are for", async () => {
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), ["--help"]);
  expect([exitCode, stderr]).toEqual([0, ""]);
  await expect(stdout).toMatchFileSnapshot("golden/help.txt");
});

it("prints help with examples for a command", async () => {
  const { stdout, exitCode } = await flowc(temporaryProject(), ["plan", "--help"]);
  expect(exitCode).toBe(0);
  await expect(stdout).toMatchFileSnapshot("golden/help-of-plan.txt");
});

it("prints its version", async () => {
  expect(await flowc(temporaryProject(), ["--version"])).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: "",
  });
});

it("ends with 2 and help without a command", async () => {
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), []);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage: flowc <command> [options]");
});

it("ends with 2 and the nearest spelling for an unknown command", async () => {
  expect(await flowc(temporaryProject(), ["chekc"])).toMatchInlineSnapshot(`
    {
      "exitCode": 2,
      "stderr": "error[CLI330] flowc has no command "chekc".
      help: Did you mean "check"? flowc --help lists the commands.
    ",
      "stdout": "",
    }
  `);
});

it("tells the nearest spelling of a command whose help is asked for", async () => {
  for (const words of [
    ["chekc", "--help"],
    ["help", "chekc"],
  ]) {
    const { exitCode, stdout, stderr } = await flowc(temporaryProject(), words);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('Did you mean "check"?');
  }
  expect((await flowc(temporaryProject(), ["state", "lst", "--help"])).stderr).toContain('Did you mean "list"?');
});

it("takes help for a command, too", async () => {
  const helped = [["help"], ["help", "plan"], ["help", "state", "list"], ["help", "--help"]];
  const asked = [["--help"], ["plan", "--help"], ["state", "list", "--help"], ["--help"]];
  for (const [index, words] of helped.entries()) {
    expect(await flowc(temporaryProject(), words)).toEqual(await flowc(temporaryProject(), asked[index] ?? []));
  }
});

const mistakes = [
  ["check", "--formt", "json"],
  ["check", "--format", "xml"],
  ["check", "--type", "CONTACTFLOW"],
  ["check", "--rules", "--format", "sarif"],
  ["emulator", "--port", "99999"],
  ["plan", "--out"],
  ["plan", "surplus"],
  ["plan", "two", "words"],
  ["explain"],
  ["export"],
  ["export", "--to", "teraform"],
  ["import", "exported"],
  ["diff", "before.json"],
  ["state", "lst"],
  ["state", "mv", "queue/A"],
];

it("tells every mistake of a command line with what to do, and ends with 2", async () => {
  const folder = temporaryProject();
  const told = await Promise.all(
    mistakes.map(async (words) => {
      const { exitCode, stdout, stderr } = await flowc(folder, words);
      expect([words, exitCode, stdout]).toEqual([words, 2, ""]);
      return `$ flowc ${words.join(" ")}\n${stderr}`;
    }),
  );
  await expect(told.join("\n")).toMatchFileSnapshot("golden/usage-errors.txt");
});

it.each([
  [["chekc", "--format", "json"], "CLI330"],
  [["check", "--formt", "--format=json"], "CLI331"],
  [["explain", "--format", "JSON"], "CLI332"],
])("tells a mistake of %j as the one JSON document", async (words, code) => {
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), words);
  expect([exitCode, stderr]).toEqual([2, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code, severity: "error" }] });
});

it("takes a choice in any letter case", async () => {
  const { stderr, exitCode } = await flowc(temporaryProject(), ["check", "--format", "JSON", "missing.json"]);
  expect([stderr, exitCode]).toEqual(["", 1]);
});
