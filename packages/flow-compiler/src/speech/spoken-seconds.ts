/** Letters and blanks that a voice says in a second, as text to speech does at its usual rate (assumed). */
const charactersPerSecond = 15;

/** About how long a text takes to be said, in whole seconds. */
export function spokenSeconds(words: string): number {
  // What is short is short however its blanks are counted.
  const spoken = words.length < 300 ? words : words.trim().replaceAll(/\s+/g, " ");
  return Math.round(spoken.length / charactersPerSecond);
}
