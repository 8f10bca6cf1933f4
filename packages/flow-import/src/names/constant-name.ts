const longest = 40;

/** Words that a constant may not be called: reserved in modules, or a name that the code around relies on. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for from function get if implements import in instanceof interface let new null of package " +
    "private protected public return set static super switch this throw true try type typeof undefined var void while " +
    "with yield NaN Infinity globalThis Object String f is it name"
  ).split(" "),
);

/**
 * A name for a constant after any text: `Basic Queue` -> `basicQueue`. Letters of any script stay; nothing of the text
 * can be more than a name. Empty text, or text without letters, takes `otherwise`.
 * @param otherwise a legal name; also stands before a digit (`queue24h`)
 */
export function constantName(text: string, otherwise: string): string {
  const words = quiet(text)
    .normalize("NFKC")
    // Not every tool that reads TypeScript knows the letters that Unicode has beyond its first plane.
    .replaceAll(/[\u{10000}-\u{10ffff}]/gu, " ")
    .replaceAll(/['’]/gu, "")
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const joined = cutAtWord((words ?? []).map((word, index) => (index === 0 ? lowered(word) : capitalised(word))));
  if (joined === "") return otherwise;
  const name = isLegal(joined) ? joined : `${otherwise}${capitalised(joined)}`;
  if (!isLegal(name)) return otherwise;
  return reserved.has(name) ? `${name}${capitalised(otherwise)}` : name;
}

/** Text in capitals only, such as `QUEUE_ARN`, in lower case. */
function quiet(text: string): string {
  return /\p{Ll}/u.test(text) ? text : text.toLowerCase();
}

function isLegal(name: string): boolean {
  return /^\p{ID_Start}\p{ID_Continue}*$/u.test(name);
}

/** The words as long as they fit, and at least the first, cut. */
function cutAtWord(words: readonly string[]): string {
  let result = "";
  for (const word of words) {
    if (result !== "" && result.length + word.length > longest) break;
    result += [...word].slice(0, longest).join("");
  }
  return result;
}

/** `BasicQueue` is split before; `IVR` and `VIP` become `ivr` and `vip` at the start. */
function lowered(word: string): string {
  return /^\p{Lu}+$/u.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function capitalised(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}

/** The names of one file: each is given once. */
export class NameScope {
  readonly #taken: Set<string>;

  /** @param taken names that mean something already */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** The first of the wanted names that is free, else the first with a number. Names in a different letter case count as equal: they are too easy to mix up. */
  take(...wanted: readonly [string, ...string[]]): string {
    const numbered = (number: number) => `${wanted[0]}${number}`;
    let free = wanted.find((name) => this.isFree(name));
    for (let number = 2; free === undefined; number++) {
      const name = numbered(number);
      if (this.isFree(name)) free = name;
    }
    this.#taken.add(free.toLowerCase());
    return free;
  }

  isFree(name: string): boolean {
    return !this.#taken.has(name) && !this.#taken.has(name.toLowerCase());
  }
}
