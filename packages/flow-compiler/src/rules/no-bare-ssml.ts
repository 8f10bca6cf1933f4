import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { ssmlTexts } from "../ssml/ssml-texts.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
}

/** SSML without `<speak>` around it. */
export const noBareSsml = defineRule<Parameters>(
  {
    code: "FLOW244",
    name: "no-bare-ssml",
    severity: "info",
    grade: "docs",
    actions: [
      "ConnectParticipantWithLexBot",
      "GetParticipantInput",
      "MessageParticipant",
      "MessageParticipantIteratively",
    ],
    message: ({ block, parameter }) => `${parameter} of ${quote(block)} has no <speak> around it.`,
    help: () => "Write <speak>...</speak> around the whole text, or send it as text when it has no tags.",
    source: sources.ssml,
    checked,
  },
  (_, report) => ({
    block(block) {
      for (const { view, ssml } of ssmlTexts(block)) {
        // Whether a filled in value brings its own is not known.
        if (ssml.hasRoot || ssml.problem !== undefined || /^\s*[`{$]/.test(view.text)) continue;
        report(
          { block: block.identifier, parameter: parameterName(view.pointer) },
          { block, pointer: view.pointer, fold: "bare" },
        );
      }
    },
  }),
);
