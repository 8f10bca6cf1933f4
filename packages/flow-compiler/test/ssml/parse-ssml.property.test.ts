import fc from "fast-check";
import { test } from "vitest";
import { parseSsml } from "../../src/ssml/parse-ssml.js";

const arbPiece = fc.oneof(
  fc.constantFrom(
    "<speak>",
    "</speak>",
    "<p>",
    "</p>",
    "<break/>",
    "&",
    "&amp;",
    "<",
    "]]>",
    "<!--",
    "$.External.a",
    "<?",
  ),
  fc.string({ unit: "binary" }),
);

test("any text is read, or has one problem at a place inside of it", () => {
  fc.assert(
    fc.property(fc.array(arbPiece), (pieces) => {
      const text = pieces.join("");
      const { problem, tags } = parseSsml(text);
      if (problem === undefined) return tags.every(({ offset }) => text.charAt(offset) === "<");
      return tags.length === 0 && problem.offset >= 0 && problem.offset <= text.length && problem.message !== "";
    }),
  );
});
