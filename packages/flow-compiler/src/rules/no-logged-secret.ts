import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { reach } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { storedDigits } from "../speech/stored-input.js";

interface Parameters {
  readonly block: string;
  /** The words by which it asks for something secret. */
  readonly words: string;
  /** The block that switched the log on. */
  readonly logging: string;
}

/** Something secret that is keyed in while the flow log is on. */
export const noLoggedSecret = defineRule<Parameters>(
  {
    code: "FLOW704",
    name: "no-logged-secret",
    severity: "warning",
    grade: "docs",
    actions: ["GetParticipantInput"],
    message: ({ block, words, logging }) =>
      `${quote(block)} asks for ${quote(words)} while the flow log, switched on by ${quote(logging)}, may still run: what the caller keys in is written to it.`,
    help: () => "Switch logging off before this block and on again behind it, or encrypt the input.",
    source: sources.bestPractices,
    checked,
  },
  (context, report) => {
    /** By block that can be reached with the log on: who switched it on. */
    const loggedBy = new Map<BlockView, BlockView>();
    return {
      flow() {
        for (const block of context.blocks) {
          if (loggingOf(block) !== "Enabled" || !context.reachable.has(block)) continue;
          const isSwitch = (other: BlockView) => loggingOf(other) === "Disabled";
          for (const reached of reach(context, [block], isSwitch))
            loggedBy.set(reached, loggedBy.get(reached) ?? block);
        }
      },
      block(block) {
        const logging = loggedBy.get(block);
        const stored = logging && storedDigits(block);
        if (stored?.secret === undefined || stored.isEncrypted) return;
        report(
          { block: block.identifier, words: stored.secret, logging: logging!.identifier },
          { block, related: [{ message: "The log is switched on here.", block: logging! }] },
        );
      },
    };
  },
);

function loggingOf({ type, block }: BlockView): unknown {
  return type === "UpdateFlowLoggingBehavior" ? block.parameters.FlowLoggingBehavior : undefined;
}
