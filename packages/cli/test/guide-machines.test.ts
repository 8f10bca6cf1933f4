import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../src/commands/index.js";
import { flowc } from "./helpers/run-flowc.js";
import { helloFlow, plainConfig, temporaryProject } from "./helpers/temporary-project.js";

const guide = readFileSync(new URL("../../../docs/guide/output-for-machines.md", import.meta.url), "utf8");
const examples = [...guide.matchAll(/^```sh\nflowc (.*)\n```\n+```json\n([\s\S]*?)^```$/gm)].map(
  ([, words = "", json = ""]) => [words, JSON.parse(json)] as const,
);

/** What a `…` of the guide stands for. */
function expected(value: unknown): unknown {
  if (value === "…") return expect.any(String);
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, expected(member)]));
}

it.each(examples)("flowc %s gives what the guide says", async (words, result) => {
  const folder = temporaryProject({ "flowc.config.ts": plainConfig, "flows/hello.flow.ts": helloFlow });
  const { stdout, stderr } = await flowc(folder, words.split(" "));
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject(expected(result) as object);
});

it("lists the members of every command that has a result", () => {
  const listed = [...guide.matchAll(/^\| `([a-z ]+)` \|/gm)].map(([, name]) => name);
  const known = commands.flatMap((command) =>
    command.name === "completion"
      ? []
      : "commands" in command
        ? command.commands.map((inner) => `${command.name} ${inner.name}`)
        : "format" in command.options && !["emulator", "view"].includes(command.name)
          ? [command.name]
          : [],
  );
  expect(listed.toSorted()).toEqual(known.toSorted());
});
