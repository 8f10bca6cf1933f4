import { expect, it } from "vitest";
import { markdownText } from "../../src/ui/markdown-text.js";

const plain = (markdown: string, columns = 40) => markdownText(markdown, { color: false, columns });

it("wraps paragraphs and lists, and leaves code as it is", () => {
  const markdown = [
    "# FLOW1 no-x",
    "A paragraph that is\nwritten on lines of its own and wrapped anew.",
    "- one item that is too long for a single line of text\n- two",
    '```json\n{\n  "a": "code is never wrapped, however long its lines are"\n}\n```',
    "| a | b |\n|---|---|\n| 1 | 2 |",
  ].join("\n\n");
  expect(plain(markdown)).toMatchInlineSnapshot(`
    "FLOW1 no-x

    A paragraph that is written on lines of
    its own and wrapped anew.

    - one item that is too long for a single
      line of text
    - two

      | {
      |   "a": "code is never wrapped, however long its lines are"
      | }

    | a | b |
    |---|---|
    | 1 | 2 |"
  `);
});

it("names the addresses of links that lead somewhere from a terminal", () => {
  expect(plain("See [the page](FLOW102.md) and [AWS](https://aws.example/x).", 100)).toBe(
    "See the page and AWS (https://aws.example/x).",
  );
});

it("does not take code for headings or lists", () => {
  expect(plain("```sh\n# not a heading\n- not an item\n\n\nend\n```")).toBe(
    "  | # not a heading\n  | - not an item\n  |\n  |\n  | end",
  );
});

it("shows code and stress in colour", () => {
  expect(markdownText("# T\n\n**now** run `flowc`", { color: true, columns: 80 })).toBe(
    "\u001b[1mT\u001b[22m\n\n\u001b[1mnow\u001b[22m run \u001b[36mflowc\u001b[39m",
  );
});

it("prints control characters of a page as escapes", () => {
  expect(plain("a\u001b[2Jb\n\n```\n\u0007\n```")).toBe("a\\u001b[2Jb\n\n  | \\u0007");
});
