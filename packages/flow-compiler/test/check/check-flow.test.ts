import { type FlowUnit, noSpans, spansFromTable } from "@flowc/connect-model";
import { checkFlow, defineRule } from "@flowc/flow-compiler";
import { block, flowOf, next } from "@flowc/flow-compiler/testing";
import { describe, expect, test } from "vitest";

const about = {
  code: "FLOW199",
  name: "no-test",
  severity: "error",
  grade: "service",
  source: "assumed",
  checked: "2026-11-20",
} as const;

const rule = defineRule<{ readonly word: string }>(
  {
    ...about,
    message: ({ word }) => `Found ${word}.`,
    help: ({ word }) => `Remove ${word}.`,
  },
  (_, report) => ({
    block(view) {
      report(
        { word: view.identifier },
        { block: view, pointer: "/Type", grade: view.type === "Guess" ? "docs" : undefined },
      );
    },
  }),
);

function unit(...types: string[]): FlowUnit {
  const blocks = types.map((type, index) => block(`B${index}`, type, {}, [next("B0")]));
  return { graph: flowOf(blocks), spans: noSpans, diagnostics: [] };
}

test("a diagnostic says what, where and what to do, and keeps its values for machines", () => {
  expect(checkFlow(unit("Compare"), { rules: [rule] })).toEqual([
    {
      code: "FLOW199",
      name: "no-test",
      severity: "error",
      message: "Found B0.",
      help: "Remove B0.",
      subject: { flow: "Test", block: "B0", pointer: "/Type" },
      data: { word: "B0" },
    },
  ]);
});

test("a diagnostic carries the author's line when it is known", () => {
  const span = { file: "main.flow.ts", line: 4, column: 3 };
  const spans = spansFromTable(new Map([["B0", new Map([["", span]])]]));
  expect(checkFlow({ ...unit("Compare"), spans }, { rules: [rule] })[0]?.span).toEqual(span);
});

test("an error that is known less well than by the service only warns", () => {
  const severities = checkFlow(unit("Compare", "Guess"), { rules: [rule] }).map(({ severity }) => severity);
  expect(severities).toEqual(["error", "warning"]);
});

test("a minimum grade leaves out what is known less well", () => {
  const found = checkFlow(unit("Compare", "Guess"), { rules: [rule], minimumGrade: "corpus" });
  expect(found.map(({ subject }) => subject?.block)).toEqual(["B0"]);
});

describe("order", () => {
  test("is that of the file where places are known", () => {
    const at = (line: number) => new Map([["", { file: "a.flow.ts", line, column: 1 }]]);
    const spans = spansFromTable(
      new Map([
        ["B0", at(9)],
        ["B1", at(2)],
      ]),
    );
    const found = checkFlow({ ...unit("Compare", "Compare"), spans }, { rules: [rule] });
    expect(found.map(({ subject }) => subject?.block)).toEqual(["B1", "B0"]);
  });

  test("is that of the blocks elsewhere", () => {
    const found = checkFlow(unit("Compare", "Compare", "Compare"), { rules: [rule] });
    expect(found.map(({ subject }) => subject?.block)).toEqual(["B0", "B1", "B2"]);
  });
});

test("a rule that throws is reported as our bug, once, and the other rules go on", () => {
  const broken = defineRule<never>({ ...rule.meta, code: "FLOW198", name: "no-luck" }, () => ({
    block() {
      throw new Error("out of luck");
    },
  }));
  const found = checkFlow(unit("Compare", "Compare"), { rules: [broken, rule] });
  expect(found.map(({ code }) => code)).toEqual(["FLOW901", "FLOW199", "FLOW199"]);
  expect(found[0]?.message).toBe("The rule FLOW198 no-luck failed on this flow: out of luck");
});

test("each finding is judged alone, with its place and the call that made its block, before findings are folded", () => {
  const folding = defineRule<object>({ ...about, message: () => "Found.", help: () => "Remove." }, (_, report) => ({
    block: (view) => report({}, { block: view, pointer: "/Type", fold: "one" }),
  }));
  const [call, type] = [1, 2].map((line) => ({ file: "main.flow.ts", line, column: 3 }));
  const spans = spansFromTable(
    new Map([
      [
        "B0",
        new Map([
          ["", call!],
          ["/Type", type!],
        ]),
      ],
    ]),
  );
  const seen: unknown[] = [];
  const found = checkFlow(
    { ...unit("Compare", "Compare"), spans },
    {
      rules: [folding],
      judge: (finding, anchors) => {
        seen.push([finding.subject?.block, finding.span, anchors]);
        return finding.subject?.block === "B0" ? undefined : { ...finding, severity: "info" };
      },
    },
  );
  expect(seen).toContainEqual(["B0", type, [call]]);
  expect(found.map(({ subject, severity }) => [subject?.block, severity])).toEqual([["B1", "info"]]);
});

test("a rule of a configuration that throws is named, and is no bug of ours", () => {
  const failing = (code: string) =>
    defineRule<object>({ ...about, code, message: () => "", help: () => "" }, () => {
      throw new Error("no list");
    });
  const found = checkFlow(unit("Compare"), { rules: [failing("ACME001"), failing("FLOW199")] });
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "FLOW901 The rule FLOW199 no-test failed on this flow: no list",
    "FLOW902 The rule ACME001 no-test of the configuration failed on this flow: no list",
  ]);
});
