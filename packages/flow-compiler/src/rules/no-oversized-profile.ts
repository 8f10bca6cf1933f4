import { limits } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";

interface Parameters {
  readonly flow: string;
  readonly characters: number;
  readonly max: number;
}

const { value: max, source, checked } = limits.contact.profileAttributesCharacters;
const types: ReadonlySet<string> = new Set(["CreateCustomerProfile", "UpdateCustomerProfile"]);

/** More text for customer profiles than one flow may write. */
export const noOversizedProfile = defineRule<Parameters>(
  {
    code: "FLOW408",
    name: "no-oversized-profile",
    severity: "warning",
    grade: "docs",
    actions: ["CreateCustomerProfile", "UpdateCustomerProfile"],
    message: (p) =>
      `The flow ${quote(p.flow)} writes ${p.characters} characters into customer profiles; a flow may write ${p.max}.`,
    help: () => "Write what belongs to the customer only, and long texts elsewhere.",
    source,
    checked,
  },
  (context, report) => ({
    flow() {
      const writers = context.blocks.filter(({ type }) => types.has(type));
      const characters = writers.reduce((sum, block) => sum + charactersOf(block), 0);
      if (characters <= max) return;
      const related = writers.map((block) => ({ message: `${charactersOf(block)} characters here`, block }));
      report({ flow: context.graph.name, characters, max }, { related });
    },
  }),
);

function charactersOf({ texts }: BlockView): number {
  return texts.reduce(
    (sum, { pointer, text }) => sum + (pointer.startsWith("/Parameters/ProfileRequestData") ? text.length : 0),
    0,
  );
}
