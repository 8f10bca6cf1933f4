import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { reach } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly loop: string;
}

const notBefore: ReadonlySet<string> = new Set([
  "GetParticipantInput",
  "Loop",
  "MessageParticipant",
  "TransferContactToQueue",
  "TransferParticipantToThirdParty",
  "UpdateContactMediaStreamingBehavior",
]);

/** A block that the guide does not allow before Loop prompts. */
export const noBlockBeforeLoopPrompts = defineRule<Parameters>(
  {
    code: "FLOW504",
    name: "no-block-before-loop-prompts",
    severity: "info",
    grade: "docs",
    actions: ["MessageParticipantIteratively"],
    message: ({ block, type, loop }) =>
      `${quote(block)} (${type}) comes before the Loop prompts ${quote(loop)}, where the guide does not allow it.`,
    help: () => "Let Loop prompts come first, and put the block into what follows its interrupt.",
    source: sources.loopPrompts,
    checked,
  },
  (context, report) => ({
    flow() {
      const isLoop = ({ type }: BlockView) => type === "MessageParticipantIteratively";
      if (!context.blocks.some(isLoop)) return;
      const start = context.block(context.graph.entry);
      const before = start === undefined ? [] : reach(context, [start], isLoop);
      for (const block of before) {
        if (!notBefore.has(block.type)) continue;
        const loop = [...reach(context, [block], isLoop)].find(isLoop);
        if (loop === undefined) continue;
        const related = [{ message: "The prompts are looped here.", block: loop }];
        const { identifier, type } = block;
        report({ block: identifier, type, loop: loop.identifier }, { block, related, fold: loop.identifier });
      }
    },
  }),
);
