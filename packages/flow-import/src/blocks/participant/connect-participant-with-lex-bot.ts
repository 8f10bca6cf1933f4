import { type Code, call, literal, name, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { equalOperands, failure, hasError, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { isMembers, literalOption, option, ParameterReader, targetCode, valueCode } from "../parameters.js";
import { hasPrompt, promptCode } from "../prompt.js";
import { sketchOf } from "../sketch.js";

export const connectParticipantWithLexBot: BlockWriter = {
  type: "ConnectParticipantWithLexBot",
  methods: ["getCustomerInputWithLex"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const prompt = lexPrompt(parameters, context);
    const bot = botCode(parameters, context);
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

/** A prompt, or what the chat customer wrote first, with a prompt or without. */
function lexPrompt(parameters: ParameterReader, context: SketchContext): Code | undefined {
  if (!parameters.has("LexInitializationData")) return promptCode(parameters, context);
  const first = parameters.nested("LexInitializationData")?.text("InitialMessage");
  if (first !== "$.Media.InitialMessage") return undefined;
  const prompt = hasPrompt(parameters) ? promptCode(parameters, context) : undefined;
  return object([{ name: "initialMessage", value: literal(true) }, ...option("prompt", prompt)]);
}

function botCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const v1 = parameters.nested("LexBot");
  if (v1 === undefined) return targetCode("lexBot", parameters.nested("LexV2Bot")?.take("AliasArn") ?? null, context);
  const [named, region, alias] = [v1.text("Name"), v1.text("Region"), v1.text("Alias")];
  if (named === undefined || region === undefined || alias === undefined) return undefined;
  const bot = { name: named, region, alias };
  const members = Object.entries(bot).map(([key, text]) => ({ name: key, value: literal(text) }));
  return call(name("lexV1Bot"), object(members));
}
