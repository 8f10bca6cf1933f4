import {
  type Bindings,
  type Block,
  type FlowGraph,
  type FlowSpans,
  noSpans,
  type Parameters,
  type ReferenceTarget,
} from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { bindDiagnostics } from "./bind-diagnostics.js";
import { kindWords } from "./kind-words.js";
import { mapReferences, type ReferenceUse } from "./reference-uses.js";

/** A reference that was replaced, and by what. */
export interface BoundReference extends ReferenceUse {
  readonly arn: string;
}

export interface BindResult {
  /** The flow with the ARN in place of every reference that could be resolved. */
  readonly graph: FlowGraph;
  readonly references: readonly BoundReference[];
  /** FLOW301 for each reference that could not be resolved. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Replaces the typed references of a flow by the ARNs that their names have in one environment. A qualifier follows
 * the ARN after a colon.
 * @param spans where the flow's blocks stand, for the diagnostics
 */
export function bindFlow(graph: FlowGraph, bindings: Bindings, spans: FlowSpans = noSpans): BindResult {
  const references: BoundReference[] = [];
  const diagnostics: Diagnostic[] = [];
  const resolve = (block: string, target: ReferenceTarget, pointer: string): string | undefined => {
    const bound = bindings.find(target.kind, target.name);
    if (bound === undefined) {
      diagnostics.push(unresolved(graph.name, { block, pointer, target }, bindings, spans));
      return undefined;
    }
    const arn = target.qualifier === undefined ? bound.arn : `${bound.arn}:${target.qualifier}`;
    references.push({ block, pointer, target, arn });
    return arn;
  };
  const blocks = graph.blocks.map((block): Block => {
    const replace = (target: ReferenceTarget, pointer: string) => resolve(block.identifier, target, pointer);
    const parameters = mapReferences(block.parameters, "/Parameters", replace) as Parameters;
    return parameters === block.parameters ? block : { ...block, parameters };
  });
  return { graph: references.length === 0 ? graph : { ...graph, blocks }, references, diagnostics };
}

const mostNamesListed = 10;

function unresolved(flow: string, use: ReferenceUse, bindings: Bindings, spans: FlowSpans): Diagnostic {
  const { kind, name } = use.target;
  const known = bindings.names(kind);
  return bindDiagnostics.create(
    "FLOW301",
    { kind: kindWords(kind), name, block: use.block, known: known.slice(0, mostNamesListed) },
    { span: spans.find(use.block, use.pointer), subject: { flow, block: use.block, pointer: use.pointer } },
  );
}
