import { readIgnoreComments } from "@flowc/diagnostics";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sourceComments } from "../../src/checks/source-comments.js";

/** Text that looks like code, comments and the ends of strings. */
const tricky = fc.string({
  unit: fc.constantFrom("`", "'", '"', "\\", "/", "*", "//", "/*", "*/", "${", "}", "\n", "\r\n", "\u2028", "a", " "),
});

const comment = "// flowc-ignore FLOW701: because";

async function suppressedLines(text: string) {
  const { suppressions, problems } = readIgnoreComments(
    { file: "a.ts", text },
    await sourceComments({ file: "a.ts", text }),
  );
  return [...suppressions.map(({ line }) => line), ...problems.map(({ kind }) => kind)];
}

const template = (text: string) => `\`${text.replaceAll(/[\\`]|\$(?=\{)/g, "\\$&")}\``;

it("takes no text in a string or a template for a comment, whatever stands around it", async () => {
  await fc.assert(
    fc.asyncProperty(tricky, tricky, async (before, after) => {
      const text = `${before}\n${comment}\n${after}`;
      expect(await suppressedLines(`const a = ${JSON.stringify(text)};\n`)).toEqual([]);
      expect(await suppressedLines(`const a = ${template(text)};\n`)).toEqual([]);
    }),
  );
});

it("finds a comment after any string or template, on the line that editors show", async () => {
  await fc.assert(
    fc.asyncProperty(tricky, async (text) => {
      const source = `const a = ${template(text)};\n${comment}\nf();`;
      const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
      expect(await suppressedLines(source)).toEqual([lines.indexOf("f();") + 1]);
    }),
  );
});
