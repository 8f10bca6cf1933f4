import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly count: number;
  readonly max: number;
}

/** More conditions than the action takes. */
export const noSurplusCondition = defineRule<Parameters>(
  {
    code: "FLOW230",
    name: "no-surplus-condition",
    severity: "error",
    grade: "service",
    message: ({ block, type, count, max }) =>
      `${quote(block)} has ${count} conditions; ${type} takes at most ${max} here.`,
    help: () => "Remove the ones that repeat another, or check the rest in a block of their own.",
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (_, report) => ({
    block(block) {
      const { outcomes, branches, entry } = block;
      const { max, grade } = outcomes?.conditions ?? {};
      const first = max === undefined ? undefined : branches.conditions[max];
      if (max === undefined || first === undefined) return;
      report(
        { block: block.identifier, type: block.type, count: branches.conditions.length, max },
        { block, pointer: first.pointer, grade: grade ?? entry?.evidence.grade },
      );
    },
  }),
);
