import { isJsonObject } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly query: string;
  readonly first: string;
}

/** A name that two queries of data tables share. */
export const noDuplicateQuery = defineRule<Parameters>(
  {
    code: "FLOW238",
    name: "no-duplicate-query",
    severity: "warning",
    grade: "docs",
    actions: ["EvaluateDataTableValues"],
    message: ({ block, query, first }) =>
      block === first
        ? `Two queries of ${quote(block)} are called ${quote(query)}.`
        : `A query of ${quote(block)} is called ${quote(query)}, as one of ${quote(first)} is.`,
    help: () => "Names of queries are unique in a flow: $.DataTables.<query> would not say which one is meant.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html",
    checked,
  },
  (_, report) => {
    const firsts = new Map<string, string>();
    return {
      block(block) {
        const { Queries: queries } = block.block.parameters;
        if (block.type !== "EvaluateDataTableValues" || !Array.isArray(queries)) return;
        queries.forEach((entry: unknown, index) => {
          const query = isJsonObject(entry) ? entry.QueryName : undefined;
          if (typeof query !== "string" || query === "") return;
          const first = firsts.get(query);
          if (first === undefined) firsts.set(query, block.identifier);
          else {
            const pointer = `/Parameters/Queries/${index}/QueryName`;
            report({ block: block.identifier, query, first }, { block, pointer });
          }
        });
      },
    };
  },
);
