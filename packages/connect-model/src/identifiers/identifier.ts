import { limits } from "../limits/limits.js";

/** Characters that an identifier may not contain (developer guide, 2026-11-20). */
export const forbiddenIdentifierCharacters = "%:(\\/)=$,;[]{}";

/** Words that an identifier may not be (developer guide, 2026-11-20). */
export const forbiddenIdentifierWords = [
  "__proto__",
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "toString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "valueOf",
] as const;

/** What is wrong with an identifier. */
export type IdentifierProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLong"; readonly characters: number }
  | { readonly kind: "forbiddenCharacter"; readonly character: string; readonly offset: number }
  | { readonly kind: "forbiddenWord"; readonly word: string };

const maximum = limits.flow.identifierCharacters.value;
const words: ReadonlySet<string> = new Set(forbiddenIdentifierWords);
const character = /[%:(\\/)=$,;[\]{}]/;
const everyCharacter = new RegExp(character, "g");

/** Everything that is wrong with the identifier of a block, each character once. Empty when it is legal. */
export function identifierProblems(text: string): readonly IdentifierProblem[] {
  if (text === "") return [{ kind: "empty" }];
  const problems: IdentifierProblem[] = [];
  const length = text.length > maximum ? [...text].length : text.length;
  if (length > maximum) problems.push({ kind: "tooLong", characters: length });
  if (character.test(text)) problems.push(...forbiddenCharacters(text));
  if (words.has(text)) problems.push({ kind: "forbiddenWord", word: text });
  return problems;
}

function forbiddenCharacters(text: string): IdentifierProblem[] {
  const first = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(everyCharacter)) {
    if (!first.has(character)) first.set(character, index);
  }
  return [...first].map(([character, offset]) => ({ kind: "forbiddenCharacter", character, offset }));
}
