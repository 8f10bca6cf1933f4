import type { Manifest, ManifestFlow } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ManifestPieces } from "../../src/output/manifest-pieces.js";

const arbReference = fc.oneof(
  fc.record({ kind: fc.constant("queue" as const), name: fc.string() }),
  fc.record({ kind: fc.string(), arn: fc.string() }),
);

const arbFlow: fc.Arbitrary<ManifestFlow> = fc.record({
  name: fc.string({ unit: "grapheme" }),
  type: fc.constant("CONTACT_FLOW" as const),
  file: fc.string(),
  sha256: fc.string(),
  references: fc.array(arbReference, { maxLength: 3 }),
});

/** Flows of one project in the course of time: each time some of the same entries. */
const arbManifests = fc.array(arbFlow, { minLength: 1, maxLength: 5 }).chain((flows) =>
  fc.array(
    fc.array(fc.constantFrom(...flows), { maxLength: 120 }).map((chosen): Manifest => ({ version: 1, flows: chosen })),
    { minLength: 1, maxLength: 4 },
  ),
);

test("a manifest is written as JSON.stringify writes it, whatever was written before", () => {
  fc.assert(
    fc.property(arbManifests, (manifests) => {
      const pieces = new ManifestPieces();
      for (const manifest of manifests) {
        expect(Buffer.concat(pieces.of(manifest)).toString()).toBe(`${JSON.stringify(manifest, null, 2)}\n`);
      }
    }),
  );
});

test("an entry that is another one costs only its own part of the file", () => {
  const entry = (index: number): ManifestFlow => ({
    name: `Flow ${index}`,
    type: "CONTACT_FLOW",
    file: `flow-${index}.json`,
    sha256: "",
    references: [],
  });
  const flows = Array.from({ length: 1_000 }, (_, index) => entry(index));
  const pieces = new ManifestPieces();
  const before = pieces.of({ version: 1, flows });
  const after = pieces.of({ version: 1, flows: flows.with(500, entry(1_500)) });
  expect(after.filter((piece, index) => piece !== before[index])).toHaveLength(1);
  expect(before.length).toBeGreaterThan(10);
});
