import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly flow: string;
}

/** A flow needs at least the block that it starts with. */
export const noEmptyFlow = defineRule<Parameters>(
  {
    code: "FLOW110",
    name: "no-empty-flow",
    severity: "error",
    grade: "service",
    message: ({ flow }) => `The flow ${quote(flow)} has no blocks, so there is nothing it could start with.`,
    help: () => "Add at least one block, for example DisconnectParticipant.",
    source: sources.flowLanguage,
    checked,
    refusal: () => invalidValue("StartAction"),
  },
  (context, report) => ({
    flow() {
      const pointer = "/Actions";
      if (context.blocks.length > 0 || context.isBroken) return;
      report({ flow: context.graph.name }, { pointer });
    },
  }),
);
