import { limits } from "@flowc/connect-model";
import { blameForCharacters } from "../budget/blame.js";
import { contentLength, nearlyFull } from "../check/content-length.js";
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

/** The content of a flow that soon reaches the longest length the service takes. */
export const noNearlyFullContent = defineRule<Parameters>(
  {
    code: "FLOW406",
    name: "no-nearly-full-content",
    severity: "info",
    grade: "docs",
    message: (p) =>
      `The content of the flow ${quote(p.flow)} has at least ${p.characters} characters; the service takes at most ${p.max}.`,
    help: ({ advice }) =>
      `Layout for the designer comes on top. Take something out before the next change has no room.${advice === undefined ? "" : ` ${advice}`}`,
    source,
    checked,
  },
  (context, report) => ({
    flow() {
      const characters = contentLength(context.graph);
      if (characters <= nearlyFull || characters > max) return;
      const { related, advice } = blameForCharacters(context);
      report({ flow: context.graph.name, characters, max, advice }, { related });
    },
  }),
);
