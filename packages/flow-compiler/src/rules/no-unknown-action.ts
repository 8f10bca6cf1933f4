import { actionCatalogue, actionTypes } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidType } from "../service/wording.js";

interface Parameters {
  readonly type: string;
  readonly nearest: string | undefined;
}

const spellings: ReadonlyMap<string, string> = new Map(
  [...actionCatalogue.values()].flatMap(({ type, misspellings = [] }) => misspellings.map((wrong) => [wrong, type])),
);

/**
 * An action type that the catalogue does not know passes through untouched, since the service may know it by now. A
 * spelling that the service was seen to refuse is an error.
 */
export const noUnknownAction = defineRule<Parameters>(
  {
    code: "FLOW201",
    name: "no-unknown-action",
    severity: "error",
    grade: "service",
    message: ({ type }) =>
      spellings.has(type)
        ? `The service does not take the action type ${quote(type)}: it is spelled ${quote(spellings.get(type)!)}.`
        : `The action type ${quote(type)} is not known: the block is passed on as it is, unchecked.`,
    help: (p) =>
      p.nearest === undefined
        ? "If the type is new, this is fine. Else choose an action that does the same."
        : `Did you mean ${quote(p.nearest)}?`,
    source: sources.liveRefusals,
    checked,
    reason: "A tenth of the public flows were written by hand or by a tool, with actions that do not exist.",
    refusal: ({ type }) => invalidType(type),
  },
  (context, report) => ({
    block(block) {
      if (block.entry !== undefined) return;
      const { type } = block;
      const spelled = spellings.get(type);
      report(
        { type, nearest: spelled ?? context.nearest(type, actionTypes) },
        { block, pointer: "/Type", grade: spelled === undefined ? "assumed" : "service", fold: type },
      );
    },
  }),
);
