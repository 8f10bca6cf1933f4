import { limits } from "@flowc/connect-model";
import { blameForBlocks } from "../budget/blame.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { tooManyActions } from "../service/wording.js";

interface Parameters {
  readonly flow: string;
  readonly blocks: number;
  readonly max: number;
  /** A part that could be taken out. */
  readonly advice: string | undefined;
}

const { value: max, source, checked } = limits.flow.actionsPerFlow;

/** A flow has at most 250 blocks. */
export const noOversizedFlow = defineRule<Parameters>(
  {
    code: "FLOW401",
    name: "no-oversized-flow",
    severity: "error",
    grade: "service",
    message: (p) => `The flow ${quote(p.flow)} has ${p.blocks} blocks; the service takes at most ${p.max}.`,
    help: ({ advice }) =>
      `Move a part that stands on its own into a flow module, or into a flow to transfer to.${advice === undefined ? "" : ` ${advice}`}`,
    source,
    checked,
    refusal: (p) => tooManyActions(p.max),
  },
  (context, report) => ({
    flow() {
      const blocks = context.blocks.length;
      if (blocks <= max) return;
      const { related, advice } = blameForBlocks(context);
      report({ flow: context.graph.name, blocks, max, advice }, { pointer: "/Actions", related });
    },
  }),
);
