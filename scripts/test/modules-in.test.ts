import { expect, test } from "vitest";
import { modulesIn } from "../pages/modules-in.mjs";

test("takes the TypeScript that imports something, with its line and its file name", () => {
  const page = [
    "# A page",
    "```ts",
    'import { a } from "a";',
    "```",
    "text",
    "```ts flows/b.flow.ts",
    'import { b } from "b";',
    "b();",
    "```",
  ].join("\n");
  expect(modulesIn(page)).toEqual([
    { path: "snippet-1.ts", line: 3, text: 'import { a } from "a";\n' },
    { path: "flows/b.flow.ts", line: 7, text: 'import { b } from "b";\nb();\n' },
  ]);
});

test("leaves fragments and other languages alone", () => {
  expect(modulesIn("```ts\nf.disconnect();\n```\n```sh\nimport x\n```\n")).toEqual([]);
});
