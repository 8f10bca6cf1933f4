import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { menuOf } from "../speech/menu.js";

interface Parameters {
  readonly block: string;
  readonly keys: readonly string[];
  readonly taken: readonly string[];
}

/** A prompt that tells callers to press a key that the menu does not have. */
export const noDeadKey = defineRule<Parameters>(
  {
    code: "FLOW702",
    name: "no-dead-key",
    severity: "warning",
    grade: "assumed",
    actions: ["GetParticipantInput"],
    message: ({ block, keys, taken }) =>
      `${quote(block)} tells callers to press ${wordList(keys, "and")}, which ${keys.length === 1 ? "has" : "have"} no branch; ${taken.length === 0 ? "no key has one" : `only ${wordList(taken, "and")} ${taken.length === 1 ? "has" : "have"}`}.`,
    help: () => "Add a branch for the key, or take it out of the prompt.",
    source: sources.advice,
    checked,
  },
  (_, report) => ({
    block(block) {
      const menu = menuOf(block);
      if (menu === undefined) return;
      const keys = menu.offered.filter((key) => !menu.taken.includes(key));
      if (keys.length === 0) return;
      report({ block: block.identifier, keys, taken: menu.taken }, { block, pointer: menu.pointer });
    },
  }),
);
