import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly operand: string;
}

/** An age of a queue that is compared with less than a second: milliseconds are meant, though the metric says seconds. */
export const noSecondsAsMilliseconds = defineRule<Parameters>(
  {
    code: "FLOW235",
    name: "no-seconds-as-milliseconds",
    severity: "warning",
    grade: "corpus",
    actions: ["CheckMetricData"],
    message: ({ block, operand }) =>
      `${quote(block)} compares the age of the oldest contact with ${operand} milliseconds, less than a second.`,
    help: ({ operand }) =>
      `The unit is milliseconds, whatever the metric is called: ${operand} seconds are "${operand}000".`,
    source: "Console exports: 300 seconds in the designer are the operand 300000",
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "CheckMetricData" || block.block.parameters.MetricType !== "OldestContactInQueueAgeSeconds")
        return;
      for (const { branch, pointer } of block.branches.conditions) {
        const [operand = ""] = branch.operands;
        const age = /^\d+$/.test(operand) ? Number(operand) : 0;
        if (age === 0 || age >= 1_000) continue;
        report({ block: block.identifier, operand }, { block, pointer: `${pointer}/Condition/Operands/0` });
      }
    },
  }),
);
