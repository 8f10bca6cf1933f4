import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { walkthrough } from "../pages/walkthrough.mjs";

const command = (words: string) => ({ kind: "command", words, says: /(?:)/ });

test("takes files and commands of a page in their order, without what is said about them", () => {
  const page = [
    "```sh\nnpx flowc plan    # what would a deploy change?\n# nothing\n```",
    "```ts flows/a.flow.ts\nexport const a = 1; // 1 # 2\n```",
    "```ts\nfragment;\n```",
    "```sh\nnpx flowc check\nnpx flowc test\n```",
  ].join("\n\nWords.\n\n");
  expect(walkthrough(page)).toEqual([
    command("npx flowc plan"),
    { kind: "file", path: "flows/a.flow.ts", text: "export const a = 1; // 1 # 2\n" },
    command("npx flowc check"),
    command("npx flowc test"),
  ]);
});

test("stops at a heading", () => {
  expect(walkthrough("```sh\none\n```\n\n## In AWS\n\n```sh\ntwo\n```\n", "In AWS")).toEqual([command("one")]);
});

test("finds the whole way in the first page of the guide", () => {
  const page = readFileSync(fileURLToPath(new URL("../../docs/guide/start.md", import.meta.url)), "utf8");
  const commands = walkthrough(page, "Deploy it to AWS").flatMap((step) =>
    step.kind === "command" ? [step.words.split(" ").slice(0, 3).join(" ")] : [],
  );
  expect(commands[0]).toBe("npx flowc init");
  expect(commands).toEqual(expect.arrayContaining(["npx flowc check", "npx flowc test", "npx flowc deploy"]));
  expect(walkthrough(page).length).toBeGreaterThan(walkthrough(page, "Deploy it to AWS").length);
});
