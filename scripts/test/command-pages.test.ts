import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flagOf } from "../../packages/cli/src/command/options.js";
import { topics } from "../../packages/cli/src/command/topics.js";
import { commands } from "../../packages/cli/src/commands/index.js";
import { exitCodeMeanings, exitCodes } from "../../packages/cli/src/exit-code.js";
import { commandPages } from "../reference/command-pages.mjs";
import { root } from "../workspace.mjs";

const ring = {
  name: "ring",
  topic: "test" as const,
  summary: "ring a bell",
  description: "Rings a bell.",
  argument: { name: "bells", description: "which ones (default: all)", isVariadic: true },
  options: {
    times: { type: "integer", value: "number", min: 1, max: 3, description: "how often" },
    tone: { type: "choice", choices: ["ding", "dong"], default: "dong", description: "how it sounds" },
    detailedExitcode: { type: "switch", description: "end with 3 when somebody came" },
    house: { type: "text", value: "name", isRequired: true, description: "where" },
  } as const,
  examples: [{ command: "flowc ring --house ours", description: "ours" }],
  interruption: { ended: "Stopped. Nobody heard it." },
  load: () => Promise.reject(new Error("Pages need no handler.")),
};
const line = { topics, exitCodes, meanings: exitCodeMeanings, flagOf };
const textOf = (path: string, of: Parameters<typeof commandPages>[0]["commands"]) =>
  commandPages({ ...line, commands: of }).find((page) => page.path === path)?.text;

test.each([
  ["how it is typed", "flowc ring [bells...] --house <name> [options]"],
  ["an argument with its default", "| `[bells...]` | which ones | all |"],
  ["a number with its range", "| `--times <number>` | how often. A whole number from 1 to 3. |  |"],
  ["choices with their default", "| `--tone <tone>` | how it sounds. One of `ding`, `dong`. | `dong` |"],
  ["an example", "flowc ring --house ours  # ours"],
  ["the exit code for changes", "Exit codes: 0, 1, 2, 3, 70 and 130"],
  ["what Ctrl-C leaves", "- Ctrl-C: Stopped. Nobody heard it."],
])("the page of a command says %s", (_, expected) => {
  expect(textOf("ring.md", [ring])).toContain(expected);
});

test("commands of a group stand on one page, and the list leads to each", () => {
  const group = { name: "bells", summary: "bells", description: "All about bells.", commands: [ring] };
  expect(textOf("bells.md", [group])).toContain("| [`flowc bells ring`](#flowc-bells-ring) | ring a bell |");
  expect(textOf("bells.md", [group])).toContain("## flowc bells ring\n");
});

test("every exit code stands in the index with what it means", () => {
  const index = textOf("README.md", [ring]) ?? "";
  for (const code of Object.values(exitCodes)) expect(index).toMatch(new RegExp(`^\\| ${code} \\| \\w`, "m"));
});

test("the folder has a page for every command and no page of a command that is gone", () => {
  const written = readdirSync(join(root, "docs/reference/commands")).sort();
  expect(written).toEqual(["README.md", ...commands.map(({ name }) => `${name}.md`)].sort());
});
