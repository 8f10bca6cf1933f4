import type { Block } from "@flowc/connect-model";
import { type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { followingBlock } from "../pair.js";
import { literalOption, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateContactTextToSpeechVoice: BlockWriter = {
  type: "UpdateContactTextToSpeechVoice",
  methods: ["setVoice"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const voice = parameters.text("TextToSpeechVoice");
    const engine = parameters.word("TextToSpeechEngine", {
      Standard: "standard",
      Neural: "neural",
      Generative: "generative",
    });
    const style = parameters.word("TextToSpeechStyle", {
      None: "none",
      Conversational: "conversational",
      Newscaster: "newscaster",
    });
    const matched = matchOutcomes(block, [failure("handlerIfAny")], "continues");
    if (voice === undefined || matched === undefined || !parameters.isExact()) return undefined;
    const said: Member[] = [
      { name: "voice", value: context.text(voice) },
      ...literalOption("engine", engine),
      ...literalOption("style", style),
    ];
    const language = languageThatFollows(block, context);
    if (language === undefined) return sketchOf("setVoice", matched, { positional: [object(said)] });
    return sketchOf("setVoice", matched, {
      positional: [object([...said, { name: "language", value: context.text(language.text) }])],
      alsoCovers: [language.block.identifier],
    });
  },
};

/** The block that makes the voice's language the contact's. */
function languageThatFollows(block: Block, context: SketchContext): { block: Block; text: string } | undefined {
  const data = followingBlock(block, "UpdateContactData", context);
  if (data === undefined || !matchOutcomes(data, [failure()], "continues")) return undefined;
  const parameters = new ParameterReader(data.parameters);
  const text = parameters.text("LanguageCode");
  return text !== undefined && parameters.isExact() ? { block: data, text } : undefined;
}
