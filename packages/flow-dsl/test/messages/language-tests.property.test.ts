import fc from "fast-check";
import { expect, test } from "vitest";
import { languageTests } from "../../src/messages/language-tests.js";

const languages = ["de", "en", "es"] as const;
const codes = languages.flatMap((language) => [language, `${language}-AA`, `${language}-BB`, `${language}-CC`]);

/** The locale that the blocks choose. */
function chosen(locales: readonly string[], fallback: string, language: string): string {
  const holds = ({ locale, operator }: { locale: string; operator: string }) =>
    operator === "Equals" ? language === locale : language.startsWith(locale);
  return languageTests(locales, fallback).find(holds)?.locale ?? fallback;
}

test("a contact gets its own language, else its wider one, else the one to fall back on", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(...codes, "fr", "fr-FR"),
      (locales, pick, language) => {
        const fallback = locales[pick % locales.length] ?? "";
        const wide = language.slice(0, 2);
        const expected = locales.includes(language) ? language : locales.includes(wide) ? wide : fallback;
        expect(chosen(locales, fallback, language)).toBe(expected);
      },
    ),
  );
});
