import { expect, it } from "vitest";
import { formatDiagnostics } from "../../src/index.js";
import { dangling, displayFile, explained, placeless } from "../helpers/findings.js";

it("writes each finding as an annotation, then counts", () => {
  const note = { ...placeless, severity: "info" as const };
  const text = formatDiagnostics([dangling, note], {
    format: "github",
    displayFile,
    suppressed: [explained],
    files: 2,
  });
  expect(text).toMatchInlineSnapshot(`
    "::error file=flows/main.flow.ts,line=2,endLine=2,col=5,endColumn=15,title=FLOW102 no-dangling-target::"Welcome" goes to "Menu", which does not exist.%0ADid you mean "Main menu"?%0Aflow "Main", block "Welcome"%0Adocs/diagnostics/FLOW102.md
    ::notice title=CLI101 no-missing-config::None.%0Adocs/diagnostics/CLI101.md
    1 error, 1 note, 1 suppressed in 2 files.
    "
  `);
});

it("escapes what would end a property or the command", () => {
  const span = { file: "a,b:c%.json", line: 1, column: 2 };
  const found = { ...placeless, message: "100%\r\n::error::no", span };
  expect(formatDiagnostics([found], { format: "github" }).split("\n")[0]).toBe(
    "::error file=a%2Cb%3Ac%25.json,line=1,col=2,title=CLI101 no-missing-config::100%25\\r%0A::error::no%0Adocs/diagnostics/CLI101.md",
  );
});

it("leaves columns out for what goes over several lines", () => {
  const span = { file: "a.ts", line: 1, column: 2, end: { line: 4, column: 1 } };
  expect(formatDiagnostics([{ ...placeless, span }], { format: "github" })).toContain(
    "::error file=a.ts,line=1,endLine=4,title=",
  );
});
