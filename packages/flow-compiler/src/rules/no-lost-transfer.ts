import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { endsUnheard } from "../speech/heard.js";

interface Parameters {
  readonly block: string;
}

/** A transfer to a phone number that nobody answers, after which callers are hung up on without a word. */
export const noLostTransfer = defineRule<Parameters>(
  {
    code: "FLOW713",
    name: "no-lost-transfer",
    severity: "warning",
    grade: "docs",
    actions: ["TransferParticipantToThirdParty"],
    message: ({ block }) => `When nobody answers the number of ${quote(block)}, callers are hung up on without a word.`,
    help: () => "Lead CallFailed and ConnectionTimeLimitExceeded to a prompt, a queue or another number.",
    source: sources.bestPractices,
    checked,
  },
  (context, report) => ({
    branch({ branch, targetPointer: pointer }, block) {
      if (block.type !== "TransferParticipantToThirdParty" || branch.kind !== "error") return;
      if (branch.errorType !== "CallFailed" && branch.errorType !== "ConnectionTimeLimitExceeded") return;
      if (!endsUnheard(context, branch.target)) return;
      report({ block: block.identifier }, { block, pointer, fold: block.identifier });
    },
  }),
);
