import { contactFlow } from "@flowc/flow-dsl";
import { isResourceDeclaration } from "@flowc/provisioner";
import fc from "fast-check";
import { expect, it } from "vitest";
import { discover } from "../../src/loading/discover.js";

const leaf = fc.oneof(
  fc.nat(999).map((number) => contactFlow(`Flow ${number}`, (f) => f.disconnect())),
  fc.string(),
  fc.constant(null),
  fc.constant(undefined),
);
const { exported } = fc.letrec<{ exported: unknown }>((tie) => ({
  exported: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie("exported"), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), tie("exported"), { maxKeys: 4 }),
  ),
}));

/** The flows in a value, the plain way. */
function flowsIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return "build" in value && typeof value.build === "function" ? [value] : Object.values(value).flatMap(flowsIn);
}

it("finds every flow in any nesting of lists and objects, each once", () => {
  fc.assert(
    fc.property(fc.array(exported, { maxLength: 4 }), (values) => {
      const modules = values.map((value) => ({ value }));
      const { flows } = discover(modules, isResourceDeclaration);
      expect(new Set(flows)).toEqual(new Set(values.flatMap(flowsIn)));
      expect(flows.length).toBe(new Set(flows).size);
    }),
  );
});
