import { type KeyLanguage, keyLanguages } from "./key-words.js";

interface Language {
  readonly verbs: readonly string[];
  /** A verb and all keys behind it. */
  readonly offer: RegExp;
  /** One key, or a word that joins two. */
  readonly part: RegExp;
  readonly keys: ReadonlyMap<string, string>;
  readonly ranges: ReadonlySet<string>;
}

let languages: readonly Language[] | undefined;

/**
 * The keys that a prompt tells a caller to press, such as `1`, `2` and `*` in "For sales press 1, for support press two,
 * to hear this again press star". Understands English, German, Spanish, French, Portuguese, Italian and Dutch.
 * @returns in the order of the text, each key once; empty when it offers none
 */
export function offeredKeys(words: string): readonly string[] {
  const text = words.toLowerCase().replaceAll(/\s+/g, " ");
  languages ??= keyLanguages.map(compile);
  const spoken = languages.filter(({ verbs }) => verbs.some((verb) => text.includes(verb)));
  const keys = spoken.flatMap((language) =>
    [...text.matchAll(language.offer)].flatMap(([offer]) => keysIn(offer, language)),
  );
  return [...new Set(keys)];
}

/**
 * Whether a prompt names a key at all, however it is worded: "Press 1 for sales. 2 for support." names 2 without a verb.
 */
export function namesKey(words: string, key: string): boolean {
  const names = keyLanguages.flatMap(({ digits, star, pound }) => {
    if (key === "*") return star;
    return key === "#" ? pound : (digits[Number(key)] ?? []).map((name) => name.split("(")[0]!);
  });
  const literal = /\d/.test(key) ? `(?<!\\d)${key}(?!\\d)` : `[${key}]`;
  return new RegExp(`${literal}|(?<![\\p{L}])(?:${longestFirst(names)})(?![\\p{L}])`, "iu").test(words);
}

function keysIn(offer: string, { part, keys, ranges }: Language): string[] {
  const found: string[] = [];
  let isRange = false;
  for (const [word] of offer.matchAll(part)) {
    const key = keys.get(word);
    if (key === undefined) isRange = ranges.has(word);
    else {
      const last = found.at(-1);
      found.push(...(isRange && last !== undefined ? between(last, key) : []), key);
      isRange = false;
    }
  }
  return found;
}

/** The digits between two others. */
function between(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)];
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  return Array.from({ length: Math.max(last - first - 1, 0) }, (_, index) => String(first + index + 1));
}

function compile({ verbs, fillers, digits, star, pound, and, to }: KeyLanguage): Language {
  const words = [...digits.flat(), ...star, ...pound];
  const key = `(?:[*#]|(?<![\\d.])\\d(?!\\d|%|:\\d)(?!\\.\\d)(?!-? ?(?:digit|stellig|dígit|chiffr|cifr|cijfer))|(?:${longestFirst(words)})(?![\\p{L}\\p{N}]))`;
  const filler = `(?:(?:${longestFirst(fillers)}) )*`;
  const join = `(?: ?, ?(?:(?:${longestFirst(and)}) )?| (?:${longestFirst([...and, ...to])}) ) ?`;
  const offer = `(?<![\\p{L}\\p{N}])(?:${longestFirst(verbs)})[ :]+${filler}["'“”„]?${key}(?:["'“”„]?${join}${filler}${key})*`;
  return {
    verbs,
    offer: new RegExp(offer, "giu"),
    part: new RegExp(`${key}|(?<![\\p{L}])(?:${longestFirst(to)})(?![\\p{L}])`, "giu"),
    keys: new Map([
      ..."0123456789*#".split("").map((character) => [character, character] as const),
      ...digits.flatMap((names, digit) => names.map((name) => [name.split("(")[0]!, String(digit)] as const)),
      ...star.map((name) => [name, "*"] as const),
      ...pound.map((name) => [name, "#"] as const),
    ]),
    ranges: new Set(to),
  };
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
