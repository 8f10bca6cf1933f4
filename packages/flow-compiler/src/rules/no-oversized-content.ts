import { limits } from "@flowc/connect-model";
import { blameForCharacters } from "../budget/blame.js";
import { contentLength } from "../check/content-length.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";

interface Parameters {
  readonly flow: string;
  readonly characters: number;
  readonly max: number;
  /** A part that could be taken out. */
  readonly advice: string | undefined;
}

const { value: max, source, checked } = limits.flow.contentCharacters;

/** The content of a flow, as one string of JSON, has a longest length. */
export const noOversizedContent = defineRule<Parameters>(
  {
    code: "FLOW402",
    name: "no-oversized-content",
    severity: "error",
    grade: "docs",
    message: (p) =>
      `The content of the flow ${quote(p.flow)} has at least ${p.characters} characters; the service takes at most ${p.max}.`,
    help: ({ advice }) =>
      `Shorten long prompts and view data, or move a part into a flow module.${advice === undefined ? "" : ` ${advice}`}`,
    source,
    checked,
  },
  (context, report) => ({
    flow() {
      const characters = contentLength(context.graph);
      if (characters <= max) return;
      const { related, advice } = blameForCharacters(context);
      report({ flow: context.graph.name, characters, max, advice }, { related });
    },
  }),
);
