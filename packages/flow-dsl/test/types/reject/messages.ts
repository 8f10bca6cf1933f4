import { contactFlow, messages } from "@flowc/flow-dsl";

messages({
  en: { welcome: "Welcome to {company}.", hold: "Please hold.", bye: "Bye, {name}." },
  // refused: Type '{ welcome: "Willkommen bei {company}."; }' is not assignable to type '"No message 'bye' and 'hold' here, but in another locale: each needs all messages."'.
  de: { welcome: "Willkommen bei {company}." },
});
messages({
  en: { welcome: "Welcome to {company}, {name}." },
  // refused: Type 'string' is not assignable to type 'CannotBe<"No placeholder 'name' here, but in another locale: they must be the same.">'.
  de: { welcome: "Willkommen bei {company}." },
  // refused: Type '{ ssml: "<speak>Bienvenue, {name}.</speak>"; }' is not assignable to type '"No placeholder 'company' here, but in another locale: they must be the same."'.
  fr: { welcome: { ssml: "<speak>Bienvenue, {name}.</speak>" } },
});

const say = messages({
  en: { welcome: "Welcome, {name}.", hold: "Hold." },
  de: { welcome: "{name}!", hold: "Warten." },
});
contactFlow("x", (f) => {
  // refused: Argument of type '"fr"' is not assignable to parameter of type '"de" | "en"'.
  f.messages(say, "fr");
  const en = f.messages(say, "en");
  // refused: Expected 1 arguments, but got 0.
  f.playPrompt(en.welcome());
  // refused: Object literal may only specify known properties, but 'nme' does not exist in type '{ readonly name: PlaceholderValue; }'. Did you mean to write 'name'?
  f.playPrompt(en.welcome({ nme: "Kim" }));
  // refused: Expected 0 arguments, but got 1.
  f.playPrompt(en.hold({ name: "Kim" }));
  // refused: Property 'wait' does not exist on type 'Messages<{ readonly en: { readonly welcome: "Welcome, {name}."; readonly hold: "Hold."; }; readonly de: { readonly welcome: "{name}!"; readonly hold: "Warten."; }; }>'.
  f.playPrompt(en.wait());
  // refused: Type '"fr"' is not assignable to type '"de" | "en" | undefined'.
  f.byLocale(say, (f) => f, { fallback: "fr" });
  // refused: Type 'string' is not assignable to type 'CannotBe<"A prompt is one of: text by itself, { ssml: text }, { prompt: a reference, an ARN or an id }, { s3: an address }.">'.
  f.playPrompt({ ssml: "<speak>Hello</speak>", s3: "s3://bucket/hello.wav" });
  // refused: Object literal may only specify known properties, and 'text' does not exist in type 'AudioFilePrompt | RecordedPrompt | ResourceReference<"prompt"> | SsmlPrompt | Value<unknown>'.
  f.playPrompt({ text: "Hello" });
  // refused: Type 'string' is not assignable to type 'CannotBe<"A prompt is one of: text by itself, { ssml: text }, { prompt: a reference, an ARN or an id }, { s3: an address }.">'.
  f.playPrompt({ prompt: "Hello" });
});
