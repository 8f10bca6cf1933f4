import { nearest } from "@flowc/diagnostics";
import { hasPart } from "@flowc/simulator";

/** What somebody should hear: a part of what is said, in any letter case, or a pattern. */
export type Words = string | RegExp;

/** Whether something that was said has the words. */
export function hasWords(said: string, words: Words): boolean {
  // A pattern with the flag g remembers where it was: it is asked from the start.
  if (typeof words !== "string") return said.search(words) !== -1;
  return hasPart(said, words);
}

/** Words as a message shows them. */
export function wordsText(words: Words): string {
  return typeof words === "string" ? `"${words}"` : String(words);
}

/** What was said that is spelled most like the words; undefined for a pattern. */
export function nearestSaid(words: Words, said: readonly string[]): string | undefined {
  return typeof words === "string" ? nearest(words, said) : undefined;
}
