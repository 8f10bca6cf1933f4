import { expect, it } from "vitest";
import { type FormatOptions, formatDiagnostics } from "../../src/index.js";
import { dangling, displayFile, explained, placeless } from "../helpers/findings.js";
import { sarifProblems } from "../helpers/sarif-schema.js";

const options: FormatOptions = { format: "sarif", displayFile, version: "1.2.3", suppressed: [explained] };

const run = (text: string) => JSON.parse(text).runs[0];

it("writes one run that the official schema accepts", () => {
  const text = formatDiagnostics([dangling, placeless], options);
  expect(sarifProblems(JSON.parse(text))).toEqual([]);
  expect(text.endsWith("}\n")).toBe(true);
});

it("is held to the schema: a log without its version is refused", () => {
  expect(sarifProblems({ runs: [] })).toEqual([" must have required property 'version'"]);
});

it("gives a finding its place, block, other places, fingerprint and data", () => {
  expect(run(formatDiagnostics([dangling], options)).results[0]).toEqual({
    ruleId: "FLOW102",
    ruleIndex: 0,
    level: "error",
    message: { text: '"Welcome" goes to "Menu", which does not exist.\nDid you mean "Main menu"?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "flows/main.flow.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 15 },
        },
        logicalLocations: [
          { name: "Main", fullyQualifiedName: "Main", kind: "flow" },
          { name: "Welcome", fullyQualifiedName: "Main/Welcome", kind: "block" },
        ],
      },
    ],
    relatedLocations: [
      {
        id: 1,
        message: { text: '"Main menu" is defined here' },
        physicalLocation: {
          artifactLocation: { uri: "flows/menu.flow.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 7, startColumn: 3 },
        },
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/),
      "flowcFinding/v1": expect.stringMatching(/^[0-9a-f]{16}:1$/),
    },
    properties: { pointer: "/Transitions/NextAction", data: { target: "Menu" } },
  });
});

it("tells of the run itself what has no place in a file", () => {
  const { invocations, results } = run(formatDiagnostics([dangling, placeless], { format: "sarif" }));
  expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["FLOW102"]);
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { associatedRule: { id: "CLI101", index: 0 }, level: "error", message: { text: "None." } },
      ],
    },
  ]);
  const note = { ...placeless, severity: "info" as const, subject: { resource: 'queue "Support"' } };
  const [invocation] = run(formatDiagnostics([note], { format: "sarif" })).invocations;
  expect(invocation.executionSuccessful).toBe(true);
  expect(invocation.toolExecutionNotifications[0].locations[0].logicalLocations[0].kind).toBe("resource");
});

it("describes each code once, with its own severity rather than the chosen one", () => {
  const describeCode = (code: string) =>
    code === "FLOW102"
      ? {
          code,
          name: "no-dangling-target",
          severity: "error" as const,
          evidence: "service",
          summary: "A branch leads to a block that does not exist.",
          page: "# FLOW102",
          url: "https://docs.example/FLOW102",
        }
      : undefined;
  const softened = { ...dangling, severity: "info" as const };
  const { tool, results } = run(formatDiagnostics([softened, softened], { ...options, describeCode }));
  expect(tool.driver).toEqual({
    name: "flowc",
    version: "1.2.3",
    rules: [
      {
        id: "FLOW102",
        name: "no-dangling-target",
        shortDescription: { text: "A branch leads to a block that does not exist." },
        helpUri: "https://docs.example/FLOW102",
        help: { text: "A branch leads to a block that does not exist.", markdown: "# FLOW102" },
        defaultConfiguration: { level: "error" },
        properties: { evidence: "service" },
      },
      { id: "FLOW701", name: "no-literal-account", defaultConfiguration: { level: "warning" } },
    ],
  });
  expect(results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [ruleIndex, level])).toEqual([
    [0, "note"],
    [0, "note"],
    [1, "warning"],
  ]);
});

it("keeps what is suppressed, with the reason and where it is given", () => {
  const [result] = run(formatDiagnostics([], options)).results;
  expect(result.suppressions).toEqual([
    {
      kind: "inSource",
      justification: "there is one account",
      location: {
        physicalLocation: {
          artifactLocation: { uri: "flows/main.flow.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 8, startColumn: 3, endLine: 8, endColumn: 50 },
        },
      },
    },
  ]);
});

it.each([
  ["flüsse [1]/a b.json", "fl%C3%BCsse%20%5B1%5D/a%20b.json"],
  ["/outside/a.json", "file:///outside/a.json"],
  ["C:\\outside\\a.json", "file:///C:/outside/a.json"],
])("writes the path %s as an address", (file, uri) => {
  const found = { ...dangling, related: [], span: { file, line: 1, column: 1 } };
  const [result] = run(formatDiagnostics([found], { format: "sarif" })).results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});
