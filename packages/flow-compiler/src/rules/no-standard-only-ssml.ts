import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import type { SsmlTag } from "../ssml/parse-ssml.js";
import { ssmlTexts } from "../ssml/ssml-texts.js";
import { ssmlTags } from "../ssml/tags.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  /** For example `<emphasis>`, or `<prosody pitch>`. */
  readonly tag: string;
  readonly engine: string;
}

/** SSML that only standard voices speak, in a flow that sets a neural or generative one. */
export const noStandardOnlySsml = defineRule<Parameters>(
  {
    code: "FLOW243",
    name: "no-standard-only-ssml",
    severity: "info",
    grade: "docs",
    actions: [
      "ConnectParticipantWithLexBot",
      "GetParticipantInput",
      "MessageParticipant",
      "MessageParticipantIteratively",
    ],
    message: ({ block, parameter, tag, engine }) =>
      `${parameter} of ${quote(block)} has ${tag}, which ${engine.toLowerCase()} voices do not speak; this flow sets one.`,
    help: () => "Word it so that it needs no such tag, or set a standard voice before this block.",
    source: sources.polly,
    checked,
  },
  (context, report) => {
    let engine: string | undefined;
    return {
      flow() {
        for (const { type, block } of context.blocks) {
          if (type !== "UpdateContactTextToSpeechVoice") continue;
          const set = block.parameters.TextToSpeechEngine;
          if (typeof set === "string" && /^(?:neural|generative|long-form)$/i.test(set)) engine ??= set;
        }
      },
      block(block) {
        if (engine === undefined) return;
        for (const { view, ssml } of ssmlTexts(block)) {
          for (const tag of ssml.tags.flatMap(standardOnly)) {
            report(
              { block: block.identifier, parameter: parameterName(view.pointer), tag, engine },
              { block, pointer: view.pointer, fold: tag },
            );
          }
        }
      },
    };
  },
);

function standardOnly({ name, attributes }: SsmlTag): string[] {
  const spec = Object.hasOwn(ssmlTags, name) ? ssmlTags[name] : undefined;
  if (spec === undefined) return [];
  if (spec.isStandardOnly) return [`<${name}>`];
  return Object.entries(attributes)
    .filter(([attribute, value]) => spec.attributes[attribute]?.isStandardOnly === true || value === "whispered")
    .map(([attribute, value]) =>
      value === "whispered" ? `<${name} ${attribute}="whispered">` : `<${name} ${attribute}>`,
    );
}
