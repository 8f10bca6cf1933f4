import { contactFlow, customerQueueFlow, existing, messages, type Prompt, type SpeakingFlow } from "@flowc/flow-dsl";
import { sales } from "../contact-centre.js";

const say = messages({
  en: {
    welcome: "Welcome to {company}, {name}.",
    hold: "Please hold.",
    slow: { ssml: "<speak><prosody rate='slow'>{amount}</prosody></speak>" },
    music: { s3: "s3://prompts/en.wav" },
    recorded: existing.prompt("Beep"),
  },
  "de-AT": {
    welcome: "{name}, willkommen bei {company}.",
    hold: { ssml: "<speak>Bitte warten.</speak>" },
    slow: { ssml: "<speak>{amount}</speak>" },
    music: { s3: "s3://prompts/de.wav" },
    recorded: existing.prompt("Piep"),
  },
});

/** As read from a file: what stands in the texts is not known. */
const loaded: { en: { a: string; b: string }; fr: { a: string; b: string } } = {
  en: { a: "{x}", b: "b" },
  fr: { a: "{x}", b: "b" },
};
const fromFile = messages(loaded);

/** A fragment can take messages, whatever the locale. */
const apologise = (f: SpeakingFlow, texts: { hold(): Prompt }) => f.playPrompt(texts.hold());

export const spoken = contactFlow("Spoken", (f) => {
  const de = f.messages(say, "de-AT");
  f.playPrompt(de.welcome({ company: "Example", name: f.attributes("name") })).playPrompt(de.hold());
  f.playPrompt(de.music())
    .playPrompt(de.recorded())
    .playPrompt(de.slow({ amount: 3 }));
  f.byLocale(say, (f, say, locale) => {
    apologise(f, say);
    f.setContactAttributes({ locale, welcome: say.welcome({ company: "Example", name: "Kim" }) });
    f.getCustomerInput(say.hold(), { 1: (f) => f.transferToQueue(sales) });
  });
  f.byLocale(say, (f) => f.disconnect(), { language: f.attributes("language"), fallback: "de-AT", label: "language" });
  f.playPrompt(f.messages(fromFile, "fr").a({ x: 1 })).playPrompt(f.messages(fromFile, "en").b());
});

export const waiting = customerQueueFlow("Waiting", (f) => {
  f.byLocale(say, (f, say) => f.loopPrompts([say.music(), say.hold()]));
});
