import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { namePointer } from "../schema/group-use.js";
import { atLeastOne, missingProperty } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly present: readonly string[];
  readonly missing: readonly string[];
}

/** Parameters of which an action needs one, or needs the others too. */
export const noIncompleteParameters = defineRule<Parameters>(
  {
    code: "FLOW210",
    name: "no-incomplete-parameters",
    severity: "error",
    grade: "service",
    message: ({ block, type, present, missing }) =>
      present.length === 0
        ? `${quote(block)} has none of ${wordList(missing, "and")}; ${type} needs one of them.`
        : `${quote(block)} has ${wordList(present, "and")} without ${wordList(missing, "and")}; ${type} takes them together or not at all.`,
    help: ({ present }) =>
      present.length === 0 ? "Add the one that is meant." : "Add what is missing, or remove what is there.",
    source: sources.liveRefusals,
    checked,
    refusal: ({ present, missing }, path) => (present.length === 0 ? atLeastOne(missing) : missingProperty(path)),
  },
  (_, report) => ({
    block(block) {
      for (const group of block.groups) {
        const { rule, names, present, grade } = group;
        const missing = names.filter((name) => !present.includes(name));
        const place = { block: block.identifier, type: block.type, present, missing };
        const needsOne = rule === "exactlyOne" || rule === "atLeastOne";
        if (needsOne && present.length === 0) report(place, { block, pointer: group.pointer, grade });
        if (rule === "allOrNone" && present.length > 0 && missing.length > 0) {
          report(place, { block, pointer: namePointer(group, missing[0]!), grade });
        }
      }
    },
  }),
);
