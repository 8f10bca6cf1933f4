import { findNamespace, type GraphType } from "@flowc/connect-model";
import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly type: GraphType;
  readonly types: readonly GraphType[];
}

/** An attribute of the agent in a flow that runs before there is one. */
export const noAbsentAgent = defineRule<Parameters>(
  {
    code: "FLOW604",
    name: "no-absent-agent",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, type }) =>
      `${quote(block)} reads ${path}, but no agent is known yet in a flow of type ${type}: the value is empty.`,
    help: ({ types }) => `Agent attributes can be read in flows of type ${wordList(types, "and")}.`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    block(block) {
      for (const { path, text, pointer } of block.paths) {
        const types = findNamespace(path)?.types;
        if (types === undefined || types.includes(context.type)) continue;
        report(
          { block: block.identifier, path: text, type: context.type, types },
          { block, pointer, fold: `${block.index}`, ...(context.isTypeAssumed && { severity: "info" }) },
        );
      }
    },
  }),
);
