import fc from "fast-check";
import type { Diagnostic, SuppressedDiagnostic } from "../../src/index.js";

/** Any text: control characters, halves of surrogate pairs, markup. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("<", "&", "]]>", '"', "'", "%", ":", ",", "\n", "\r", "\u0000", "\ud800", "\u001b"),
  }),
);

const position = fc.integer({ min: 1, max: 1000 });

const span = fc.record(
  {
    file: fc.oneof(text, fc.constantFrom("flows/main.flow.ts", "/abs/a b.json", "C:\\shop\\a.json")),
    line: position,
    column: position,
    end: fc.constant({ line: 2000, column: 1 }),
  },
  { requiredKeys: ["file", "line", "column"] },
);

/** Any diagnostic that code and name are right of. */
export const arbDiagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom("FLOW102", "CLI101", "ACME001"),
    name: fc.constant("no-problem"),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
    message: text,
    help: text,
    span,
    subject: fc.record({ flow: text, block: text, pointer: text, resource: text }, { requiredKeys: [] }),
    related: fc.array(fc.record({ message: text, span }, { requiredKeys: ["message"] }), { maxLength: 3 }),
    data: fc.dictionary(text, fc.jsonValue(), { maxKeys: 2 }),
  },
  { requiredKeys: ["code", "name", "severity", "message"] },
);

export const arbSuppressed: fc.Arbitrary<SuppressedDiagnostic> = fc.record({
  diagnostic: arbDiagnostic,
  suppression: fc.record(
    { origin: fc.constant("configuration" as const), code: fc.constant("FLOW102"), reason: text, flow: text, span },
    { requiredKeys: ["origin", "code", "reason", "flow"] },
  ),
});
