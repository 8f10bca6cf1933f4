import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** A transfer straight to an agent, which drops the contact when the agent is busy. */
export const noAgentDrop = defineRule<Parameters>(
  {
    code: "FLOW715",
    name: "no-agent-drop",
    severity: "info",
    grade: "docs",
    actions: ["TransferContactToAgent"],
    message: ({ block }) => `${quote(block)} drops the contact when the agent is busy.`,
    help: () => "Set the agent's own queue as working queue and transfer to the queue: then the contact waits.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-agent-block.html",
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type === "TransferContactToAgent") report({ block: block.identifier }, { block, pointer: "/Type" });
    },
  }),
);
