import { limits } from "@flowc/connect-model";
import { blameForBlocks } from "../budget/blame.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";

interface Parameters {
  readonly flow: string;
  readonly blocks: number;
  readonly limit: number;
  /** A part that could be taken out. */
  readonly advice: string | undefined;
}

const { value: limit, source, checked } = limits.flow.consoleExportBlocks;

/** A flow that the API takes and that the visual designer no longer exports or imports. */
export const noDesignerOverflow = defineRule<Parameters>(
  {
    code: "FLOW405",
    name: "no-designer-overflow",
    severity: "info",
    grade: "docs",
    message: (p) =>
      `The flow ${quote(p.flow)} has ${p.blocks} blocks; the visual designer exports and imports fewer than ${p.limit}.`,
    help: ({ advice }) =>
      `It can be deployed. Move a part into a flow module when people edit it in the designer too.${advice === undefined ? "" : ` ${advice}`}`,
    source,
    checked,
  },
  (context, report) => ({
    flow() {
      const blocks = context.blocks.length;
      if (blocks < limit || blocks > limits.flow.actionsPerFlow.value) return;
      const { related, advice } = blameForBlocks(context);
      report({ flow: context.graph.name, blocks, limit, advice }, { pointer: "/Actions", related });
    },
  }),
);
