import { type Callable, captureCallSite } from "../call-sites/call-site.js";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import type { Recorder } from "../recording/recorder.js";
import type { Prompt } from "../values/prompt.js";
import { isValue } from "../values/value.js";
import { type AnyCatalogue, type Message, messageAt, namesOf } from "./catalogue.js";
import { escapeMarkup, fill, type PlaceholderValue, placeholdersIn } from "./placeholders.js";

/** The messages of a catalogue by name, whatever they are called. */
export type AnyMessages = Readonly<Record<string, (values?: Readonly<Record<string, PlaceholderValue>>) => Prompt>>;

/** The messages of a catalogue in one locale, as functions of their placeholders. */
export function messagesOf(recorder: Recorder, catalogue: AnyCatalogue, locale: string): AnyMessages {
  const made = namesOf(catalogue).map((name) => {
    const say = (values: Readonly<Record<string, PlaceholderValue>> = {}): Prompt => {
      const message = messageAt(catalogue, locale, name);
      // A missing message has been reported: the flow is refused, and need not be refused for an empty text as well.
      if (message === undefined) return name;
      const missing = placeholdersOf(message).filter((placeholder) => !Object.hasOwn(values, placeholder));
      if (missing.length > 0) {
        const place = { span: spanOf(captureCallSite(say as Callable)), subject: { flow: recorder.flow } };
        recorder.diagnostics.push(buildDiagnostics.create("FLOW162", { name, missing }, place));
      }
      return filled(message, values);
    };
    return [name, say] as const;
  });
  return Object.freeze(Object.fromEntries(made));
}

function placeholdersOf(message: Message): readonly string[] {
  if (typeof message === "string") return placeholdersIn(message);
  return "ssml" in message ? placeholdersIn(message.ssml) : [];
}

function filled(message: Message, values: Readonly<Record<string, PlaceholderValue>>): Prompt {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value), isValue(value)] as const);
  if (typeof message === "string") return fill(message, Object.fromEntries(texts));
  if (!("ssml" in message)) return message;
  const safe = texts.map(([name, text, isHandle]) => [name, isHandle ? text : escapeMarkup(text)] as const);
  return { ssml: fill(message.ssml, Object.fromEntries(safe)) };
}
