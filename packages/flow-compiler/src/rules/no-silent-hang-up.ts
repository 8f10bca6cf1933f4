import { unheardBlocks } from "../analysis/hearing.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** A caller who is hung up on without having heard anything, although nothing failed. */
export const noSilentHangUp = defineRule<Parameters>(
  {
    code: "FLOW116",
    name: "no-silent-hang-up",
    severity: "warning",
    grade: "assumed",
    message: ({ block }) =>
      `A caller can come to ${quote(block)} and be hung up on without having heard anything, although nothing failed on the way.`,
    help: () => "Say why before hanging up. Callers who hear nothing think that the line is broken, and call again.",
    source: "assumed: our advice, not a rule of the service",
    checked,
  },
  (context, report) => ({
    flow() {
      // A flow that never speaks is not made for callers: it handles tasks, guides agents, or comes after a call.
      if (context.type !== "CONTACT_FLOW" || !context.blocks.some(({ type }) => speaking.has(type))) return;
      const unheard = unheardBlocks(context.ways, context.blocks);
      for (const block of context.blocks) {
        if (block.type !== "DisconnectParticipant" || !unheard.has(block.index)) continue;
        report({ block: block.identifier }, { block, fold: "silent" });
      }
    },
  }),
);

const speaking: ReadonlySet<string> = new Set([
  "ConnectParticipantWithLexBot",
  "GetParticipantInput",
  "MessageParticipant",
]);
