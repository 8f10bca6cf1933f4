import type { GraphType } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly flowType: GraphType;
}

/** An action that one page of the documentation allows in this type of flow and another does not. */
export const noDisputedFlowType = defineRule<Parameters>(
  {
    code: "FLOW502",
    name: "no-disputed-flow-type",
    severity: "warning",
    grade: "docs",
    message: ({ block, type, flowType }) =>
      `${quote(block)} is ${type}, which the documentation both allows and refuses in a flow of type ${flowType}.`,
    help: () => "Try it in an instance of your own before you rely on it.",
    source: sources.actionPages,
    checked,
    reason: "The pages of AWS contradict each other on these actions. Whether one is refused is known only by trying.",
  },
  (context, report) => ({
    block(block) {
      if (block.flowTypeSupport !== "disputed") return;
      report(
        { block: block.identifier, type: block.type, flowType: context.type },
        { block, pointer: "/Type", fold: block.type, ...(context.isTypeAssumed && { severity: "info" }) },
      );
    },
  }),
);
