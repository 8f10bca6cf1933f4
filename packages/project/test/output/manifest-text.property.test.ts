import type { Manifest } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { manifestText } from "../../src/output/manifest-text.js";

const arbReference = fc.oneof(
  fc.record({ kind: fc.constant("queue" as const), name: fc.string() }),
  fc.record({ kind: fc.string(), arn: fc.string() }),
);

const arbManifest: fc.Arbitrary<Manifest> = fc
  .array(
    fc.record({
      name: fc.string(),
      type: fc.constant("CONTACT_FLOW" as const),
      file: fc.string(),
      sha256: fc.string(),
      references: fc.array(arbReference, { maxLength: 3 }),
    }),
    { maxLength: 4 },
  )
  .map((flows) => ({ version: 1, flows }));

test("a manifest is written as JSON.stringify writes it, each time", () => {
  fc.assert(
    fc.property(arbManifest, (manifest) => {
      const expected = `${JSON.stringify(manifest, null, 2)}\n`;
      expect(manifestText(manifest)).toBe(expected);
      expect(manifestText(manifest)).toBe(expected);
    }),
  );
});
