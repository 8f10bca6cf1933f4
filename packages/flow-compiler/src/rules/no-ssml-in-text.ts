import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
}

const marked = /^\s*<speak[\s>]|<\/(?:speak|prosody|say-as|amazon:effect)>|<break\b[^>]*\/>/;

/** Marked-up speech in a parameter of plain text. */
export const noSsmlInText = defineRule<Parameters>(
  {
    code: "FLOW245",
    name: "no-ssml-in-text",
    severity: "warning",
    grade: "docs",
    actions: [
      "ConnectParticipantWithLexBot",
      "GetParticipantInput",
      "MessageParticipant",
      "MessageParticipantIteratively",
    ],
    message: ({ block, parameter }) =>
      `${parameter} of ${quote(block)} holds SSML tags, but text is spoken and shown as it stands.`,
    help: () => "Send it as SSML: { ssml: ... } in TypeScript, the parameter SSML in JSON.",
    source: sources.ssml,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.entry?.family !== "participant") return;
      for (const { pointer, text, spec } of block.typedTexts) {
        if (spec.value !== "text" || !pointer.endsWith("/Text") || !text.includes("<") || !marked.test(text)) continue;
        report({ block: block.identifier, parameter: parameterName(pointer) }, { block, pointer });
      }
    },
  }),
);
