/** Whether a command line asks for one JSON document, also one that is wrong otherwise: the last `--format` counts. */
export function wantsJson(words: readonly string[]): boolean {
  let format: string | undefined;
  for (const [at, word] of words.entries()) {
    if (word === "--") break;
    if (word === "--format") format = words[at + 1];
    else if (word.startsWith("--format=")) format = word.slice("--format=".length);
  }
  return format?.toLowerCase() === "json";
}
