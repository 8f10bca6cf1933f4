import { quote } from "../check/quote.js";
import { reach } from "../check/reach.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** A session of the Connect assistant that is not put on the contact, so that no agent sees it. */
export const noUnusedSession = defineRule<Parameters>(
  {
    code: "FLOW247",
    name: "no-unused-session",
    severity: "warning",
    grade: "corpus",
    actions: ["CreateWisdomSession"],
    message: ({ block }) =>
      `${quote(block)} opens a session of the assistant, but no block behind it puts $.Wisdom.SessionArn on the contact.`,
    help: () => "Let Set contact data (UpdateContactData) with WisdomSessionArn follow, as the console's block does.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/wisdom.html",
    checked,
  },
  (context, report) => ({
    block(block) {
      if (block.type !== "CreateWisdomSession") return;
      const behind = [...reach(context, [block], () => false)];
      if (behind.some(({ paths }) => paths.some(({ path }) => path.root === "Wisdom"))) return;
      report({ block: block.identifier }, { block });
    },
  }),
);
