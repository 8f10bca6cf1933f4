import { quotedList } from "@flowc/diagnostics";
import { hasWords, nearestSaid, type Words, wordsText } from "../scenario/words.js";
import type { Expectation } from "./finding.js";

/** The customer has heard or read all these words, in this order: parts of messages in any letter case, or patterns. */
export const toHaveHeard: Expectation<readonly Words[]> = ({ heard }, ...words) => {
  let from = 0;
  let missing: Words | undefined;
  for (const one of words) {
    const index = heard.findIndex((text, position) => position >= from && hasWords(text, one));
    if (index === -1) {
      missing = one;
      break;
    }
    from = index + 1;
  }
  const pass = missing === undefined;
  return { pass, expected: `to have said ${words.map(wordsText).join(", then ")}`, found: found(heard, missing) };
};

function found(heard: readonly string[], missing: Words | undefined): string {
  if (missing === undefined) return "it said so";
  if (heard.length === 0) return "it said nothing";
  const close = nearestSaid(missing, heard);
  const hint = close === undefined ? "" : `; the nearest to it was "${close}"`;
  return `it said ${quotedList(heard.slice(-3))}${heard.length > 3 ? " in the end" : ""}${hint}`;
}
