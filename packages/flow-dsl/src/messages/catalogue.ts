import type { ResourceReference } from "@flowc/connect-model";
import { type Callable, type CallSite, captureCallSite } from "../call-sites/call-site.js";
import type { Listed } from "../conditions/listed.js";
import type { CannotBe } from "../recording/cannot-be.js";
import type { PromptTarget } from "../resources/targets.js";
import type { PlaceholdersIn, PlaceholderValue } from "./placeholders.js";

/** A message in one language: text or SSML with `{placeholders}`, or a recording. */
export type Message =
  | string
  | { readonly ssml: string }
  | ResourceReference<"prompt">
  | { readonly prompt: PromptTarget }
  | { readonly s3: string };

/** Messages by locale and name. */
export type MessagesByLocale = Readonly<Record<string, Readonly<Record<string, Message>>>>;

declare const contents: unique symbol;

/** Messages that were declared for several locales. */
export interface MessageCatalogue<C> {
  readonly locales: readonly LocaleOf<C>[];
  readonly messages: MessagesByLocale;
  readonly site: CallSite | undefined;
  readonly [contents]: C;
}

/** A catalogue whose messages are not known by name. */
export type AnyCatalogue = MessageCatalogue<Readonly<Record<string, unknown>>>;

export type LocaleOf<C> = Extract<keyof C, string>;

type KeyOf<C> = { [L in keyof C]: Extract<keyof C[L], string> }[keyof C];

type MessageAt<C, K extends string> = { [L in keyof C]: K extends keyof C[L] ? C[L][K] : never }[keyof C];

/** What a message is once its placeholders are filled in: a prompt for any block that takes one. */
type Filled<M> = M extends string ? string : M extends { readonly ssml: string } ? { readonly ssml: string } : M;

type Values<N extends string> = [N] extends [never]
  ? []
  : string extends N
    ? [values?: Readonly<Record<string, PlaceholderValue>>]
    : [values: { readonly [K in N]: PlaceholderValue }];

/** The messages of a catalogue by name, each a function of its placeholders. */
export type Messages<C> = {
  readonly [K in KeyOf<C>]: (...values: Values<PlaceholdersIn<MessageAt<C, K>>>) => Filled<MessageAt<C, K>>;
};

/** Nothing to say, or at each locale and message the sentence that says what is missing there. */
type CatalogueProblems<C> = {
  readonly [L in keyof C]: [Exclude<KeyOf<C>, keyof C[L]>] extends [never]
    ? { readonly [K in keyof C[L]]: MessageProblem<C[L][K], MessageAt<C, Extract<K, string>>> }
    : `No message ${Listed<Exclude<KeyOf<C>, keyof C[L]>, "and">} here, but in another locale: each needs all messages.`;
};

type MessageProblem<M, All> =
  string extends PlaceholdersIn<All>
    ? unknown
    : IsSpoken<M> extends true
      ? [Exclude<PlaceholdersIn<All>, PlaceholdersIn<M>>] extends [never]
        ? unknown
        : Refusal<
            M,
            `No placeholder ${Listed<Exclude<PlaceholdersIn<All>, PlaceholdersIn<M>>, "and">} here, but in another locale: they must be the same.`
          >
      : unknown;

/** A text and a sentence have nothing in common: the compiler would forget both. */
type Refusal<M, Sentence extends string> = M extends string ? CannotBe<Sentence> : Sentence;

/** A recording says what it says: it takes no placeholders. */
type IsSpoken<M> = M extends string ? true : M extends { readonly ssml: string } ? true : false;

/**
 * Declares what callers hear or read, by locale: every locale has every message, with the same placeholders, or it is a
 * type error. Use it with `f.messages` (one locale) or `f.byLocale` (the language of the contact).
 * Catalogues may come from JSON files: their placeholders are then checked when a flow is built (FLOW160, FLOW161).
 * @param catalogue messages by locale (`en`, `en-GB`) and name; the first locale is the one to fall back on
 *
 * @example
 * ```ts
 * const say = messages({
 *   en: { welcome: "Welcome to {company}.", hold: "Please hold." },
 *   de: { welcome: "Willkommen bei {company}.", hold: "Bitte warten Sie." },
 * });
 * f.byLocale(say, (f, say) => f.playPrompt(say.welcome({ company: "Example Ltd" })));
 * f.playPrompt(f.messages(say, "de").hold());
 * ```
 */
export function messages<const C extends MessagesByLocale>(catalogue: C & CatalogueProblems<C>): MessageCatalogue<C> {
  const made: Omit<MessageCatalogue<C>, typeof contents> = {
    locales: Object.keys(catalogue) as LocaleOf<C>[],
    messages: catalogue,
    site: captureCallSite(messages as unknown as Callable),
  };
  return Object.freeze(made) as MessageCatalogue<C>;
}

/** The names of all messages, in the order in which the locales first have them. */
export function namesOf({ locales, messages }: AnyCatalogue): readonly string[] {
  return [...new Set(locales.flatMap((locale) => Object.keys(messages[locale] ?? {})))];
}

/** A message in one locale. Its name may be one that every object has (`toString`): only its own counts. */
export function messageAt({ messages }: AnyCatalogue, locale: string, name: string): Message | undefined {
  const texts = messages[locale];
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
