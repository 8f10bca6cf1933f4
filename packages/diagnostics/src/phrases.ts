/** Names in quotes, with commas between them: `"Sales", "Support"`. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

/** The nearest spelling as a question, with a blank after it, to stand before the next step; nothing when there is none. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? "" : `Did you mean "${nearest}"? `;
}
