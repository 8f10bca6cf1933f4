import { expect, it } from "vitest";
import { readIgnoreComments, type SourceComment } from "../../src/index.js";

/** The comments of a text in which `//` begins one and nothing else does. */
function commentsOf(text: string): SourceComment[] {
  return text.split("\n").flatMap((line, index) => {
    const at = line.indexOf("//");
    if (at < 0) return [];
    const place = { line: index + 1, column: at + 1, endLine: index + 1, endColumn: line.length + 1 };
    return [{ ...place, text: line.slice(at + 2), isBlock: false, isAlone: line.trimStart().startsWith("//") }];
  });
}

function read(text: string) {
  const { suppressions, problems } = readIgnoreComments({ file: "a.ts", text }, commentsOf(text));
  return {
    suppressions: suppressions.map(({ code, reason, line, span }) => ({ code, reason, line, at: span.line })),
    problems: problems.map(({ kind, codes, span }) => ({ kind, codes, at: span.line })),
  };
}

it("reads code and reason, for the line below", () => {
  expect(read("f.a();\n  // flowc-ignore FLOW702: the keys are spoken\n  f.b();")).toEqual({
    suppressions: [{ code: "FLOW702", reason: "the keys are spoken", line: 3, at: 2 }],
    problems: [],
  });
});

it("reads several codes of one comment, each once", () => {
  const { suppressions } = read("// flowc-ignore FLOW702, FLOW703 FLOW702: both: on purpose\nf.b();");
  expect(suppressions.map(({ code, reason }) => [code, reason])).toEqual([
    ["FLOW702", "both: on purpose"],
    ["FLOW703", "both: on purpose"],
  ]);
});

it("looks through other comments and empty lines for the line that is meant", () => {
  const text = "// flowc-ignore FLOW702: a\n// flowc-ignore FLOW703: b\n\n// says hello\nf.b();";
  expect(read(text).suppressions.map(({ line }) => line)).toEqual([5, 5]);
});

it.each([
  ["// flowc-ignore FLOW702\nf.b();", "no-reason", ["FLOW702"]],
  ["// flowc-ignore FLOW702 :  \nf.b();", "no-reason", ["FLOW702"]],
  ["// flowc-ignore FLOW702 it is fine\nf.b();", "no-reason", ["FLOW702"]],
  ["// flowc-ignore\nf.b();", "no-code", []],
  ["// flowc-ignore: it is fine\nf.b();", "no-code", []],
  ["f.b(); // flowc-ignore FLOW702: it is fine", "not-alone", ["FLOW702"]],
  ["f.b();\n// flowc-ignore FLOW702: it is fine\n", "nothing-below", ["FLOW702"]],
])("%j suppresses nothing", (text, kind, codes) => {
  expect(read(text)).toMatchObject({ suppressions: [], problems: [{ kind, codes }] });
});

it("says so about a block comment, which is not the form", () => {
  const comment = { text: " flowc-ignore FLOW702: r ", line: 1, column: 1, endLine: 1, endColumn: 30 };
  const { problems } = readIgnoreComments({ file: "a.ts", text: "" }, [{ ...comment, isBlock: true, isAlone: true }]);
  expect(problems.map(({ kind }) => kind)).toEqual(["not-alone"]);
});

it.each(["// flowc-ignored FLOW702: r", "// see flowc-ignore FLOW702: r", "// flowc-ignore-all: r"])(
  "leaves %j alone",
  (comment) => {
    expect(read(`${comment}\nf.b();`)).toEqual({ suppressions: [], problems: [] });
  },
);
