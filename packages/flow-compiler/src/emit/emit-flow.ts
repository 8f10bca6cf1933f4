import {
  type Block,
  type Branch,
  type ConditionBranch,
  type ErrorBranch,
  type FlowGraph,
  type FlowSpans,
  type JsonObject,
  type JsonValue,
  noSpans,
  type WireForm,
} from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { bindDiagnostics } from "../bind/bind-diagnostics.js";
import type { BoundReference } from "../bind/bind-flow.js";
import { kindWords } from "../bind/kind-words.js";
import { flowReferences } from "../bind/reference-uses.js";
import { type JsonTree, writeJson } from "../json-text/write-json.js";
import { memberOrder } from "../wire/member-names.js";
import { unescapeReserved } from "../wire/reserved-member.js";
import { type FormWriter, formWriter } from "./apply-form.js";
import { editorMetadata } from "./editor-metadata.js";
import { moduleSettings } from "./module-settings.js";

export interface EmitOptions {
  /** How the document that was read spelled the flow: it is then written exactly so, and nothing is added. */
  readonly form?: WireForm | undefined;
  /**
   * Whether a flow without metadata gets what the visual editor needs to show it: positions of its blocks, its name and
   * its type. Default true. Metadata that the flow has is never changed.
   */
  readonly layout?: boolean;
  /**
   * Without indent and line end: for sending to Connect, whose limit of 256,000 characters counts blanks too.
   * Default false.
   */
  readonly compact?: boolean;
  /** What binding replaced: gives the editor the names to show in place of ARNs. */
  readonly references?: readonly BoundReference[];
  /** Where the flow's blocks stand, for the diagnostics. */
  readonly spans?: FlowSpans;
}

export interface EmitResult {
  /** Flow language JSON, with two blanks of indent and a newline at its end unless compact. Absent when the flow was refused. */
  readonly text?: string;
  /** FLOW302 for each reference that is still a name. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a flow as Flow language JSON: the same graph always gives the same bytes. A module gets the `Settings` that
 * the service demands of its content.
 *
 * @example
 * ```ts
 * const { unit } = parseFlow(text, { file });
 * emitFlow(unit.graph, { form: unit.form }).text; // as it was read
 * ```
 */
export function emitFlow(graph: FlowGraph, options: EmitOptions = {}): EmitResult {
  const unbound = unboundReferences(graph, options.spans ?? noSpans);
  if (unbound.length > 0) return { diagnostics: unbound };
  const writer = formWriter(options.form);
  const metadata = metadataOf(graph, options);
  const isBareModule = graph.type === "MODULE" && options.form === undefined;
  const settings = graph.settings ?? (isBareModule ? moduleSettings : undefined);
  const document = writer.object(
    "",
    {
      Version: textUnlessMissing(writer, "", "Version", graph.version),
      StartAction: textUnlessMissing(writer, "", "StartAction", graph.entry),
      Metadata: metadata && writer.value("/Metadata", metadata),
      Actions: actionsOf(graph, writer),
      Settings: settings && writer.value("/Settings", settings),
    },
    memberOrder.document,
  );
  const { compact = false } = options;
  const text = writeJson(document, { exact: writer.isExact, compact });
  return { text: compact ? text : `${text}\n`, diagnostics: [] };
}

function unboundReferences(graph: FlowGraph, spans: FlowSpans): Diagnostic[] {
  return flowReferences(graph).map(({ block, pointer, target }) =>
    bindDiagnostics.create(
      "FLOW302",
      { kind: kindWords(target.kind), name: target.name, block },
      { span: spans.find(block, pointer), subject: { flow: graph.name, block, pointer } },
    ),
  );
}

function metadataOf(graph: FlowGraph, options: EmitOptions): JsonObject | undefined {
  if (graph.metadata !== undefined || options.form !== undefined || options.layout === false) return graph.metadata;
  return editorMetadata(graph, options.references ?? []);
}

function actionsOf(graph: FlowGraph, writer: FormWriter): JsonTree | undefined {
  if (graph.blocks.length === 0 && isMissing(writer, "", "Actions")) return undefined;
  return writer.list("/Actions", graph.blocks, (block, pointer) => actionOf(block, pointer, writer));
}

function actionOf(block: Block, pointer: string, writer: FormWriter): JsonTree {
  const parameters = unescapeReserved(block.parameters as JsonValue) as JsonObject;
  const isEmpty = Object.keys(parameters).length === 0;
  return writer.object(
    pointer,
    {
      Parameters:
        isEmpty && isMissing(writer, pointer, "Parameters")
          ? undefined
          : writer.value(`${pointer}/Parameters`, parameters),
      Identifier: textUnlessMissing(writer, pointer, "Identifier", block.identifier),
      Type: textUnlessMissing(writer, pointer, "Type", block.type),
      Transitions:
        block.branches.length === 0 && isMissing(writer, pointer, "Transitions")
          ? undefined
          : transitionsOf(block.branches, `${pointer}/Transitions`, writer),
    },
    memberOrder.action,
  );
}

function transitionsOf(branches: readonly Branch[], pointer: string, writer: FormWriter): JsonTree {
  const errors = branches.filter((branch) => branch.kind === "error");
  const conditions = branches.filter((branch) => branch.kind === "condition");
  const named = writer.members(pointer) ?? [];
  const errorList = writer.list(`${pointer}/Errors`, errors, (branch, at) => errorOf(branch, at, writer));
  const conditionList = writer.list(`${pointer}/Conditions`, conditions, (branch, at) =>
    conditionOf(branch, at, writer),
  );
  return writer.object(
    pointer,
    {
      NextAction: branches.find((branch) => branch.kind === "next")?.target,
      Errors: errorList.length > 0 || named.includes("Errors") ? errorList : undefined,
      Conditions: conditionList.length > 0 || named.includes("Conditions") ? conditionList : undefined,
    },
    memberOrder.transitions,
  );
}

function errorOf(branch: ErrorBranch, pointer: string, writer: FormWriter): JsonTree {
  return writer.object(
    pointer,
    {
      NextAction: textUnlessMissing(writer, pointer, "NextAction", branch.target),
      ErrorType: textUnlessMissing(writer, pointer, "ErrorType", branch.errorType),
    },
    memberOrder.error,
  );
}

function conditionOf(branch: ConditionBranch, pointer: string, writer: FormWriter): JsonTree {
  const at = `${pointer}/Condition`;
  const { operator, operands, target } = branch;
  const isAbsent = operator === "" && operands.length === 0 && isMissing(writer, pointer, "Condition");
  const test = writer.object(
    at,
    {
      Operator: textUnlessMissing(writer, at, "Operator", operator),
      Operands: operands.length === 0 && isMissing(writer, at, "Operands") ? undefined : operands,
    },
    memberOrder.test,
  );
  return writer.object(
    pointer,
    {
      NextAction: textUnlessMissing(writer, pointer, "NextAction", target),
      Condition: isAbsent ? undefined : test,
    },
    memberOrder.condition,
  );
}

/** An empty text stands in the graph for a member that the document did not have. */
function textUnlessMissing(writer: FormWriter, pointer: string, name: string, text: string): string | undefined {
  return text === "" && isMissing(writer, pointer, name) ? undefined : text;
}

/** Whether the form of an object leaves a member out. An object without a form has its usual members. */
function isMissing(writer: FormWriter, pointer: string, name: string): boolean {
  const members = writer.members(pointer);
  return members !== undefined && !members.includes(name);
}
