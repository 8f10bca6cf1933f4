import { circleWords } from "../check/circle-words.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly circle: string;
}

/** A circle that looks at queues or hours again and again without a pause. */
export const noBusyLoop = defineRule<Parameters>(
  {
    code: "FLOW113",
    name: "no-busy-loop",
    severity: "warning",
    grade: "docs",
    message: ({ circle }) =>
      `A contact goes round without a pause until the contact centre changes: ${circle}. The caller hears nothing meanwhile.`,
    help: () => "Put a prompt, a Wait or a Loop into the circle, or put the contact into a queue to wait.",
    source: sources.actionPages,
    checked,
  },
  (context, report) => ({
    flow() {
      for (const { kind, edges } of context.endlessLoops) {
        if (kind !== "poll") continue;
        report({ circle: circleWords(edges, context) }, { block: context.blocks[edges[0]!.from]! });
      }
    },
  }),
);
