import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { suggestionsOf } from "../../src/commands/completion/suggestions.js";
import { commands } from "../../src/commands/index.js";
import { flowc } from "../helpers/run-flowc.js";
import { completingShell, installedShells } from "../helpers/shells.js";
import { temporaryProject } from "../helpers/temporary-project.js";

const hostile = `It's $(touch pwned) \`touch pwned\` "q" ; touch pwned`;

/** A project that cannot be loaded, with names that a shell must not take for its own. */
function project(): string {
  const folder = temporaryProject({
    "flowc.config.ts": `import { environments as made } from "./missing.js";
export default { environments: { prod: { region: "eu-west-2" }, "pre-prod": { region: "eu-west-2" } } };`,
    "flows/main.flow.ts": `throw 1;\nexport const a = contactFlow("Main menu", (f) => f);\ncontactFlow(${JSON.stringify(hostile)});`,
    "exported/a.json": "{}",
  });
  mkdirSync(join(folder, "examples"));
  return folder;
}

/** A command line up to the cursor, and what is suggested there. */
const lines: readonly (readonly [words: readonly string[], suggested: readonly string[]])[] = [
  [
    ["flowc", "de"],
    ["deploy", "destroy"],
  ],
  [
    ["flowc", "state", ""],
    ["list", "mv", "rebuild", "rm", "show", "unlock"],
  ],
  [["flowc", "state", "list", "--e"], ["--env"]],
  [["flowc", "check", "--format", "s"], ["sarif"]],
  [["flowc", "check", "--format", "sarif", "--c"], ["--config"]],
  [
    ["flowc", "init", "--package-manager", ""],
    ["npm", "pnpm", "yarn"],
  ],
  [
    ["flowc", "deploy", "--env", "p"],
    ["pre-prod", "prod"],
  ],
  [["flowc", "state", "list", "--env", "l"], ["local"]],
  [["flowc", "explain", "FLOW10"], ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => `FLOW10${digit}`)],
  [["flowc", "completion", "names", "f"], ["flows"]],
];

describe.each(installedShells)("in %s", (shell) => {
  it("completes commands, options, their values and names of the project, without running it", async () => {
    const { suggests } = await completingShell(shell, project());
    const found = lines.map(([words]) => [words, suggests(...words)]);
    expect(found).toEqual(lines);
  });

  it("completes files and folders where they are meant", async () => {
    const { suggests } = await completingShell(shell, project());
    const plain = (names: readonly string[]) => names.map((name) => name.replace(/\/$/, ""));
    expect(plain(suggests("flowc", "check", "ex"))).toEqual(["examples", "exported"]);
    expect(plain(suggests("flowc", "check", "flowc"))).toEqual(["flowc.config.ts"]);
    expect(plain(suggests("flowc", "check", "--config", "fl"))).toEqual(["flowc.config.ts", "flows"]);
    expect(plain(suggests("flowc", "build", "--out", "fl"))).toEqual(["flows"]);
  });

  it("takes names for text, whatever they hold", async () => {
    const folder = project();
    const { suggests } = await completingShell(shell, folder);
    const before = readdirSync(folder);
    const escaped = (name: string) => (shell === "bash" ? name.replace(/[^\w]/g, "\\$&") : name);
    expect(suggests("flowc", "simulate", "M")).toEqual([escaped("Main menu")]);
    expect(suggests("flowc", "simulate", "I")).toEqual([escaped(hostile)]);
    expect(suggests("flowc", "nothing", "")).not.toContain("--help");
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe.runIf(installedShells.includes("bash"))("at a word that bash sees otherwise", () => {
  it("completes inside quotes only what they can hold, and behind an equals sign", async () => {
    const { suggests } = await completingShell("bash", project());
    expect(suggests("flowc", "simulate", '"Main')).toEqual(["Main menu"]);
    expect(suggests("flowc", "simulate", '"I')).toEqual([]);
    expect(suggests("flowc", "simulate", "'I")).toEqual([]);
    expect(suggests("flowc", "simulate", "Main\\ m")).toEqual(["Main\\ menu"]);
    expect(suggests("flowc", "deploy", "--env", "=")).toEqual(["local", "pre-prod", "prod"]);
    expect(suggests("flowc", "deploy", "--env", "=", "pr")).toEqual(["pre-prod", "prod"]);
    expect(suggests("flowc", "deploy", "--env", "=", "prod", "--y")).toEqual(["--yes"]);
  });
});

it("knows every command and option, and whose values are files, names or words", () => {
  const { groups, commands: all } = suggestionsOf(commands);
  expect(groups.map(({ path }) => path.join(" "))).toEqual(["", "state", "completion"]);
  expect(groups[0]?.members.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
  const valuesOf = (path: string, flag: string) =>
    all.find((command) => command.path.join(" ") === path)?.options.find((option) => option.flag === flag)?.values;
  expect(valuesOf("deploy", "--yes")).toBeUndefined();
  expect(valuesOf("deploy", "--env")).toEqual({ are: "environments" });
  expect(valuesOf("test", "--native")).toEqual({ are: "environments" });
  expect(valuesOf("state list", "--config")).toEqual({ are: "files" });
  expect(valuesOf("import", "--out")).toEqual({ are: "folders" });
  expect(valuesOf("emulator", "--port")).toEqual({ are: "text" });
  const asking = all.filter(({ arguments: words }) => words[0]?.are === "flows").map(({ path }) => path.join(" "));
  expect(asking).toEqual(expect.arrayContaining(["simulate", "explore"]));
});

it("lists names for scripts, and for programs", async () => {
  const folder = project();
  const flows = await flowc(folder, ["completion", "names", "flows"]);
  expect(flows).toEqual({ exitCode: 0, stdout: `${hostile}\nMain menu\n`, stderr: "" });
  const environments = await flowc(folder, ["completion", "names", "environments", "--format", "json"]);
  expect(JSON.parse(environments.stdout).names).toEqual(["local", "prod", "pre-prod"]);
});

it("says what it can list", async () => {
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), ["completion", "names", "queues"]);
  expect([exitCode, stdout, stderr]).toEqual([2, "", expect.stringContaining("flows, environments, codes")]);
});
