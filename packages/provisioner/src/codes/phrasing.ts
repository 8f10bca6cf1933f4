/** The text with a capital at its start. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Names in quotes, with commas between them. */
export const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** The first of many names in quotes, and how many more there are. */
export const listed = (names: readonly string[], most = 12) =>
  names.length > most ? `${quoted(names.slice(0, most))} and ${names.length - most} more` : quoted(names);

/** The nearest spelling as a question, with a blank after it; nothing when there is none. */
export const didYouMean = (nearest: string | undefined) => (nearest === undefined ? "" : `Did you mean "${nearest}"? `);

export const model = "Amazon Connect API model 2017-08-08, checked 2026-11-20";
export const guide = "Amazon Connect administrator guide, checked 2026-11-20";
export const own = "flowc";
