import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { given, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

/** A voice of Amazon Polly and how it speaks. */
export interface Voice {
  /** Name of the voice, for example `Amy` or `Joanna`. */
  readonly voice: Text;
  /** Not every voice has every engine: the service finds out when it speaks. */
  readonly engine?: "standard" | "neural" | "generative";
  readonly style?: "none" | "conversational" | "newscaster";
  /** BCP 47 tag, for example `en-GB`: also becomes the contact's language, for Lex and templates. */
  readonly language?: Text;
}

export interface SetVoice {
  /**
   * Chooses the voice that speaks from here on. Has no effect on chat, task and e-mail.
   *
   * Console block: Set voice (`UpdateContactTextToSpeechVoice`, and `UpdateContactData` for the language).
   * Source: Amazon Connect developer guide, 2026-11-20.
   */
  setVoice(voice: Voice, options?: FallibleOptions<this>): this;
}

export function setVoice(place: Place, voice: Voice, options: FallibleOptions<never> = {}): void {
  const handler = place.branch(options.onError);
  place.block(
    {
      type: "UpdateContactTextToSpeechVoice",
      parameters: given({
        TextToSpeechVoice: text(voice.voice),
        TextToSpeechEngine: voice.engine && capitalised(voice.engine),
        TextToSpeechStyle: voice.style && capitalised(voice.style),
      }),
      about: text(voice.voice),
      outcomes: [place.failure("handlerIfAny")],
      handler,
    },
    options,
  );
  if (voice.language === undefined) return;
  place.block({
    type: "UpdateContactData",
    parameters: { LanguageCode: text(voice.language) },
    title: "set-language",
    about: text(voice.language),
    outcomes: [place.failure()],
    handler,
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
