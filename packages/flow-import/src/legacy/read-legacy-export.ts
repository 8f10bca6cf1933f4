import {
  type FlowUnit,
  type GraphType,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  parseJson,
} from "@flowc/connect-model";
import type { Diagnostic, Span } from "@flowc/diagnostics";
import { type ParseOptions, type ParseResult, parseFlow } from "@flowc/flow-compiler";
import { convertModule } from "./convert-module.js";
import { legacyDiagnostics } from "./legacy-diagnostics.js";
import { type LegacyModule, readModule, textOf } from "./legacy-module.js";
import { modulePlaces } from "./module-places.js";

/** Whether a document is an export in the format that the console had before the Flow language. */
export function isLegacyExport(document: JsonValue): document is JsonObject {
  return (
    isJsonObject(document) && Array.isArray(memberOf(document, "modules")) && memberOf(document, "start") !== undefined
  );
}

/**
 * Reads an old export of the console (`modules`, `start`) as a flow: every module becomes an action of the Flow
 * language, with its metadata. Identifiers stay. What the mapping does not know is kept as data or reported.
 *
 * Reports FLOW860 to FLOW866, and what reading a flow reports. Never throws.
 * @param text of a file for which `isLegacyExport` holds
 *
 * @example
 * ```ts
 * const { unit, diagnostics } = readLegacyExport(text, { file: "exports/main.json" });
 * ```
 */
export function readLegacyExport(text: string, options: ParseOptions): ParseResult {
  const start: Span = { file: options.file, line: 1, column: 1 };
  const document = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  if (document === undefined || !isLegacyExport(document)) {
    return { diagnostics: [malformed("it has no list of modules, or no start", start)] };
  }
  const read = modulesOf(document);
  if (typeof read === "string") return { diagnostics: [malformed(read, start)] };
  const placeOf = modulePlaces(text, options.file);
  // A first reading tells the flow's type, which decides what its actions need.
  const type = typeOf(document, options);
  const converted = read.map((module) => {
    const place = { span: placeOf(module.id) ?? start, subject: { block: module.id } };
    return convertModule(module, type, place);
  });
  const content = contentOf(
    document,
    read,
    converted.map(({ action }) => action),
  );
  const { unit, diagnostics } = parseFlow(JSON.stringify(content), options);
  const found = [...converted.flatMap((module) => module.diagnostics), ...diagnostics.map((it) => moved(it, start))];
  return { ...(unit && { unit: placed(unit, found, placeOf, start) }), diagnostics: found };
}

/** The places of a converted document mean nothing: the file has other lines. */
function moved(diagnostic: Diagnostic, start: Span): Diagnostic {
  return { ...diagnostic, span: start };
}

function placed(
  { graph }: FlowUnit,
  diagnostics: readonly Diagnostic[],
  placeOf: (id: string) => Span | undefined,
  start: Span,
): FlowUnit {
  return { graph, spans: { find: (block) => placeOf(block) ?? start }, diagnostics };
}

function malformed(what: string, span: Span): Diagnostic {
  return legacyDiagnostics.create("FLOW863", { what }, { span });
}

function modulesOf(document: JsonObject): readonly LegacyModule[] | string {
  const modules: LegacyModule[] = [];
  const ids = new Set<string>();
  for (const [index, entry] of (memberOf(document, "modules") as readonly JsonValue[]).entries()) {
    const module = readModule(entry);
    if (module === undefined) return `entry ${index + 1} of its modules has no id or no type`;
    if (ids.has(module.id)) return `two of its modules have the id "${module.id}"`;
    ids.add(module.id);
    modules.push(module);
  }
  return modules;
}

/** The type of the flow, as reading an empty flow with the same words finds it. */
function typeOf(document: JsonObject, options: ParseOptions): GraphType {
  const content = contentOf(document, [], []);
  return parseFlow(JSON.stringify(content), options).unit?.graph.type ?? "CONTACT_FLOW";
}

/** The document in the form of the Flow language. */
function contentOf(document: JsonObject, modules: readonly LegacyModule[], actions: readonly JsonObject[]): JsonObject {
  const metadata = memberOf(document, "metadata");
  const type = memberOf(document, "type");
  const held = modules.map(({ id, metadata: editor }): [string, JsonValue] => [id, editor]);
  return {
    Version: "2019-10-30",
    StartAction: textOf(memberOf(document, "start")) ?? "",
    Metadata: {
      ...(typeof type === "string" && { type }),
      ...(isJsonObject(metadata ?? null) ? (metadata as JsonObject) : {}),
      ActionMetadata: Object.fromEntries(held),
    },
    Actions: actions,
  };
}
