import fc from "fast-check";
import { type AttributeNamespace, attributeNamespaces } from "../expressions/attribute-namespace.js";
import { formatJsonPath, type JsonPath, type JsonPathStep } from "../expressions/json-path.js";

function member(name: fc.Arbitrary<string>): fc.Arbitrary<JsonPathStep> {
  return name.map((text) => ({ kind: "member", name: text }));
}

const plainName = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,11}$/);
const quotedName = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const index = fc.nat({ max: 99 }).map((position): JsonPathStep => ({ kind: "index", index: position }));

const arbStep: fc.Arbitrary<JsonPathStep> = fc.oneof(
  { arbitrary: member(plainName), weight: 6 },
  { arbitrary: member(quotedName), weight: 2 },
  { arbitrary: index, weight: 1 },
);

/** A path as data, in a known namespace. A root that is no value by itself is followed by a name. */
export function arbJsonPathValue(): fc.Arbitrary<JsonPath> {
  return fc
    .record({
      namespace: fc.constantFrom(...attributeNamespaces),
      name: fc.oneof(plainName, quotedName),
      more: fc.array(arbStep, { maxLength: 3 }),
      backticks: fc.boolean(),
    })
    .map(({ namespace, name, more, backticks }) => ({
      root: namespace.root.slice(2),
      steps: namespace.isLeaf ? [] : [{ kind: "member", name } as const, ...more],
      backticks: backticks && more.some(({ kind }) => kind === "index"),
    }));
}

/** The text of a path in a known namespace, as a parameter value. */
export function arbJsonPath(): fc.Arbitrary<string> {
  return arbJsonPathValue().map(formatJsonPath);
}

/** Roots that hold something in every flow from its first block on. */
const readableAnywhere: readonly AttributeNamespace["root"][] = [
  "$.Attributes",
  "$.Channel",
  "$.ContactId",
  "$.CustomerId",
];

/** The text of a path that every flow can read, whatever ran before. */
export function arbReadablePath(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...readableAnywhere), plainName)
    .map(([root, name]) => (root === "$.Attributes" ? `${root}.${name}` : root));
}
