import { quotedList } from "@flowc/diagnostics";

/** A resource in words with its name, and the property that is meant in field words. */
export interface PropertyPlace {
  readonly resource: string;
  readonly property: string;
}

/** The text with a capital at its start. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The first of many names in quotes, and how many more there are. */
export const listed = (names: readonly string[], most = 12) =>
  names.length > most ? `${quotedList(names.slice(0, most))} and ${names.length - most} more` : quotedList(names);

export const model = "Amazon Connect API model 2017-08-08, checked 2026-11-20";
export const guide = "Amazon Connect administrator guide, checked 2026-11-20";
export const own = "flowc";
