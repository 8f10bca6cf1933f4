import { spanOf } from "../../call-sites/mapper.js";
import { buildDiagnostics } from "../../diagnostics/codes.js";
import type { AnyCatalogue, LocaleOf, MessageCatalogue, Messages } from "../../messages/catalogue.js";
import { catalogueFindings } from "../../messages/catalogue-findings.js";
import { isLanguageCode, languageTests } from "../../messages/language-tests.js";
import { type AnyMessages, messagesOf } from "../../messages/spoken.js";
import type { BlockOptions, BranchEnd } from "../../recording/branch.js";
import type { Place, Recorder } from "../../recording/recorder.js";
import type { Body, Outcome } from "../../recording/step.js";
import { systemAttributes } from "../../values/system-attributes.js";
import type { Value } from "../../values/value.js";

export interface ByLocaleOptions<C> extends BlockOptions {
  /** Where the language of the contact stands. Default: `f.system.languageCode`, which `setContactData` sets. */
  readonly language?: Value<unknown>;
  /** The locale of contacts whose language is none of these, or not known. Default: the first of the catalogue. */
  readonly fallback?: LocaleOf<C>;
}

export interface ByLocale {
  /**
   * The messages of a catalogue in one locale.
   *
   * @example
   * ```ts
   * const say = messages({ en: { bye: "Goodbye." }, fr: { bye: "Au revoir." } });
   * f.playPrompt(f.messages(say, "fr").bye());
   * ```
   */
  messages<C>(catalogue: MessageCatalogue<C>, locale: LocaleOf<C>): Messages<C>;

  /**
   * Branches on the language of the contact and adds the same blocks for each locale, with the messages of that locale.
   * Connect keeps no texts by language, so each locale has blocks of its own: keep the branch short, or let it only set
   * flow attributes that later prompts read.
   *
   * Becomes Check contact attributes (`Compare`): `en-GB` takes exactly that language, `en` every English.
   * @param branch adds the blocks; runs once for each locale
   *
   * @example
   * ```ts
   * const say = messages({ en: { menu: "Press 1 for sales." }, es: { menu: "Pulse 1 para ventas." } });
   * f.byLocale(say, (f, say, locale) =>
   *   f.setContactAttributes({ locale }).getCustomerInput(say.menu(), { 1: (f) => f.transferToQueue(sales) }));
   * ```
   */
  byLocale<C>(
    catalogue: MessageCatalogue<C>,
    branch: (f: this, messages: Messages<C>, locale: LocaleOf<C>) => BranchEnd,
    options?: ByLocaleOptions<C>,
  ): this;
}

export function messages(place: Place, catalogue: AnyCatalogue, locale: string): AnyMessages {
  reportOnce(place.recorder, catalogue);
  return messagesOf(place.recorder, catalogue, locale);
}

export function byLocale(
  place: Place,
  catalogue: AnyCatalogue,
  branch: (f: never, messages: AnyMessages, locale: string) => BranchEnd,
  options: ByLocaleOptions<Readonly<Record<string, unknown>>> = {},
): void {
  const { recorder } = place;
  reportOnce(recorder, catalogue);
  if (options.language === undefined) reportOddLocales(place, catalogue);
  const { language = systemAttributes.languageCode, fallback = catalogue.locales[0] ?? "" } = options;
  const bodies = new Map<string, Body | undefined>();
  const bodyOf = (locale: string) => {
    if (!bodies.has(locale)) {
      bodies.set(
        locale,
        place.branch((f: never) => branch(f, messagesOf(recorder, catalogue, locale), locale)),
      );
    }
    return bodies.get(locale);
  };
  const conditions = languageTests(catalogue.locales, fallback).map(
    ({ locale, operator }): Outcome => ({
      ...place.condition({ operator, operand: locale }, locale),
      body: bodyOf(locale),
    }),
  );
  if (conditions.length === 0) {
    branch(recorder.builderOf(recorder, place.body) as never, messagesOf(recorder, catalogue, fallback), fallback);
    return;
  }
  const noMatch = { ...place.error("NoMatchingCondition", fallback, undefined, "continue"), body: bodyOf(fallback) };
  place.block(
    {
      type: "Compare",
      parameters: { ComparisonValue: language.toString() },
      about: language.toString().slice(2),
      outcomes: [...conditions, noMatch],
      next: { copies: "NoMatchingCondition" },
    },
    options,
  );
}

function reportOddLocales({ recorder, site }: Place, { locales }: AnyCatalogue): void {
  const place = { span: spanOf(site), subject: { flow: recorder.flow } };
  for (const locale of locales.filter((each) => !isLanguageCode(each))) {
    recorder.diagnostics.push(buildDiagnostics.create("FLOW163", { locale }, place));
  }
}

const reported = new WeakMap<Recorder, Set<unknown>>();

/** Reports what is wrong with a catalogue, once for each flow that uses it. */
function reportOnce(recorder: Recorder, catalogue: AnyCatalogue): void {
  const done = reported.get(recorder) ?? new Set();
  if (done.has(catalogue)) return;
  reported.set(recorder, done.add(catalogue));
  recorder.diagnostics.push(...catalogueFindings(recorder.flow, catalogue));
}
