import { literal, object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { literalOption, ParameterReader, targetCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const trueOrFalse = { True: true, False: false };

export const updateContactMediaProcessing: BlockWriter = {
  type: "UpdateContactMediaProcessing",
  methods: ["setProcessingBehavior"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const chat = parameters.nested("ChatProcessor");
    const isEnabled = chat?.word("ProcessingEnabled", trueOrFalse);
    const lambda = targetCode("lambdaFunction", chat?.take("LambdaProcessorARN") ?? null, context);
    const delivers = chat?.nested("ChatProcessorSettings")?.word("DeliverUnprocessedMessages", trueOrFalse);
    const matched = matchOutcomes(block, [onErrorType("ChannelMismatch", ["wrongChannel"]), failure()], "continues");
    if (isEnabled === undefined || lambda === undefined || delivers === undefined) return undefined;
    if (matched === undefined || !parameters.isExact()) return undefined;
    const processing = object([
      { name: "lambda", value: lambda },
      { name: "deliverUnprocessed", value: literal(delivers) },
      ...literalOption("isEnabled", isEnabled, true),
    ]);
    return sketchOf("setProcessingBehavior", matched, { positional: [processing] });
  },
};
