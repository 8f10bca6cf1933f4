import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { menuOf } from "../speech/menu.js";

interface Parameters {
  readonly block: string;
  readonly keys: readonly string[];
}

/** A menu with a key that its prompt does not mention, though it mentions others. */
export const noHiddenKey = defineRule<Parameters>(
  {
    code: "FLOW703",
    name: "no-hidden-key",
    severity: "warning",
    grade: "assumed",
    actions: ["GetParticipantInput"],
    message: ({ block, keys }) =>
      `${quote(block)} takes ${wordList(keys, "and")}, but its prompt does not say so to callers.`,
    help: () => "Say what the key is for, or remove its branch.",
    source: sources.advice,
    checked,
  },
  (_, report) => ({
    block(block) {
      const menu = menuOf(block);
      if (menu === undefined || menu.unnamed.length === 0) return;
      report({ block: block.identifier, keys: menu.unnamed }, { block, pointer: menu.pointer });
    },
  }),
);
