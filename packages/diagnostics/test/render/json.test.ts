import { expect, it } from "vitest";
import { formatDiagnostics } from "../../src/index.js";

it("writes one object with the number of files and flat diagnostics", () => {
  const json = formatDiagnostics(
    [
      {
        code: "FLOW102",
        name: "no-dangling-target",
        severity: "error",
        message: '"Welcome" goes to "Menu", which does not exist.',
        help: "Add it.",
        span: { file: "/shop/main.json", line: 2, column: 5, end: { line: 2, column: 9 } },
        subject: { flow: "Main", block: "Welcome", pointer: "/Transitions/NextAction" },
        related: [
          { message: "seen here", span: { file: "/shop/b.json", line: 1, column: 1 } },
          { message: "and there" },
        ],
        data: { target: "Menu" },
      },
    ],
    { format: "json", files: 4, displayFile: (file) => file.slice("/shop/".length) },
  );
  expect(json).toMatchInlineSnapshot(`
    "{
      "files": 4,
      "diagnostics": [
        {
          "code": "FLOW102",
          "name": "no-dangling-target",
          "severity": "error",
          "message": "\\"Welcome\\" goes to \\"Menu\\", which does not exist.",
          "help": "Add it.",
          "file": "main.json",
          "line": 2,
          "column": 5,
          "endLine": 2,
          "endColumn": 9,
          "flow": "Main",
          "block": "Welcome",
          "pointer": "/Transitions/NextAction",
          "related": [
            {
              "message": "seen here",
              "file": "b.json",
              "line": 1,
              "column": 1
            },
            {
              "message": "and there"
            }
          ],
          "data": {
            "target": "Menu"
          },
          "docs": "docs/diagnostics/FLOW102.md",
          "fingerprint": "4275b75a7f48f31a:1"
        }
      ]
    }
    "
  `);
});

it("leaves out members that say nothing", () => {
  const json = formatDiagnostics([{ code: "CLI101", name: "no-files", severity: "error", message: "No.", data: {} }], {
    format: "json",
  });
  expect(JSON.parse(json)).toEqual({
    files: 0,
    diagnostics: [
      {
        code: "CLI101",
        name: "no-files",
        severity: "error",
        message: "No.",
        docs: "docs/diagnostics/CLI101.md",
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
      },
    ],
  });
});

it("counts the files that are named when the number is not given", () => {
  const at = (file: string) => ({
    code: "FLOW101",
    name: "x",
    severity: "info" as const,
    message: "m",
    span: { file, line: 1, column: 1 },
  });
  expect(JSON.parse(formatDiagnostics([at("a"), at("b"), at("a")], { format: "json" })).files).toBe(2);
});

it("lists what is suppressed apart, with the reason and where it is given", () => {
  const diagnostic = { code: "FLOW701", name: "no-literal-account", severity: "warning" as const, message: "m" };
  const suppression = {
    origin: "source" as const,
    code: "FLOW701",
    reason: "one account",
    span: { file: "/shop/a.ts", line: 3, column: 1 },
    line: 4,
  };
  const json = formatDiagnostics([], {
    format: "json",
    suppressed: [{ diagnostic, suppression }],
    displayFile: (file) => file.slice("/shop/".length),
  });
  expect(JSON.parse(json).suppressed).toMatchObject([
    { code: "FLOW701", suppression: { origin: "source", reason: "one account", file: "a.ts", line: 3 } },
  ]);
});

it("sends nobody to a page of ours for a code that is not ours", () => {
  const theirs = { code: "ACME001", name: "no-shouting", severity: "info" as const, message: "m" };
  const records = JSON.parse(
    formatDiagnostics([theirs, { ...theirs, docs: "https://acme.example/1" }], { format: "json" }),
  ).diagnostics;
  expect(records.map(({ docs }: { docs?: string }) => docs)).toEqual([undefined, "https://acme.example/1"]);
});
