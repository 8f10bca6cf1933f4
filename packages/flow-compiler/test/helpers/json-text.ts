import fc from "fast-check";

/** A JSON text as a tree, so that the order of members and the spelling of numbers can be chosen freely. */
export type TextTree =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly TextTree[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, TextTree])[] };

/** Leaves the tree a given text, for example an oddly spelled number. */
const literal = (text: string): TextTree => ({ kind: "text", text });

export const textOf = (value: string): TextTree => literal(JSON.stringify(value));

export const listOf = (items: readonly TextTree[]): TextTree => ({ kind: "list", items });

/** An object. Of entries with the same name the first stays. */
export function objectOf(entries: readonly (readonly [string, TextTree])[]): TextTree {
  const names = new Set<string>();
  const kept = entries.filter(([name]) => !names.has(name) && names.add(name));
  return { kind: "object", entries: kept };
}

/** Writes a tree without any blank outside its strings. */
export function compact(tree: TextTree): string {
  if (tree.kind === "text") return tree.text;
  if (tree.kind === "list") return `[${tree.items.map(compact).join(",")}]`;
  return `{${tree.entries.map(([name, value]) => `${JSON.stringify(name)}:${compact(value)}`).join(",")}}`;
}

/** Takes the blanks outside strings out of a JSON text. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? "");
}

const oddNumbers = ["1.0", "1e3", "1E3", "-0", "0.10", "12345678901234567890", "1e400", "-1.50e-2"];

/** Names that JavaScript objects treat in a way of their own, names with a meaning in the Flow language, and any other. */
export const arbName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a", "b", "x/y", "~", "") },
  { weight: 2, arbitrary: fc.constantFrom("10", "2", "0", "007", "4294967295", "12345678901234567890") },
  { weight: 2, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "length") },
  { weight: 1, arbitrary: fc.constantFrom("$flowc.reference", "$flowc.reference~", "$flowc.reference~~", "$flowc") },
  { weight: 1, arbitrary: fc.constantFrom("Actions", "Identifier", "Parameters", "NextAction", "Content", "Type") },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

const arbLeaf = fc.oneof(
  fc.string({ unit: "binary" }).map(textOf),
  fc.constantFrom("\ud800", "\udc00x", "\u0000", "\u2028", "$.Attributes.x", "").map(textOf),
  fc.integer().map((value) => literal(String(value))),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => literal(JSON.stringify(value))),
  fc.constantFrom(...oddNumbers).map(literal),
  fc.constantFrom("true", "false", "null").map(literal),
);

/** Any JSON value. */
export const arbValue: fc.Arbitrary<TextTree> = fc.letrec<{ value: TextTree }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    arbLeaf,
    fc.array(tie("value"), { maxLength: 4 }).map(listOf),
    fc.array(fc.tuple(arbName, tie("value")), { maxLength: 5 }).map(objectOf),
  ),
})).value;
