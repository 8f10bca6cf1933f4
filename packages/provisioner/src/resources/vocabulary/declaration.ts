import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Languages of vocabularies (API model, checked 2026-11-20). */
export const vocabularyLanguages = [
  "ar-AE",
  "ca-ES",
  "da-DK",
  "de-CH",
  "de-DE",
  "en-AB",
  "en-AU",
  "en-GB",
  "en-IE",
  "en-IN",
  "en-NZ",
  "en-US",
  "en-WL",
  "en-ZA",
  "es-ES",
  "es-US",
  "fi-FI",
  "fr-CA",
  "fr-FR",
  "hi-IN",
  "id-ID",
  "it-IT",
  "ja-JP",
  "ko-KR",
  "ms-MY",
  "nl-NL",
  "no-NO",
  "pl-PL",
  "pt-BR",
  "pt-PT",
  "sv-SE",
  "tl-PH",
  "zh-CN",
] as const;

export type VocabularyLanguage = (typeof vocabularyLanguages)[number];

/** A word or phrase as it is said and written. */
export interface VocabularyPhrase {
  /** Letters, with hyphens between the words of a phrase. */
  readonly phrase: string;
  /** Pronunciation in the International Phonetic Alphabet. */
  readonly ipa?: string;
  /** Pronunciation in syllables. */
  readonly soundsLike?: string;
  /** How it is written in transcripts. */
  readonly displayAs?: string;
}

interface VocabularyBase extends CommonProperties {
  readonly language: VocabularyLanguage;
  /** Contact Lens uses it for its language where nothing else is said. Default false. */
  readonly isDefault?: boolean;
}

/** What a vocabulary declaration takes: phrases, or the text of a file. */
export type VocabularyProperties =
  | (VocabularyBase & { readonly phrases: readonly (string | VocabularyPhrase)[]; readonly content?: never })
  | (VocabularyBase & {
      /** A table with tabs between its columns, 1-60000 characters. */
      readonly content: string;
      readonly phrases?: never;
    });

export type VocabularyDeclaration = ResourceDeclaration<"vocabulary", VocabularyProperties>;

/**
 * Words that Contact Lens shall recognise. Connect cannot change a vocabulary, so other words are another vocabulary:
 * it is made under the name with a short digest of its words (`products-1c2d3e4f`), becomes the default where the old one
 * was, and only then the old one goes.
 *
 * @param name 1-131 letters, digits, dots, underscores and hyphens
 * @example
 * ```ts
 * export const products = vocabulary("products", {
 *   language: "en-GB",
 *   phrases: ["Connect", { phrase: "flowc", soundsLike: "flow-see" }],
 *   isDefault: true,
 * });
 * ```
 */
export function vocabulary(name: string, properties: VocabularyProperties): VocabularyDeclaration {
  return declare("vocabulary", name, properties, vocabulary);
}
