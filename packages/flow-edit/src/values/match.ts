import type { BlockPart } from "./block-parts.js";

/** The words of the wire that stand for a truth value. */
const truths: Readonly<Record<string, readonly unknown[]>> = {
  true: [true, "True", "true", "Enabled", "On"],
  false: [false, "False", "false", "Disabled", "Off"],
};

/** Whether a literal of the source may have become this part. */
export function canBe(value: string | number | boolean, part: BlockPart): boolean {
  if (part.kind === "name") return false;
  if (typeof value === "boolean") return truths[String(value)]?.includes(part.value) === true;
  if (typeof value === "number") return part.value === value || part.value === String(value);
  return part.value === value || (typeof part.value === "string" && isSpelledLike(part.value, value));
}

/** `Neural` for `neural`: words of lists are spelled with a capital on the wire. */
function isSpelledLike(wire: string, word: string): boolean {
  return /^[A-Za-z]+$/.test(wire) && wire.toLowerCase() === word.toLowerCase();
}

/**
 * The part that a literal became: of all that have its value the one whose names have most words in common with the
 * names that the literal stands under, and of these the first that no other literal has taken.
 */
export function bestPart(
  names: readonly string[],
  candidates: readonly BlockPart[],
  taken: ReadonlySet<string>,
): BlockPart | undefined {
  const words = new Set(names.flatMap(wordsOf));
  const free = candidates.filter(({ pointer }) => !taken.has(pointer));
  const scored = free.map((part) => ({ part, score: common(words, part.path.flatMap(wordsOf)) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === best)?.part;
}

function common(words: ReadonlySet<string>, others: readonly string[]): number {
  return others.filter((word) => words.has(word)).length;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
