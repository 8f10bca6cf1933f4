const longest = 80;

/** A word of the author's in a message: in double quotes, and cut when it would drown the sentence. */
export function quote(text: string): string {
  return `"${cut(text)}"`;
}

/** A value as it stands in the JSON, cut when it is long. A list or an object only says what it is. */
export function quoteValue(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : cut(String(value));
}

/** A few words in one sentence: `"a"`, `"a" or "b"`, `"a", "b" or 7 more`. */
export function quoteList(words: readonly string[], most = 12): string {
  if (words.length > most) return `${words.slice(0, most).map(quote).join(", ")} or ${words.length - most} more`;
  return wordList(words.map(quote), "or");
}

/** Names in one sentence, without quotes: `Text`, `Text or SSML`, `Text, SSML and PromptId`. */
export function wordList(words: readonly string[], conjunction: "and" | "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words[words.length - 1]}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
}
