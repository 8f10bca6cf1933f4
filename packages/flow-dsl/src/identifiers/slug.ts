/**
 * Text as a part of an identifier: lower-case letters and digits of any script, words joined by hyphens, cut at a word
 * after at most `length` characters. JSONPaths keep their last name. Empty when nothing is left.
 */
export function slug(text: string, length: number): string {
  let result = "";
  for (const word of wordsOf(text)) {
    const next = result === "" ? cut(word, length) : `${result}-${word}`;
    if (next.length > length) break;
    result = next;
  }
  return result;
}

const plainWord = /[a-z0-9]+/g;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const markup = /<[^>]*>/g;
const jsonPath = /\$(?:\.([\p{L}\p{N}_-]+)|\['([^']*)'\])+/gu;
const newWord = /([\p{Ll}\p{N}])(\p{Lu})/gu;

/** Every block of every build comes here, and most texts are plain: the cheap expressions go first. */
function wordsOf(text: string): readonly string[] {
  const bare = /[<$]/.test(text) ? text.replace(markup, " ").replace(jsonPath, " $1 $2 ") : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(bare)) {
    const split = /[a-z0-9][A-Z]/.test(bare) ? bare.replace(/([a-z0-9])([A-Z])/g, "$1 $2") : bare;
    return split.toLowerCase().match(plainWord) ?? [];
  }
  return bare.normalize("NFC").replace(newWord, "$1 $2").toLowerCase().match(word) ?? [];
}

/** The first `length` UTF-16 units of `text`, never half of a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let result = "";
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result;
}
