/** A test of the contact's language, and the locale that it leads to when it holds. */
export interface LanguageTest {
  readonly locale: string;
  readonly operator: "Equals" | "TextStartsWith";
}

/**
 * The tests that find the locale of a language, in order: `en-GB` is for exactly that language, `en` for every English.
 * The locale to fall back on needs no test, unless a wider one would take its contacts.
 */
export function languageTests(locales: readonly string[], fallback: string): readonly LanguageTest[] {
  const isWider = (locale: string) => locale !== fallback && fallback.startsWith(locale);
  return locales
    .filter((locale) => locale !== fallback || locales.some(isWider))
    .toSorted((one, other) => other.length - one.length)
    .map((locale) => ({ locale, operator: locale.includes("-") ? "Equals" : "TextStartsWith" }));
}

/** Tells whether a locale is spelled as the language of a contact is: `en`, `en-GB`, `es-419`. */
export function isLanguageCode(locale: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(locale);
}
