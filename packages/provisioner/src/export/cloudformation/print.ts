import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { type ExportMembers, type ExportValue, Expression, type ExpressionPart } from "../export-value.js";

/** How a part is looked up by CloudFormation. */
export type PrintPart = (part: ExpressionPart) => JsonValue;

/**
 * Writes a value as CloudFormation takes it. Text is joined with what is looked up by `Fn::Join`, in which text is only
 * text: `Fn::Sub` would take `${` inside a flow for its own.
 */
function printValue(value: ExportValue, print: PrintPart): JsonValue | undefined {
  if (value instanceof Expression) return printExpression(value, print);
  if (Array.isArray(value)) return (value as readonly ExportValue[]).flatMap((item) => printValue(item, print) ?? []);
  if (typeof value === "object") return printMembers(value as ExportMembers, print);
  return value;
}

/** Members without those that are undefined. */
export function printMembers(members: ExportMembers, print: PrintPart): JsonObject {
  const printed = Object.entries(members).map(([name, member]) => [name, printValue(member, print)] as const);
  return Object.fromEntries(printed.filter((entry) => entry[1] !== undefined)) as JsonObject;
}

function printExpression({ parts }: Expression, print: PrintPart): JsonValue {
  const printed = parts.map((part) => (typeof part === "string" ? part : print(part)));
  return printed.length === 1 ? (printed[0] ?? "") : { "Fn::Join": ["", printed] };
}

/** What CloudFormation replaces wherever it stands in a template, whatever is around it. */
export const dynamicReference = "{{resolve:";

/**
 * Text of a JSON document that CloudFormation leaves alone: the first brace of what would be a dynamic reference is
 * written as its code, which JSON reads as the same brace.
 */
export function withoutDynamicReferences(document: string): string {
  return document.replaceAll(dynamicReference, "\\u007b{resolve:");
}

/** A JSON document with what is looked up in it, in which nothing else is replaced by CloudFormation. */
export function safeDocument(document: ExportValue): ExportValue {
  if (typeof document === "string") return withoutDynamicReferences(document);
  if (!(document instanceof Expression)) return document;
  return new Expression(
    document.parts.map((part) => (typeof part === "string" ? withoutDynamicReferences(part) : part)),
  );
}
