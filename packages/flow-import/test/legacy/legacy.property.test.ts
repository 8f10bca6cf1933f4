import { arbIdentifier } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { moduleConversions } from "../../src/legacy/conversions.js";
import { readLegacyExport } from "../../src/legacy/read-legacy-export.js";

const words = ["Success", "Error", "NoMatch", "Timeout", "AtCapacity", "Looping", "Complete", "True", "False"];
const names = [
  "Text",
  "TextToSpeechType",
  "Timeout",
  "Attribute",
  "Queue",
  "Type",
  "Namespace",
  "__proto__",
  "toString",
];
const values = ["Hello", "ssml", "5", "Both", "constructor", "", "%%x%%", "Enable"];

const arbModule = (ids: readonly string[]) =>
  fc.record({
    type: fc.oneof(fc.constantFrom(...moduleConversions.map(({ type }) => type)), fc.string({ minLength: 1 })),
    target: fc.option(fc.constantFrom("Queue", "Flow", "Digits", "Lex", "Lambda", "valueOf"), { nil: undefined }),
    parameters: fc.array(
      fc.record(
        {
          name: fc.constantFrom(...names),
          key: fc.constantFrom("a", "__proto__", "hasOwnProperty"),
          value: fc.oneof(fc.constantFrom(...values), fc.integer(), fc.boolean(), fc.constant(null)),
          namespace: fc.constantFrom("System", "User Defined", "External", "constructor", null),
        },
        { requiredKeys: ["name"] },
      ),
      { maxLength: 6 },
    ),
    branches: fc.array(
      fc.record({ condition: fc.oneof(fc.constantFrom(...words), fc.string()), transition: fc.constantFrom(...ids) }),
      { maxLength: 5 },
    ),
    metadata: fc.record({ position: fc.record({ x: fc.integer(), y: fc.integer() }) }),
  });

const arbExport = fc.uniqueArray(arbIdentifier(), { minLength: 1, maxLength: 6 }).chain((ids) =>
  fc.tuple(fc.constant(ids), fc.tuple(...ids.map(() => arbModule(ids)))).map(([known, modules]) => ({
    version: "1",
    type: "contactFlow",
    start: known[0],
    metadata: { name: "Old" },
    modules: modules.map((module, index) => ({ id: known[index], ...module })),
  })),
);

test("every module becomes a block of the same identifier, in order, and leads only where its branches led", () => {
  fc.assert(
    fc.property(arbExport, (document) => {
      const { unit } = readLegacyExport(JSON.stringify(document), { file: "old.json" });
      const blocks = unit?.graph.blocks ?? [];
      expect(blocks.map(({ identifier }) => identifier)).toEqual(document.modules.map(({ id }) => id));
      blocks.forEach(({ branches }, index) => {
        const targets = document.modules[index]?.branches.map(({ transition }) => transition);
        for (const { target } of branches) expect(targets).toContain(target);
      });
    }),
  );
});

test("a branch leads nowhere only when it is reported", () => {
  fc.assert(
    fc.property(arbExport, (document) => {
      const { unit, diagnostics } = readLegacyExport(JSON.stringify(document), { file: "old.json" });
      document.modules.forEach(({ id, branches }, index) => {
        const kept = new Set(unit?.graph.blocks[index]?.branches.map(({ target }) => target));
        const isReported = diagnostics.some(({ code, subject }) => code === "FLOW862" && subject?.block === id);
        if (!isReported) expect(branches.filter(({ transition }) => !kept.has(transition))).toEqual([]);
      });
    }),
  );
});

test("text that is any JSON gives a flow or a reason, never a crash", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { unit, diagnostics } = readLegacyExport(text, { file: "old.json" });
      expect(unit !== undefined || diagnostics.length > 0).toBe(true);
    }),
  );
});
