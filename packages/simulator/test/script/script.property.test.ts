import fc from "fast-check";
import { expect, test } from "vitest";
import { formatScript } from "../../src/script/format-script.js";
import { parseScript } from "../../src/script/parse-script.js";
import { arbScript } from "./arb-script.js";

test("a script that is written and read is the same script", () => {
  fc.assert(
    fc.property(arbScript, (script) => {
      const { script: read, diagnostics } = parseScript(formatScript(script));
      expect(diagnostics).toEqual([]);
      expect(read.start).toEqual(script.start);
      expect(read.steps.map(({ line: _, ...step }) => step)).toEqual(script.steps);
    }),
  );
});

test("no text makes the reader throw, and each finding names its line", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (lines) => {
      const { diagnostics } = parseScript(lines.join("\n"), "call.txt");
      for (const { span } of diagnostics) expect(span?.line).toBeGreaterThan(0);
    }),
  );
});
