import { limits } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly characters: number;
  readonly max: number;
}

const { value: max, source, checked } = limits.contact.promptBilledCharacters;

/** A prompt of which more is spoken than text to speech takes at once. Tags of SSML are not spoken. */
export const noLongPrompt = defineRule<Parameters>(
  {
    code: "FLOW404",
    name: "no-long-prompt",
    severity: "warning",
    grade: "docs",
    message: (p) =>
      `${p.parameter} of ${quote(p.block)} has ${p.characters} characters to be spoken; text to speech takes at most ${p.max} at once.`,
    help: () => "Say it in two blocks, or record it as a prompt. Nobody listens for three minutes.",
    source,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.entry?.family !== "participant") return;
      for (const { pointer, text, spec } of block.typedTexts) {
        if (text.length <= max || spec.value !== "text" || !/\/(?:Text|SSML)$/.test(pointer)) continue;
        const characters = Array.from(text.replaceAll(/<[^<>]*>/g, "")).length;
        if (characters > max) {
          report({ block: block.identifier, parameter: parameterName(pointer), characters, max }, { block, pointer });
        }
      }
    },
  }),
);
