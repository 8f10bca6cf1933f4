/**
 * Text as a part of an identifier: lower-case letters and digits of any script, words joined by hyphens, cut at a word
 * after at most `length` characters. JSONPaths keep their last name. Empty when nothing is left.
 */
export function slug(text: string, length: number): string {
  const words = text
    .replace(/<[^>]*>/g, " ")
    .replace(/\$(?:\.([\p{L}\p{N}_-]+)|\['([^']*)'\])+/gu, " $1 $2 ")
    .normalize("NFC")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  let result = "";
  for (const word of words ?? []) {
    const next = result === "" ? cut(word, length) : `${result}-${word}`;
    if (next.length > length) break;
    result = next;
  }
  return result;
}

/** The first `length` UTF-16 units of `text`, never half of a character. */
export function cut(text: string, length: number): string {
  let result = "";
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result;
}
