import { limits } from "@flowc/connect-model";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { promptsOf } from "../speech/prompts.js";
import { spokenSeconds } from "../speech/spoken-seconds.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly seconds: number;
}

const most = 45;

/** A prompt that takes so long that callers stop listening. */
export const noEndlessPrompt = defineRule<Parameters>(
  {
    code: "FLOW719",
    name: "no-endless-prompt",
    severity: "info",
    grade: "assumed",
    actions: ["GetParticipantInput", "MessageParticipant"],
    message: ({ block, parameter, seconds }) =>
      `${parameter} of ${quote(block)} takes about ${seconds} seconds to be said.`,
    help: () => `Say what callers need first, and stay below ${most} seconds. Who wants more can ask for it.`,
    source: sources.advice,
    checked,
  },
  (context, report) => ({
    block(block) {
      // In a queue there is time to fill, and whispers have a rule of their own.
      if (context.type === "CUSTOMER_QUEUE" || context.type.endsWith("_WHISPER")) return;
      if (block.type !== "MessageParticipant" && block.type !== "GetParticipantInput") return;
      for (const { words, view } of promptsOf(block)) {
        const seconds = spokenSeconds(words);
        // What is too long for text to speech is told by FLOW404.
        if (seconds <= most || words.length > limits.contact.promptBilledCharacters.value) continue;
        const { pointer } = view;
        report({ block: block.identifier, parameter: parameterName(pointer), seconds }, { block, pointer });
      }
    },
  }),
);
