import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { endsUnheard } from "../speech/heard.js";

interface Parameters {
  readonly block: string;
  readonly error: string;
}

const questions: ReadonlySet<string> = new Set(["GetParticipantInput", "ConnectParticipantWithLexBot"]);

const reasons: ReadonlyMap<string, string> = new Map([
  ["InputTimeLimitExceeded", "says nothing in time"],
  ["NoMatchingCondition", "gives an answer that has no branch"],
  ["InvalidPhoneNumber", "mistypes the number"],
]);

/** A question after which a slow or wrong answer ends the call without a word. */
export const noHastyHangUp = defineRule<Parameters>(
  {
    code: "FLOW712",
    name: "no-hasty-hang-up",
    severity: "warning",
    grade: "docs",
    actions: ["ConnectParticipantWithLexBot", "GetParticipantInput"],
    message: ({ block, error }) =>
      `A caller who ${reasons.get(error)} at ${quote(block)} is hung up on without a word.`,
    help: () => "Ask again, with a loop that counts, and say goodbye when all tries are used up.",
    source: sources.bestPractices,
    checked,
  },
  (context, report) => ({
    branch({ branch, targetPointer: pointer }, block) {
      if (branch.kind !== "error" || !reasons.has(branch.errorType) || !questions.has(block.type)) return;
      if (!endsUnheard(context, branch.target)) return;
      const { errorType: error } = branch;
      report({ block: block.identifier, error }, { block, pointer, fold: block.identifier });
    },
  }),
);
