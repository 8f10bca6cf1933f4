import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDiagnostics } from "../../src/index.js";
import { arbDiagnostic, arbSuppressed } from "../helpers/arbitrary-findings.js";
import { sarifProblems } from "../helpers/sarif-schema.js";

const arbReport = fc.record({
  found: fc.array(arbDiagnostic, { maxLength: 4 }),
  suppressed: fc.array(arbSuppressed, { maxLength: 2 }),
});

it("writes SARIF that the official schema accepts, whatever flows are called", () => {
  fc.assert(
    fc.property(arbReport, ({ found, suppressed }) => {
      const log = JSON.parse(formatDiagnostics(found, { format: "sarif", suppressed, version: "1.0.0" }));
      expect(sarifProblems(log)).toEqual([]);
      const [{ invocations, results }] = log.runs;
      const notifications = invocations[0].toolExecutionNotifications ?? [];
      expect(results.length + notifications.length).toBe(found.length + suppressed.length);
    }),
  );
});

it("writes JUnit reports that an XML parser reads, with a test for each finding", () => {
  fc.assert(
    fc.property(arbReport, ({ found, suppressed }) => {
      const xml = formatDiagnostics(found, { format: "junit", suppressed });
      const strict = new DOMParser({
        onError: (_, message) => {
          throw new Error(message);
        },
      });
      const cases = strict.parseFromString(xml, "text/xml").getElementsByTagName("testcase");
      expect(cases.length).toBe(found.length + suppressed.length);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, in any spelling
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
    }),
  );
});

it("writes one workflow command a line, and no line that text has broken off", () => {
  fc.assert(
    fc.property(arbReport, ({ found, suppressed }) => {
      const lines = formatDiagnostics(found, { format: "github", suppressed })
        .trimEnd()
        .split(/[\r\n\u2028\u2029]/);
      expect(lines).toHaveLength(found.length + 1);
      for (const line of lines.slice(0, -1)) {
        expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\r\n]*,)*title=[^,:\r\n]*::/);
      }
    }),
  );
});
