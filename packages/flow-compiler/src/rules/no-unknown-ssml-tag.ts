import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { placeInText, ssmlTexts } from "../ssml/ssml-texts.js";
import { ssmlTags } from "../ssml/tags.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly tag: string;
  readonly place: string;
  /** Text to speech knows the tag, but Connect does not list it. */
  readonly isListedElsewhere: boolean;
  readonly nearest: string | undefined;
}

const listed = Object.keys(ssmlTags).filter((name) => ssmlTags[name]?.known === "connect");

/** A tag of SSML that Connect does not speak and passes over. */
export const noUnknownSsmlTag = defineRule<Parameters>(
  {
    code: "FLOW241",
    name: "no-unknown-ssml-tag",
    severity: "warning",
    grade: "docs",
    actions: [
      "ConnectParticipantWithLexBot",
      "GetParticipantInput",
      "MessageParticipant",
      "MessageParticipantIteratively",
    ],
    message: ({ block, parameter, tag, place, isListedElsewhere }) =>
      isListedElsewhere
        ? `${parameter} of ${quote(block)} has the tag <${tag}>, which Amazon Polly knows and Connect does not list, ${place}.`
        : `${parameter} of ${quote(block)} has the tag <${tag}>, which does not exist, ${place}.`,
    help: ({ nearest }) =>
      nearest === undefined ? `Connect speaks ${listed.join(", ")}.` : `Did you mean <${nearest}>?`,
    source: sources.ssml,
    checked,
  },
  (context, report) => ({
    block(block) {
      for (const { view, ssml } of ssmlTexts(block)) {
        for (const { name: tag, offset } of ssml.tags) {
          if (listed.includes(tag)) continue;
          const isListedElsewhere = Object.hasOwn(ssmlTags, tag);
          const { pointer, text } = view;
          report(
            {
              block: block.identifier,
              parameter: parameterName(pointer),
              tag,
              place: placeInText(text, offset),
              isListedElsewhere,
              nearest: isListedElsewhere ? undefined : context.nearest(tag, listed),
            },
            { block, pointer, fold: tag, ...(isListedElsewhere && { severity: "info" }) },
          );
        }
      }
    },
  }),
);
