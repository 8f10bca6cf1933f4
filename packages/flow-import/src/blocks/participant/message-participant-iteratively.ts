import type { Parameters } from "@flowc/connect-model";
import { list } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onCondition } from "../outcomes.js";
import { isList, isMembers, literalOption, ParameterReader } from "../parameters.js";
import { promptCode } from "../prompt.js";
import { sketchOf } from "../sketch.js";

export const messageParticipantIteratively: BlockWriter = {
  type: "MessageParticipantIteratively",
  methods: ["loopPrompts"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const messages = parameters.take("Messages");
    if (messages === undefined || !isList(messages)) return undefined;
    const prompts = messages.flatMap((message) => {
      const reader = new ParameterReader((isMembers(message) ? message : { message }) as Parameters);
      const prompt = promptCode(reader, context);
      return prompt !== undefined && reader.isExact() ? [prompt] : [];
    });
    if (prompts.length !== messages.length || prompts.length === 0) return undefined;
    const every = parameters.number("InterruptFrequencySeconds");
    const isContinued = parameters.word("ContinueMessagingDuringInterrupt", { true: true, false: false });
    const interrupted = { ...onCondition("MessagesInterrupted", ["interrupted"], "again"), joins: "block" as const };
    const slots = every === undefined ? [] : [interrupted];
    const rule = { copies: "NoMatchingError", else: "none" } as const;
    const matched = matchOutcomes(block, [...slots, failure("handlerIfAny")], rule);
    if (matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("loopPrompts", matched, {
      positional: [list(prompts)],
      options: [
        ...literalOption("interruptEverySeconds", every),
        ...literalOption("continueDuringInterrupt", isContinued),
      ],
      ends: true,
    });
  },
};
