import fc from "fast-check";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { parseAuthorFile } from "../../src/source/author-file.js";
import { callAt } from "../../src/source/block-call.js";
import { keyText, literalText } from "../../src/write/literal-text.js";

const signs = fc.constantFrom(
  '"',
  "'",
  "`",
  "\\",
  "$",
  "{",
  "}",
  "${",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\0",
  "0",
  "7",
  "\u2028",
  "\ud800",
  "\udc00",
  "😀",
  "a",
  "*/",
  "//",
);
const arbText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(signs, { maxLength: 8 }).map((some) => some.join("")),
);
const arbQuote = fc.constantFrom('"', "'", "`");

/** Source of a literal as some author could write it: escapes in many forms. */
function written(text: string, quote: string, seed: number): string {
  const inner = Array.from(text, (sign, index) => {
    const code = sign.codePointAt(0) ?? 0;
    if ((seed + index) % 3 === 0) return `\\u{${code.toString(16)}}`;
    if (sign === "\r" || sign === "\n" || code < 32 || (code >= 0xd800 && code <= 0xdfff) || sign === "\u2028")
      return `\\u{${code.toString(16)}}`;
    return sign === quote || sign === "\\" || sign === "$" ? `\\${sign}` : sign;
  });
  return `${quote}${inner.join("")}${quote}`;
}

function firstArgument(literal: string) {
  const text = `f.a(${literal});\n`;
  const file = parseAuthorFile("main.flow.ts", text);
  const node = callAt(file, { file: "main.flow.ts", line: 1, column: 3 })?.getArguments()[0];
  if (node === undefined) throw new Error("No argument.");
  return { file, node };
}

/** What a program reads in a place of an expression; undefined when it is more than one literal. */
function readBack(expression: string): string | undefined {
  const source = ts.createSourceFile("a.ts", `(${expression})`, ts.ScriptTarget.ES2022, true);
  const [statement, ...more] = source.statements;
  if (more.length > 0 || statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  const inner = ts.isParenthesizedExpression(statement.expression) ? statement.expression.expression : undefined;
  return inner && ts.isStringLiteralLike(inner) && inner.end === source.text.length - 1 ? inner.text : undefined;
}

test("a literal that is written anew reads as the new text, whatever it was and will be", () => {
  fc.assert(
    fc.property(arbText, arbText, arbQuote, fc.nat(5), (before, after, quote, seed) => {
      const { file, node } = firstArgument(written(before, quote, seed));
      const expression = literalText(node, after, file);
      expect(expression.charAt(0)).toBe(quote);
      expect(readBack(expression)).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test("a literal that is written with the same text stays as the author wrote it", () => {
  fc.assert(
    fc.property(arbText, arbQuote, fc.nat(5), (text, quote, seed) => {
      const source = written(text.replaceAll("$", "").replaceAll("\0", ""), quote, seed);
      const { file, node } = firstArgument(source);
      expect(literalText(node, text.replaceAll("$", "").replaceAll("\0", ""), file)).toBe(source);
    }),
  );
});

test("a key that is written anew is that key", () => {
  fc.assert(
    fc.property(arbText, fc.constantFrom("a", "1", '"x y"', "'x'"), (key, before) => {
      const { file, node } = firstArgument(`{ ${before}: 1 }`);
      const name = node.getFirstDescendantOrThrow((each) => each.getText() === before);
      const expression = keyText(name, key, file);
      const parsed = ts.createSourceFile("a.ts", `({ ${expression}: 1 })`, ts.ScriptTarget.ES2022, true);
      const names: string[] = [];
      const visit = (each: ts.Node): void => {
        if (ts.isPropertyAssignment(each) && !ts.isComputedPropertyName(each.name)) names.push(each.name.text);
        ts.forEachChild(each, visit);
      };
      visit(parsed);
      expect(names).toEqual([key]);
    }),
  );
});
