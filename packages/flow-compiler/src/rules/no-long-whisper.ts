import { type GraphType, limits } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { promptsOf } from "../speech/prompts.js";
import { spokenSeconds } from "../speech/spoken-seconds.js";

interface Parameters {
  readonly flow: string;
  readonly seconds: number;
  readonly max: number;
}

const { value: max, source, checked } = limits.contact.whisperSeconds;
const whispers: readonly GraphType[] = ["CUSTOMER_WHISPER", "AGENT_WHISPER", "OUTBOUND_WHISPER"];

/** A whisper flow that may run for longer than whispers are given. */
export const noLongWhisper = defineRule<Parameters>(
  {
    code: "FLOW507",
    name: "no-long-whisper",
    severity: "warning",
    grade: "docs",
    message: ({ flow, seconds, max: most }) =>
      `The whisper flow ${quote(flow)} may take about ${seconds} seconds; a whisper has to end within ${most}.`,
    help: () => "Shorten what is said, and the time limits of the Lambda functions.",
    source,
    checked,
  },
  (context, report) => ({
    flow() {
      if (!whispers.includes(context.type)) return;
      const { order, incoming } = context.controlFlow;
      const behind = new Map<number, number>();
      let last: { readonly seconds: number; readonly block: BlockView } | undefined;
      for (const index of order) {
        const block = context.blocks[index]!;
        const before = Math.max(0, ...incoming[index]!.map(({ from }) => behind.get(from) ?? 0));
        const seconds = before + secondsOf(block);
        behind.set(index, seconds);
        if (seconds > (last?.seconds ?? 0)) last = { seconds, block };
      }
      if (last === undefined || last.seconds <= max) return;
      const related = [{ message: "The longest way ends here.", block: last.block }];
      report({ flow: context.graph.name, seconds: last.seconds, max }, { related });
    },
  }),
);

/** What a block says, and what it waits for. */
function secondsOf(block: BlockView): number {
  const limit = Number(block.block.parameters.InvocationTimeLimitSeconds);
  const waits = block.type === "InvokeLambdaFunction" && Number.isFinite(limit) ? limit : 0;
  return promptsOf(block).reduce((seconds, { words }) => seconds + spokenSeconds(words), waits);
}
