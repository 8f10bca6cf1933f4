import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { reach } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly reader: string;
}

/** Stored input that is used without a look whether the caller keyed anything in. */
export const noUncheckedTimeout = defineRule<Parameters>(
  {
    code: "FLOW716",
    name: "no-unchecked-timeout",
    severity: "info",
    grade: "docs",
    actions: ["GetParticipantInput"],
    message: ({ block, reader }) =>
      `When a caller keys in nothing at ${quote(block)}, the input is the word Timeout, and ${quote(reader)} uses it as if it were digits.`,
    help: () => 'Compare the stored input with "Timeout" first, and ask again when it is.',
    source: sources.storeInput,
    checked,
  },
  (context, report) => ({
    block(block) {
      if (block.type !== "GetParticipantInput" || block.mode?.name !== "store") return;
      const [next] = block.branches.next;
      const start = next && context.block(next.branch.target);
      if (start === undefined) return;
      const behind = [...reach(context, [start], (other) => isAsked(other) || isChecked(other))];
      const reader = behind.find((other) => readsInput(other) && !isChecked(other));
      if (reader !== undefined) report({ block: block.identifier, reader: reader.identifier }, { block });
    },
  }),
);

function isAsked({ type }: BlockView): boolean {
  return type === "GetParticipantInput";
}

function readsInput({ paths }: BlockView): boolean {
  return paths.some(({ path }) => path.root === "StoredCustomerInput");
}

/** A comparison of the input is a check, be it with Timeout or with what the caller should have keyed in. */
function isChecked(block: BlockView): boolean {
  return block.type === "Compare" && readsInput(block);
}
