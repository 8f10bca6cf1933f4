import { parameterName } from "../check/path-words.js";
import { quote, quoteList, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { attributeProblems, type SsmlAttributeProblem } from "../ssml/attribute-problems.js";
import { placeInText, ssmlTexts } from "../ssml/ssml-texts.js";

interface Parameters extends SsmlAttributeProblem {
  readonly block: string;
  readonly parameter: string;
  readonly place: string;
}

/** An attribute of an SSML tag with a value that it does not take, an unknown attribute, or none where one is needed. */
export const noWrongSsmlValue = defineRule<Parameters>(
  {
    code: "FLOW242",
    name: "no-wrong-ssml-value",
    severity: "warning",
    grade: "docs",
    actions: [
      "ConnectParticipantWithLexBot",
      "GetParticipantInput",
      "MessageParticipant",
      "MessageParticipantIteratively",
    ],
    message: (p) => `${p.parameter} of ${quote(p.block)}: ${problemWords(p)}, ${p.place}.`,
    help: (p) => {
      if (p.kind === "tooLong") return `For more than ${p.allowed[0]} seconds put several <break> one after the other.`;
      if (p.kind !== "value")
        return p.allowed.length === 0 ? "Leave it out." : `It takes ${wordList(p.allowed, "or")}.`;
      const words = p.allowed.length === 0 ? [] : [quoteList(p.allowed, 20)];
      return `It takes ${[...words, ...(p.form === undefined ? [] : [p.form])].join(", or ")}.`;
    },
    source: sources.polly,
    checked,
  },
  (_, report) => ({
    block(block) {
      for (const { view, ssml } of ssmlTexts(block)) {
        for (const tag of ssml.tags) {
          for (const problem of attributeProblems(tag)) {
            const place = placeInText(view.text, tag.offset);
            report(
              { ...problem, block: block.identifier, parameter: parameterName(view.pointer), place },
              { block, pointer: view.pointer },
            );
          }
        }
      }
    },
  }),
);

function problemWords({ kind, tag, attribute, value, allowed }: SsmlAttributeProblem): string {
  switch (kind) {
    case "missing":
      return `<${tag}> says nothing without ${wordList(allowed, "or")}`;
    case "unknown":
      return `<${tag}> has no attribute ${quote(attribute)}`;
    case "tooLong":
      return `<${tag}> pauses for ${quote(value)}, and a pause lasts at most ${allowed[0]} seconds`;
    default:
      return `<${tag}> does not take ${quote(value)} as ${attribute}`;
  }
}
