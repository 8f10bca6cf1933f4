import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";
import { offeredKeys } from "../speech/offered-keys.js";
import { promptsOf } from "../speech/prompts.js";

interface Parameters {
  readonly block: string;
  readonly keys: readonly string[];
  readonly question: string;
}

/** A prompt that asks for a key before the block that listens for it: who presses early is not heard. */
export const noDeafPrompt = defineRule<Parameters>(
  {
    code: "FLOW717",
    name: "no-deaf-prompt",
    severity: "info",
    grade: "docs",
    actions: ["MessageParticipant"],
    message: ({ block, keys, question }) =>
      `${quote(block)} asks for ${keys.length === 1 ? `the key ${keys[0]}` : "a key"}, but only ${quote(question)} behind it listens: a key pressed during the prompt is lost.`,
    help: () => "Put the words into the block that listens, or switch the touchtone buffer on before the prompt.",
    source: "https://repost.aws/knowledge-center/connect-store-get-customer-input-blocks",
    checked,
  },
  (context, report) => {
    const isBuffered = context.blocks.some(({ mode }) => mode?.name === "buffer");
    return {
      block(block) {
        if (isBuffered || block.type !== "MessageParticipant") return;
        const [next] = block.branches.next;
        const question = next && context.block(next.branch.target);
        if (question?.type !== "GetParticipantInput") return;
        const keys = promptsOf(block).flatMap(({ words }) => offeredKeys(words));
        if (keys.length === 0) return;
        report({ block: block.identifier, keys, question: question.identifier }, { block });
      },
    };
  },
);
