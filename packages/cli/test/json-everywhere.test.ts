import { expect, it } from "vitest";
import type { Command } from "../src/command/command.js";
import { flagOf } from "../src/command/options.js";
import { commands } from "../src/commands/index.js";
import { flowc } from "./helpers/run-flowc.js";
import { temporaryProject } from "./helpers/temporary-project.js";

/** Every command with the words that name it. */
const all = commands.flatMap((command): (readonly [readonly string[], Command])[] =>
  "commands" in command
    ? command.commands.map((inner) => [[command.name, inner.name], inner])
    : [[[command.name], command]],
);

/** What a command cannot do without, made up. */
function needed({ argument = [], options }: Command): readonly string[] {
  const words = [argument].flat().flatMap(({ name, isRequired }) => (isRequired ? [`some-${name}`] : []));
  const required = Object.entries(options).flatMap(([name, spec]) => {
    if (!("isRequired" in spec) || spec.isRequired !== true) return [];
    return [flagOf(name), spec.type === "choice" ? (spec.choices[0] ?? "") : "somewhere"];
  });
  return [...words, ...required, ...("yes" in options ? ["--yes"] : [])];
}

/** Commands that go on until they are stopped, and one that prints programs for shells. */
const others = ["emulator", "view", "completion"];

it("has --format on every command, except where something else than a result is printed", () => {
  const without = all.filter(([, { options }]) => !("format" in options)).map(([words]) => words.join(" "));
  expect(without.filter((name) => !others.includes(name))).toEqual([]);
});

it.each(
  all
    .filter(([words]) => !others.includes(words[0] ?? ""))
    .map(([words, command]) => [words.join(" "), command] as const),
)("flowc %s gives one JSON document where there is no project, and nothing else", async (name, command) => {
  const words = [...name.split(" "), ...needed(command), "--format", "json"];
  const { exitCode, stdout } = await flowc(temporaryProject(), words);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: expect.any(Array) });
  expect([0, 1]).toContain(exitCode);
});
