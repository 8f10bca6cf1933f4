import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { type ExportMembers, type ExportValue, Expression, type ExpressionPart } from "../export-value.js";
import { templateText } from "./template-text.js";

/** What Terraform works out for a part: an expression, without the braces around it. */
export type PrintPart = (part: ExpressionPart) => string;

/** Writes a value as Terraform's JSON syntax takes it: every text there is a template, also the names in a map. */
function printValue(value: ExportValue, print: PrintPart): JsonValue | undefined {
  if (typeof value === "string") return templateText(value);
  if (value instanceof Expression) return printExpression(value, print);
  if (Array.isArray(value)) return (value as readonly ExportValue[]).flatMap((item) => printValue(item, print) ?? []);
  if (typeof value === "object") return printMembers(value as ExportMembers, print);
  return value;
}

/** Members without those that are undefined. */
export function printMembers(members: ExportMembers, print: PrintPart): JsonObject {
  const printed = Object.entries(members).map(
    ([name, member]) => [templateText(name), printValue(member, print)] as const,
  );
  return Object.fromEntries(printed.filter((entry) => entry[1] !== undefined)) as JsonObject;
}

function printExpression({ parts }: Expression, print: PrintPart): string {
  return parts.map((part) => (typeof part === "string" ? templateText(part) : `\${${print(part)}}`)).join("");
}
