import { joinPointer } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly key: string;
}

/** A contact tag with a key that is kept for AWS. */
export const noReservedTag = defineRule<Parameters>(
  {
    code: "FLOW237",
    name: "no-reserved-tag",
    severity: "warning",
    grade: "docs",
    actions: ["TagContact"],
    message: ({ block, key }) => `${quote(block)} sets the tag ${quote(key)}; keys that begin with aws: are reserved.`,
    help: () => "Give the tag another key: with this one none of the block's tags is set.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/contact-tags-block.html",
    checked,
  },
  (_, report) => ({
    block(block) {
      const { Tags: tags } = block.block.parameters;
      if (block.type !== "TagContact" || typeof tags !== "object" || tags === null) return;
      for (const key of Object.keys(tags).filter((name) => /^aws:/i.test(name))) {
        report({ block: block.identifier, key }, { block, pointer: joinPointer("/Parameters/Tags", key) });
      }
    },
  }),
);
