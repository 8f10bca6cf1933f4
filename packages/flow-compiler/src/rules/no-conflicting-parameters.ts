import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { namePointer } from "../schema/group-use.js";
import { onlyOne } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly present: readonly string[];
}

/** Parameters of which an action takes only one, such as the text and the recording of a prompt. */
export const noConflictingParameters = defineRule<Parameters>(
  {
    code: "FLOW209",
    name: "no-conflicting-parameters",
    severity: "error",
    grade: "service",
    message: ({ block, type, present }) =>
      `${quote(block)} has ${wordList(present, "and")}; ${type} takes only one of them.`,
    help: () => "Keep the one that is meant and remove the others.",
    source: sources.liveRefusals,
    checked,
    refusal: ({ present }) => onlyOne(present),
  },
  (_, report) => ({
    block(block) {
      for (const group of block.groups) {
        const { rule, present, grade } = group;
        const several = rule === "neverBoth" ? present.length === group.names.length : present.length > 1;
        if (rule === "atLeastOne" || rule === "allOrNone" || !several) continue;
        report(
          { block: block.identifier, type: block.type, present },
          { block, pointer: namePointer(group, present[1]!), grade },
        );
      }
    },
  }),
);
