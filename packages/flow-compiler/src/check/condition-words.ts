import type { ParameterCondition } from "@flowc/connect-model";
import { quote, quoteList } from "./quote.js";

/** A condition on parameters as a sentence part: `StoreInput is "True" and Media is set`. */
export function conditionWords(condition: ParameterCondition): string {
  return Object.entries(condition)
    .map(([path, wanted]) => {
      if (typeof wanted === "boolean") return `${path} is ${wanted ? "set" : "not set"}`;
      return `${path} is ${typeof wanted === "string" ? quote(wanted) : quoteList(wanted)}`;
    })
    .join(" and ");
}
