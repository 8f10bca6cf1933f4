import { trappedBlocks } from "../analysis/exits.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  /** How many further blocks have no way out. */
  readonly others: number;
}

/** A part of a flow that no branch leads out of: whatever callers do, it never ends, queues or hands them on. */
export const noWayOut = defineRule<Parameters>(
  {
    code: "FLOW114",
    name: "no-way-out",
    severity: "warning",
    grade: "docs",
    message: ({ block, others }) =>
      `From ${quote(block)} on, no branch ends the flow or hands the contact on: the caller can only hang up.${others > 0 ? ` ${others} more ${others === 1 ? "block is" : "blocks are"} in this part.` : ""}`,
    help: () => "Let one of the branches lead to a queue, another flow or an ending block.",
    source: sources.flowLanguage,
    checked,
  },
  (context, report) => ({
    flow() {
      // Flows that play while a contact waits are ended by the agent who takes it.
      if (waitingFlows.has(context.type)) return;
      const trapped = trappedBlocks(context.ways, context.blocks);
      const [first] = trapped;
      const told = new Set(context.endlessLoops.flatMap(({ edges }) => edges.map(({ from }) => from)));
      if (first === undefined || trapped.some((block) => told.has(block))) return;
      const block = context.blocks[first]!;
      report({ block: block.identifier, others: trapped.length - 1 }, { block });
    },
  }),
);

const waitingFlows: ReadonlySet<string> = new Set(["AGENT_HOLD", "CUSTOMER_HOLD", "CUSTOMER_QUEUE"]);
