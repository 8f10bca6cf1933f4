import { contactFlow, messages } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { isLanguageCode, languageTests } from "../../src/messages/language-tests.js";
import { fill, placeholdersIn } from "../../src/messages/placeholders.js";
import { arrows } from "../helpers/arrows.js";

/** A catalogue as a file gives it: the types know its names, not its texts. */
function loaded(catalogue: Record<"en" | "de", Partial<Record<"a" | "b", string>>>) {
  return messages(catalogue as Record<"en" | "de", Record<"a" | "b", string>>);
}

test("a catalogue from a file that is complete gives no finding", () => {
  const say = loaded({ en: { a: "{x}", b: "b" }, de: { a: "de {x}", b: "de b" } });
  const flow = contactFlow("Complete", (f) => f.playPrompt(f.messages(say, "de").a({ x: 1 })).disconnect());
  expect(flow.build().diagnostics).toEqual([]);
  expect(flow.build().graph.blocks[0]?.parameters).toEqual({ Text: "de 1" });
});

test("what a file lacks is reported where the catalogue was declared, once for each flow", () => {
  const say = loaded({ en: { a: "{x}{y}", b: "b" }, de: { a: "{x}" } });
  const flow = contactFlow("Incomplete", (f) => {
    f.playPrompt(f.messages(say, "en").b()).playPrompt(f.messages(say, "de").b());
    f.disconnect();
  });
  const { diagnostics } = flow.build();
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'FLOW160 The locale "de" has no message "b", which another locale has.',
    'FLOW161 The message "a" has no placeholder "y" in "de", but in another locale.',
  ]);
  expect(diagnostics[0]?.span?.file).toMatch(/messages\.test\.ts$/);
});

test("a placeholder without a value is reported where the message is used", () => {
  const say = loaded({ en: { a: "{x}{y}", b: "b" }, de: { a: "{x}{y}", b: "b" } });
  const flow = contactFlow("Empty", (f) => f.playPrompt(f.messages(say, "en").a({ x: 1 })).disconnect());
  const [finding] = flow.build().diagnostics;
  expect(finding).toMatchObject({ code: "FLOW162", message: 'The message "a" is used without a value for "y".' });
  expect(finding?.span?.file).toMatch(/messages\.test\.ts$/);
});

test("a message may be called like a member of every object", () => {
  const say = messages({ en: { toString: "one", constructor: "two" }, de: { toString: "eins", constructor: "zwei" } });
  const flow = contactFlow("Names", (f) => {
    const de = f.messages(say, "de");
    f.playPrompt(de.toString()).playPrompt(de.constructor()).disconnect();
  });
  expect(flow.build().graph.blocks.map(({ parameters }) => parameters.Text)).toEqual(["eins", "zwei", undefined]);
});

test("one locale needs no block to choose it", () => {
  const say = messages({ en: { a: "Hello." } });
  const flow = contactFlow("One", (f) => {
    f.byLocale(say, (f, say) => f.playPrompt(say.a(), { label: "hello" }));
    f.disconnect({ label: "end" });
  });
  expect(arrows(flow)).toBe("start hello\nhello  -> end\nend");
});

test("the language may stand in an attribute, and any locale can be the one to fall back on", () => {
  const say = messages({ en: { a: "Hello." }, de: { a: "Hallo." } });
  const flow = contactFlow("Fallback", (f) => {
    f.byLocale(say, (f, say, locale) => f.playPrompt(say.a(), { label: locale }), {
      language: f.attributes("language"),
      fallback: "de",
      label: "language",
    });
    f.disconnect({ label: "end" });
  });
  expect(arrows(flow)).toMatchInlineSnapshot(`
    "start language
    language  -> de  ?TextStartsWith en-> en  !NoMatchingCondition-> de
    en  -> end
    de  -> end
    end"
  `);
});

test("exact languages are asked for before wide ones, and the fallback only where it would be taken", () => {
  expect(languageTests(["en", "en-GB", "de"], "de")).toEqual([
    { locale: "en-GB", operator: "Equals" },
    { locale: "en", operator: "TextStartsWith" },
  ]);
  expect(languageTests(["en-GB", "en", "de"], "en-GB").map(({ locale }) => locale)).toEqual(["en-GB", "en", "de"]);
});

test("a locale that no language can match is a warning, unless an attribute holds it", () => {
  const say = messages({ en: { a: "Hello." }, en_GB: { a: "Hullo." }, English: { a: "Hello." } });
  const flow = contactFlow("Odd", (f) => {
    f.byLocale(say, (f, say) => f.playPrompt(say.a()));
    f.byLocale(say, (f, say) => f.playPrompt(say.a()), { language: f.attributes("language") });
    f.disconnect();
  });
  expect(flow.build().diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${message}`)).toEqual([
    'warning FLOW163 The locale "en_GB" is no language code, so no contact\'s language will ever match it.',
    'warning FLOW163 The locale "English" is no language code, so no contact\'s language will ever match it.',
  ]);
  expect(["en", "en-GB", "es-419", "zh-Hant-TW", "cmn-CN"].every(isLanguageCode)).toBe(true);
});

test("placeholders are found once each, and what has no value stays", () => {
  expect(placeholdersIn("{a} {b} {a} }{")).toEqual(["a", "b"]);
  expect(fill("{a} {b} {toString}", { a: "$&" })).toBe("$& {b} {toString}");
});
