import type { Block } from "@flowc/connect-model";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { followingBlock } from "../pair.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

/** Connect assistant: the session, and the block that tells the contact about it. */
export const createWisdomSession: BlockWriter = {
  type: "CreateWisdomSession",
  methods: ["connectAssistant"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const assistant = parameters.text("WisdomAssistantArn");
    const data = sessionThatFollows(block, context);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (assistant === undefined || data === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    return sketchOf("connectAssistant", matched, {
      positional: [context.text(assistant)],
      alsoCovers: [data.identifier],
      resultName: "assistant",
    });
  },
};

function sessionThatFollows(block: Block, context: SketchContext): Block | undefined {
  const data = followingBlock(block, "UpdateContactData", context);
  if (data === undefined || !matchOutcomes(data, [failure()], "continues")) return undefined;
  const parameters = new ParameterReader(data.parameters);
  return parameters.text("WisdomSessionArn") === "$.Wisdom.SessionArn" && parameters.isExact() ? data : undefined;
}
