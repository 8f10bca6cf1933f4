const longest = 80;

/** A word of the author's in a message: in double quotes, and cut when it would drown the sentence. */
export function quote(text: string): string {
  return `"${text.length > longest ? `${text.slice(0, longest - 3)}...` : text}"`;
}

/** A few words in one sentence: `"a"`, `"a" or "b"`, `"a", "b" or 7 more`. */
export function quoteList(words: readonly string[], most = 12): string {
  if (words.length > most) return `${words.slice(0, most).map(quote).join(", ")} or ${words.length - most} more`;
  if (words.length < 2) return words.map(quote).join("");
  return `${words.slice(0, -1).map(quote).join(", ")} or ${quote(words[words.length - 1]!)}`;
}
