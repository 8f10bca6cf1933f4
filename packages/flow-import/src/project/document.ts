import { type FlowUnit, type GraphType, isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { parseFlow } from "@flowc/flow-compiler";
import { readLegacyExport } from "../legacy/read-legacy-export.js";
import { call, literal, type Member, object } from "../program/code.js";

/** A file that holds a flow. */
export interface FlowDocument {
  /** Path, for messages and, when nothing better is there, for the flow's name. */
  readonly file: string;
  readonly text: string;
}

/** A flow that was read, with what the answer around it says. */
export interface ReadFlow {
  readonly file: string;
  readonly unit: FlowUnit;
  /** Its own ARN, where the document is an answer of describe-contact-flow or describe-contact-flow-module. */
  readonly arn?: string;
  /** Options of the declaration: status and tags. */
  readonly about: readonly Member[];
}

/** Reads a document in any of the forms that a flow comes in. */
export function readFlow(
  { file, text }: FlowDocument,
  type?: GraphType,
): { readonly flow?: ReadFlow; readonly diagnostics: readonly Diagnostic[] } {
  const options = { file, ...(type && { type }) };
  const parsed = parseFlow(text, options);
  const isLegacy = parsed.diagnostics.some(({ code }) => code === "FLOW806");
  const { unit, diagnostics } = isLegacy ? readLegacyExport(text, options) : parsed;
  if (unit === undefined) return { diagnostics };
  const wrapper = wrapperOf(text);
  const arn = wrapper?.Arn;
  return {
    flow: { file, unit, ...(typeof arn === "string" && { arn }), about: aboutOf(wrapper) },
    diagnostics,
  };
}

/** The object around the content; undefined when the file is the content. */
function wrapperOf(text: string): JsonObject | undefined {
  const document = JSON.parse(text.replace(/^\uFEFF/, "")) as JsonValue;
  if (!isJsonObject(document)) return undefined;
  const inner = document.ContactFlow ?? document.ContactFlowModule ?? document;
  return isJsonObject(inner) && inner.Content !== undefined ? inner : undefined;
}

function aboutOf(wrapper: JsonObject | undefined): Member[] {
  const { Status: status, Tags: tags } = wrapper ?? {};
  const isDraft = typeof status === "string" && status.toUpperCase() === "SAVED";
  const named = isJsonObject(tags ?? null) ? Object.entries(tags as JsonObject) : [];
  const members = named.flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("aws:") ? [{ name, value: literal(value) }] : [],
  );
  return [
    ...(isDraft ? [{ name: "status", value: literal("SAVED") }] : []),
    ...(members.length > 0 ? [{ name: "tags", value: object(members) }] : []),
  ];
}

/** `existing.flow("Main")`. */
export function existingFlow({ type, name }: FlowUnit["graph"]) {
  const kind = type === "MODULE" ? "flowModule" : "flow";
  return call({ kind: "member", of: { kind: "name", name: "existing" }, name: kind }, literal(name));
}
