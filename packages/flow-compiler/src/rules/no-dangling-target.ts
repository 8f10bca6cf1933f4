import { branchLabel } from "../check/branch-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly branch: string;
  readonly target: string;
  readonly nearest: string | undefined;
}

/** A branch must lead to a block of the same flow. An empty target is a branch that was never wired. */
export const noDanglingTarget = defineRule<Parameters>(
  {
    code: "FLOW102",
    name: "no-dangling-target",
    severity: "error",
    grade: "service",
    message: ({ block, branch, target }) =>
      target === ""
        ? `The ${branch} of ${quote(block)} leads nowhere: its target is empty.`
        : `The ${branch} of ${quote(block)} leads to ${quote(target)}, which is not a block of this flow.`,
    help: (p) =>
      p.nearest === undefined
        ? "Let it lead to the identifier of a block of this flow. Upper and lower case count."
        : `Did you mean ${quote(p.nearest)}?`,
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    branch({ branch, targetPointer }, block) {
      const { target } = branch;
      if (context.block(target) !== undefined || context.isMisread(targetPointer, block)) return;
      report(
        {
          block: block.identifier,
          branch: branchLabel(branch),
          target,
          nearest: target === "" ? undefined : context.nearest(target, context.identifiers),
        },
        { block, pointer: targetPointer, fold: `${block.index} ${target}` },
      );
    },
  }),
);
