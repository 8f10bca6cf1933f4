import { branchLabel } from "../check/branch-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly condition: string;
}

/** Conditions hold in the order they are written, so the second of two equal ones is never reached. */
export const noDuplicateCondition = defineRule<Parameters>(
  {
    code: "FLOW231",
    name: "no-duplicate-condition",
    severity: "warning",
    grade: "docs",
    message: ({ block, condition }) =>
      `${quote(block)} has the ${condition} twice; the first one wins and this branch is never taken.`,
    help: () => "Remove the one that is not meant.",
    source: sources.flowLanguage,
    checked,
  },
  (_, report) => ({
    block(block) {
      const { conditions } = block.branches;
      if (conditions.length < 2) return;
      const seen = new Set<string>();
      for (const { branch, pointer } of conditions) {
        if (branch.operands.length !== 1) continue;
        const key = JSON.stringify([branch.operator, branch.operands]);
        if (seen.has(key)) {
          report({ block: block.identifier, condition: branchLabel(branch) }, { block, pointer });
        }
        seen.add(key);
      }
    },
  }),
);
