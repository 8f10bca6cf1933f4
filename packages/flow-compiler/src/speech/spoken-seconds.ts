/** Letters and blanks that a voice says in a second, as text to speech does at its usual rate (assumed). */
const charactersPerSecond = 15;

/** About how long a text takes to be said, in whole seconds. */
export function spokenSeconds(words: string): number {
  return Math.round(words.trim().replaceAll(/\s+/g, " ").length / charactersPerSecond);
}
