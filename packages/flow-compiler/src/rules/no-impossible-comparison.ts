import { formatJsonPath, systemAttributes } from "@flowc/connect-model";
import { quote, quoteList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly operand: string;
  readonly values: readonly string[];
  readonly nearest: string | undefined;
}

const closed = new Map(systemAttributes.flatMap(({ path, values }) => (values === undefined ? [] : [[path, values]])));

/** A system attribute that is compared with a value that it never has. */
export const noImpossibleComparison = defineRule<Parameters>(
  {
    code: "FLOW236",
    name: "no-impossible-comparison",
    severity: "warning",
    grade: "docs",
    actions: ["Compare"],
    message: ({ block, path, operand }) =>
      `A condition of ${quote(block)} compares ${path} with ${quote(operand)}, which it never is.`,
    help: ({ nearest, values }) =>
      nearest === undefined
        ? `It is ${quoteList(values)}. Case matters.`
        : `Did you mean ${quote(nearest)}? Case matters.`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    block(block) {
      if (block.type !== "Compare" || block.branches.conditions.length === 0) return;
      const compared = block.texts.find(({ pointer }) => pointer === "/Parameters/ComparisonValue");
      const path = compared?.form.kind === "path" ? formatJsonPath(compared.form.paths[0]!.path) : undefined;
      const values = path === undefined ? undefined : closed.get(path);
      if (path === undefined || values === undefined) return;
      for (const { branch, pointer } of block.branches.conditions) {
        const [operand = ""] = branch.operands;
        if (operand === "" || operand.includes("$.") || canHold(branch.operator, operand, values)) continue;
        const nearest = values.find((value) => value === operand.toUpperCase()) ?? context.nearest(operand, values);
        report(
          { block: block.identifier, path, operand, values, nearest },
          { block, pointer: `${pointer}/Condition/Operands/0` },
        );
      }
    },
  }),
);

function canHold(operator: string, operand: string, values: readonly string[]): boolean {
  switch (operator) {
    case "Equals":
      return values.includes(operand);
    case "TextStartsWith":
      return values.some((value) => value.startsWith(operand));
    case "TextEndsWith":
      return values.some((value) => value.endsWith(operand));
    case "TextContains":
      return values.some((value) => value.includes(operand));
    default:
      return true;
  }
}
