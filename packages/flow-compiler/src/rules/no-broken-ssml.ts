import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { placeInText, ssmlTexts } from "../ssml/ssml-texts.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  /** What is wrong, as a part of a sentence. */
  readonly problem: string;
  /** Where in the text: what stands there, and at which character. */
  readonly place: string;
}

/** SSML that is not XML: a tag that nothing closes, a bare `&`, a value without quotes. */
export const noBrokenSsml = defineRule<Parameters>(
  {
    code: "FLOW240",
    name: "no-broken-ssml",
    severity: "warning",
    grade: "docs",
    actions: [
      "ConnectParticipantWithLexBot",
      "GetParticipantInput",
      "MessageParticipant",
      "MessageParticipantIteratively",
    ],
    message: ({ block, parameter, problem, place }) =>
      `${parameter} of ${quote(block)} is no SSML that can be spoken: ${problem}, ${place}.`,
    help: () => "Close every tag, put values in quotes, and write & as &amp; and < as &lt;.",
    source: sources.ssml,
    checked,
  },
  (_, report) => ({
    block(block) {
      for (const { view, ssml } of ssmlTexts(block)) {
        if (ssml.problem === undefined) continue;
        const { message, offset } = ssml.problem;
        const { pointer, text } = view;
        report(
          {
            block: block.identifier,
            parameter: parameterName(pointer),
            problem: message,
            place: placeInText(text, offset),
          },
          { block, pointer },
        );
      }
    },
  }),
);
