/** Gives names that are legal elsewhere to names that are free here, each once. */
export class ExportedNames {
  readonly #taken = new Set<string>();
  readonly #legal: (words: readonly string[]) => string;

  /** @param legal makes a name of words in the engine's own form */
  constructor(legal: (words: readonly string[]) => string) {
    this.#legal = legal;
  }

  /** The name of a thing, told apart by a number from others that would be called the same. */
  nameOf(...texts: readonly string[]): string {
    const words = texts.flatMap((text) => text.match(/[A-Za-z0-9]+/g) ?? []);
    const name = this.#legal(words);
    for (let number = 1; ; number += 1) {
      const unique = number === 1 ? name : this.#legal([...words, String(number)]);
      if (this.#taken.has(unique)) continue;
      this.#taken.add(unique);
      return unique;
    }
  }
}

/** `QueueSupport`: letters and digits, as CloudFormation wants it; at most 255 characters. */
export function logicalId(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 240);
}

/** `support`: small letters, digits and underscores, as Terraform wants it. */
export function blockName(words: readonly string[]): string {
  const name = words.join("_").toLowerCase();
  return /^[a-z]/.test(name) ? name : `r_${name}`;
}
