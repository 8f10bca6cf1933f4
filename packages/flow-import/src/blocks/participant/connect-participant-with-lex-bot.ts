import type { BlockWriter } from "../call-sketch.js";
import { equalOperands, failure, hasError, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { isMembers, literalOption, option, ParameterReader, targetCode, valueCode } from "../parameters.js";
import { promptCode } from "../prompt.js";
import { sketchOf } from "../sketch.js";

export const connectParticipantWithLexBot: BlockWriter = {
  type: "ConnectParticipantWithLexBot",
  methods: ["getCustomerInputWithLex"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const prompt = promptCode(parameters, context);
    const bot = targetCode("lexBot", parameters.nested("LexV2Bot")?.take("AliasArn") ?? null, context);
    const attributes = parameters.take("LexSessionAttributes");
    const chatTimeout = parameters.nested("LexTimeoutSeconds")?.number("Text");
    const intents = equalOperands(block);
    if (prompt === undefined || bot === undefined || intents === undefined) return undefined;
    if (attributes !== undefined && !isMembers(attributes)) return undefined;
    const hasTimeout = hasError(block, "InputTimeLimitExceeded");
    if (hasTimeout !== (chatTimeout !== undefined)) return undefined;
    const matched = matchOutcomes(
      block,
      [
        ...intents.map((intent) => onCondition(intent, ["intents", intent], "required")),
        ...(hasTimeout ? [onErrorType("InputTimeLimitExceeded", ["timeout"], "continue")] : []),
        onErrorType("NoMatchingCondition", ["noMatch"], "continue"),
        failure(),
      ],
      { copies: "NoMatchingError" },
    );
    if (matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("getCustomerInputWithLex", matched, {
      positional: [prompt, bot],
      options: [
        ...literalOption("chatTimeoutSeconds", chatTimeout),
        ...option("sessionAttributes", attributes && valueCode(attributes, context)),
      ],
      resultName: "said",
    });
  },
};
