import fc from "fast-check";
import { arbName, arbValue, listOf, objectOf, type TextTree, textOf } from "./json-text.js";

const arbIdentifier = fc.constantFrom("Welcome", "Menu", "Bye", "10", "2", "__proto__", "constructor", "");

/** Mostly what belongs there, sometimes anything. */
function mostly(usual: fc.Arbitrary<TextTree>): fc.Arbitrary<TextTree> {
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: arbValue });
}

/** An object of these members, each there or not, in any order, with a few members that nobody knows. */
function objectWith(members: Readonly<Record<string, fc.Arbitrary<TextTree>>>): fc.Arbitrary<TextTree> {
  const known = Object.entries(members).map(([name, value]) =>
    fc.option(fc.tuple(fc.constant(name), mostly(value)), { freq: 8, nil: undefined }),
  );
  const unknown = fc.array(fc.tuple(arbName, arbValue), { maxLength: 2 });
  return fc
    .tuple(fc.tuple(...known), unknown)
    .map(([entries, others]) => [...entries.filter((entry) => entry !== undefined), ...others])
    .chain((entries) => fc.oneof(fc.constant(entries), shuffled(entries)))
    .map(objectOf);
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function listWith(item: fc.Arbitrary<TextTree>, maxLength: number): fc.Arbitrary<TextTree> {
  return fc.array(mostly(item), { maxLength }).map(listOf);
}

const arbTarget = arbIdentifier.map(textOf);
const arbError = objectWith({ NextAction: arbTarget, ErrorType: fc.constantFrom("NoMatchingError", "").map(textOf) });
const arbTest = objectWith({
  Operator: fc.constantFrom("Equals", "Exists").map(textOf),
  Operands: listWith(fc.string().map(textOf), 2),
});
const arbCondition = objectWith({ NextAction: arbTarget, Condition: arbTest });
const arbTransitions = objectWith({
  NextAction: arbTarget,
  Errors: listWith(arbError, 2),
  Conditions: listWith(arbCondition, 2),
});
const arbAction = objectWith({
  Parameters: fc.array(fc.tuple(arbName, arbValue), { maxLength: 4 }).map(objectOf),
  Identifier: arbTarget,
  Type: fc.constantFrom("MessageParticipant", "Compare", "NoSuchAction").map(textOf),
  Transitions: arbTransitions,
});

/**
 * A flow document, sound or broken: members that are missing, unknown, out of order or of the wrong JSON type at every
 * level. It always has `Actions`, which makes it a flow.
 */
export const arbFlowDocument: fc.Arbitrary<TextTree> = objectWith({
  Version: fc.constantFrom("2019-10-30", "1").map(textOf),
  StartAction: arbTarget,
  Metadata: objectWith({ name: fc.string().map(textOf), type: fc.constantFrom("contactFlow", "odd").map(textOf) }),
  Settings: arbValue,
})
  .chain((document) => fc.tuple(fc.constant(document), mostly(listWith(arbAction, 4))))
  .map(([document, actions]) =>
    objectOf([...(document.kind === "object" ? document.entries : []), ["Actions", actions] as const]),
  );
