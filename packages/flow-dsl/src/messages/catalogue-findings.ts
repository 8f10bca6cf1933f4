import type { Diagnostic } from "@flowc/diagnostics";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import { type AnyCatalogue, type Message, messageAt, namesOf } from "./catalogue.js";
import { placeholdersIn } from "./placeholders.js";

/** What is wrong with a catalogue that the types could not see, because it came from a file. */
export function catalogueFindings(flow: string, catalogue: AnyCatalogue): Diagnostic[] {
  const { locales, site } = catalogue;
  const place = { span: spanOf(site), subject: { flow } };
  const names = namesOf(catalogue);
  const incomplete = locales.flatMap((locale) => {
    const missing = names.filter((name) => messageAt(catalogue, locale, name) === undefined);
    return missing.length === 0 ? [] : [buildDiagnostics.create("FLOW160", { locale, missing }, place)];
  });
  const unequal = names.flatMap((name) => {
    const spoken = locales.flatMap((locale) => {
      const text = textOf(messageAt(catalogue, locale, name));
      return text === undefined ? [] : [{ locale, placeholders: placeholdersIn(text) }];
    });
    const all = [...new Set(spoken.flatMap(({ placeholders }) => placeholders))];
    return spoken.flatMap(({ locale, placeholders }) => {
      const missing = all.filter((placeholder) => !placeholders.includes(placeholder));
      return missing.length === 0 ? [] : [buildDiagnostics.create("FLOW161", { locale, name, missing }, place)];
    });
  });
  return [...incomplete, ...unequal];
}

/** The words of a message; undefined for a recording or none. */
function textOf(message: Message | undefined): string | undefined {
  if (typeof message === "string") return message;
  return message !== undefined && "ssml" in message ? message.ssml : undefined;
}
