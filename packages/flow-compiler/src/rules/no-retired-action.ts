import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly type: string;
  readonly date: string;
  readonly reason: string;
}

/** An action of a feature that ended: the service still takes it, and it does nothing. */
export const noRetiredAction = defineRule<Parameters>(
  {
    code: "FLOW202",
    name: "no-retired-action",
    severity: "warning",
    grade: "docs",
    message: ({ type, date, reason }) => `${quote(type)} no longer does anything since ${date}: ${reason}`,
    help: () => "Remove the block, and lead what comes to it to the block that follows.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-voiceid-end-of-support.html",
    checked,
    reason: "Voice ID was part of many sample flows. Each of these blocks does nothing since its end.",
  },
  (_, report) => ({
    block(block) {
      const retired = block.entry?.retired;
      if (retired === undefined) return;
      report({ type: block.type, ...retired }, { block, pointer: "/Type", fold: block.type });
    },
  }),
);
