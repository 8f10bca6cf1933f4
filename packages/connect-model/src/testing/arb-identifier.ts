import fc from "fast-check";
import { forbiddenIdentifierWords } from "../identifiers/identifier.js";
import { limits } from "../limits/limits.js";

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const oddities = " _-.&*?#+!'\"@<>|~^`éßñ名前日本🙂";

const words: ReadonlySet<string> = new Set(forbiddenIdentifierWords);

/** A legal identifier of a block: a UUID as the console gives, or a name of up to 50 characters. */
export function arbIdentifier(): fc.Arbitrary<string> {
  // Letters are listed more than once to be likelier; shrinking goes towards the first.
  const unit = fc.constantFrom(...letters.repeat(3), ...oddities);
  const most = limits.flow.identifierCharacters.value;
  const ofLength = (size: "small" | "max") =>
    fc.string({ unit, minLength: 1, maxLength: most, size }).map((text) => (words.has(text) ? `${text} 2` : text));
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: ofLength("small"), weight: 4 },
    { arbitrary: ofLength("max"), weight: 1 },
    { arbitrary: fc.uuid(), weight: 2 },
  );
}
