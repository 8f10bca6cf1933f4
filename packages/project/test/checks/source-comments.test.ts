import { ignoreWord, readIgnoreComments } from "@flowc/diagnostics";
import { expect, it } from "vitest";
import { sourceComments } from "../../src/checks/source-comments.js";

async function suppressed(text: string) {
  const { suppressions, problems } = readIgnoreComments(
    { file: "a.ts", text },
    await sourceComments({ file: "a.ts", text }),
  );
  return [...suppressions.map(({ code, line }) => `${code} ${line}`), ...problems.map(({ kind }) => kind)];
}

it("finds line comments with their places", async () => {
  const text = "const a = 1;\r\n  // one\r\n/* two\r\n */\r\nf(); // three";
  expect(await sourceComments({ file: "a.ts", text })).toEqual([
    { text: " one", line: 2, column: 3, endLine: 2, endColumn: 9, isBlock: false, isAlone: true },
    { text: " two\r\n ", line: 3, column: 1, endLine: 4, endColumn: 4, isBlock: true, isAlone: true },
    { text: " three", line: 5, column: 6, endLine: 5, endColumn: 14, isBlock: false, isAlone: false },
  ]);
});

it("reads a comment among types, generics and decorators of TypeScript", async () => {
  const text = `const f = <T,>(x: T): T => x satisfies T;\n// ${ignoreWord} FLOW701: r\nf<Array<Map<string, number>>>(g as never);`;
  expect(await suppressed(text)).toEqual(["FLOW701 3"]);
});

it.each([
  [
    "a template over several lines",
    `const a = \`\n// ${ignoreWord} FLOW701: r\n\${b}\n// ${ignoreWord} FLOW701: r\n\`;`,
  ],
  ["a template in a template", `const a = \`\${\`\n// ${ignoreWord} FLOW701: r\n\`}\`;`],
  ["a string with a line continuation", `const a = "\\\n// ${ignoreWord} FLOW701: r";`],
  ["a block comment", `/*\n// ${ignoreWord} FLOW701: r\n*/\nf();`],
  ["a regular expression", `const a = /[/]\\// ${ignoreWord}x FLOW701: r/u;`.replace("/u", "")],
])("is not fooled by %s", async (_, text) => {
  expect(await suppressed(text)).toEqual([]);
});

it("tells a regular expression that holds quotes and comment signs from code", async () => {
  const text = `const a = b / 2; const c = /["\`/*]/;\n// ${ignoreWord} FLOW701: r\nf();`;
  expect(await suppressed(text)).toEqual(["FLOW701 3"]);
});

it("reads code inside a template as code", async () => {
  const text = `const a = \`\${f(\n// ${ignoreWord} FLOW701: r\n1)}\`;`;
  expect(await suppressed(text)).toEqual(["FLOW701 3"]);
});

it("finds nothing in a file that cannot be parsed", async () => {
  expect(await suppressed(`const = ;\n// ${ignoreWord} FLOW701: r\nf();`)).toEqual([]);
});
