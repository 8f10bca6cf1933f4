import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** Loop prompts without an error branch, which chats, tasks and emails take at once. */
export const noUnhandledChat = defineRule<Parameters>(
  {
    code: "FLOW718",
    name: "no-unhandled-chat",
    severity: "info",
    grade: "docs",
    actions: ["MessageParticipantIteratively"],
    message: ({ block }) =>
      `${quote(block)} has no error branch: for a chat, a task or an email the flow ends here and the contact goes to the next free agent.`,
    help: () => "Add NoMatchingError when contacts other than calls come here, and wait there.",
    source: sources.loopPrompts,
    checked,
  },
  (context, report) => ({
    block(block) {
      if (block.type !== "MessageParticipantIteratively" || context.type !== "CUSTOMER_QUEUE") return;
      if (block.branches.errors.length === 0) report({ block: block.identifier }, { block, fold: "no error branch" });
    },
  }),
);
