import type { Diagnostic, Span } from "@flowc/diagnostics";
import type { GraphType } from "../flow-types/flow-type.js";
import type { ResourceReference } from "../references/reference.js";
import type { FlowGraph } from "./flow-graph.js";
import type { FlowSpans } from "./flow-spans.js";
import type { WireForm } from "./wire-form.js";

/** A flow with what is known around it: the unit that is checked, bound and emitted. */
export interface FlowUnit {
  readonly graph: FlowGraph;
  readonly spans: FlowSpans;
  /** Present for a document that was read. */
  readonly form?: WireForm;
  /** What was found while the unit was made, for example a document whose flow type had to be assumed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Id of the flow or module in its instance, where a document says it. */
  readonly id?: string;
  /** For a module whose contract is known: what it takes and gives. */
  readonly contract?: ModuleContract;
  /** For a flow that was built: whose results its paths were meant to read. */
  readonly resultSources?: ResultSources;
  /**
   * For a flow that was built: the declarations and references that it names, each once. Flows and modules among them
   * are definitions (`isFlowDefinition`), other things what their author declared.
   */
  readonly names?: readonly ResourceReference[];
}

/**
 * Whose result a path was meant to read. The wire only says `$.External.name`; an author who took the handle from the
 * answer of one Lambda function meant that one.
 */
export interface ResultSources {
  /** Identifier of the block whose result `path` stands for in `block`; undefined when nobody said. */
  of(block: string, path: string): string | undefined;
}

/**
 * A flow or module that an author declared. It is also a reference to the flow, so that flows can name each other and
 * resources can name flows. The graph is made on demand: a flow may refer to one that is declared further down.
 */
export interface FlowDefinition<K extends "flow" | "flowModule" = "flow" | "flowModule"> extends ResourceReference<K> {
  readonly type: GraphType;
  readonly description?: string;
  /** SAVED flows are stored unvalidated and take no contacts. Default `PUBLISHED`. */
  readonly status?: "PUBLISHED" | "SAVED";
  readonly tags?: Readonly<Record<string, string>>;
  /** Where the declaration stands. */
  readonly span?: Span | undefined;
  /** For a module: the contract document that Connect keeps as the resource's `Settings`. */
  readonly contract?: ModuleContract;
  /** Builds the graph. Pure: two calls give equal units. */
  build(): FlowUnit;
}

/** What a module takes and gives: JSON Schemas (draft 4) of type object, and the named branches it can return. */
export interface ModuleContract {
  readonly input?: ModuleSchema;
  readonly resultData?: ModuleSchema;
  /** At most 8. */
  readonly branches?: readonly { readonly name: string; readonly description?: string }[];
}

/** JSON types that a module contract may name. */
export type ModuleValueType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";

export interface ModuleSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, { readonly type: ModuleValueType; readonly description?: string }>>;
  readonly required?: readonly string[];
}

/** Marks a value as a flow definition, whoever made it. */
export function isFlowDefinition(value: unknown): value is FlowDefinition {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "flow" || value.kind === "flowModule") &&
    "build" in value &&
    typeof value.build === "function"
  );
}
