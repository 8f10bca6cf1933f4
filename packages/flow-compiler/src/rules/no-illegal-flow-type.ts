import type { GraphType } from "@flowc/connect-model";
import { allowedTypes } from "../check/flow-type-words.js";
import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidType } from "../service/wording.js";

interface Parameters {
  readonly block: string;
  readonly type: string;
  readonly flowType: GraphType;
  readonly allowed: readonly GraphType[];
}

/** An action that no source allows in this type of flow. */
export const noIllegalFlowType = defineRule<Parameters>(
  {
    code: "FLOW501",
    name: "no-illegal-flow-type",
    severity: "error",
    grade: "service",
    message: ({ block, type, flowType }) =>
      `${quote(block)} is ${type}, which cannot be used in a flow of type ${flowType}.`,
    help: ({ allowed }) => `It works in flows of type ${wordList(allowed, "and")}.`,
    source: sources.liveRefusals,
    checked,
    refusal: ({ type }) => invalidType(type),
  },
  (context, report) => ({
    block(block) {
      const { entry } = block;
      if (entry === undefined || block.flowTypeSupport !== "refused") return;
      report(
        { block: block.identifier, type: block.type, flowType: context.type, allowed: allowedTypes(entry) },
        {
          block,
          pointer: "/Type",
          grade: entry.flowTypesGrade ?? entry.evidence.grade,
          fold: block.type,
          ...(context.isTypeAssumed && { severity: "info" }),
        },
      );
    },
  }),
);
