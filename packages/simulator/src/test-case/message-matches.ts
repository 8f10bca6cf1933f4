import type { TestEventProperties } from "./test-content.js";

/** Words that a text consists of, without case and punctuation. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** How much of the pairs of neighbouring words two texts share: 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const left = pairsOf(wordsOf(a));
  const right = [...pairsOf(wordsOf(b))];
  const total = right.length;
  if (left.length + total === 0) return 1;
  let shared = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at === -1) continue;
    right.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + total);
}

/** From this likeness on two messages count as similar. */
const similar = 0.6;

/**
 * Whether a message is the one that a test waits for. `Inclusion`: it contains the text. `Similarity`: it means about the
 * same; the service judges that with a model, here the words decide: the share of neighbouring words that both have
 * is at least 0.6, or the message contains the text (assumed, 2026-11-21).
 */
export function messageMatches(message: string, wanted: TestEventProperties): boolean {
  const text = wanted.Text ?? wanted.SSML?.replaceAll(/<[^>]*>/g, " ");
  if (text === undefined) return wanted.PromptId === undefined || message.includes(wanted.PromptId);
  const found = wordsOf(message).join(" ");
  const sought = wordsOf(text).join(" ");
  if (wanted.MatchingCriteria?.Type === "Inclusion") return found.includes(sought);
  return found.includes(sought) || likeness(message, text) >= similar;
}
