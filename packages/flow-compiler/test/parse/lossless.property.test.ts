import { emitFlow, parseFlow } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbFlowDocument } from "../helpers/flow-documents.js";
import { compact, withoutBlanks } from "../helpers/json-text.js";

function writtenAgain(text: string): string | undefined {
  const { unit } = parseFlow(text, { file: "flow.json", type: "CONTACT_FLOW" });
  return unit && emitFlow(unit.graph, { form: unit.form }).text;
}

test("any flow document comes back the same but for its blanks", () => {
  fc.assert(
    fc.property(arbFlowDocument, (document) => {
      const text = compact(document);
      fc.pre(!isWrapperOrLegacy(text));
      expect(withoutBlanks(writtenAgain(text)!)).toBe(text);
    }),
  );
});

test("what was written is read and written the same", () => {
  fc.assert(
    fc.property(arbFlowDocument, (document) => {
      const text = compact(document);
      fc.pre(!isWrapperOrLegacy(text));
      const once = writtenAgain(text)!;
      expect(writtenAgain(once)).toBe(once);
    }),
  );
});

test("the graph of any flow document holds no typed reference", () => {
  fc.assert(
    fc.property(arbFlowDocument, (document) => {
      const { unit } = parseFlow(compact(document), { file: "flow.json" });
      expect(unit === undefined || emitFlow(unit.graph).diagnostics).toSatisfy(
        (found: unknown) => found === true || (Array.isArray(found) && found.length === 0),
      );
    }),
  );
});

test("a document is not changed by being read", () => {
  fc.assert(
    fc.property(arbFlowDocument, (document) => {
      const text = compact(document);
      const { unit } = parseFlow(text, { file: "flow.json" });
      const before = JSON.stringify(unit?.graph);
      if (unit !== undefined) emitFlow(unit.graph, { form: unit.form });
      expect(JSON.stringify(unit?.graph)).toBe(before);
    }),
  );
});

/** A document with both `Actions` and members of another format is read as that format. */
function isWrapperOrLegacy(text: string): boolean {
  const value = JSON.parse(text) as Record<string, unknown>;
  return Object.hasOwn(value, "ContactFlow") || Object.hasOwn(value, "modules");
}
