import {
  type Bindings,
  type Block,
  type FlowGraph,
  type FlowSpans,
  isLegalQualifier,
  noSpans,
  type Parameters,
  qualifierRules,
  type ReferenceTarget,
} from "@flowc/connect-model";
import { type Diagnostic, nearest, type Place } from "@flowc/diagnostics";
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
  /** One for each reference that could not be resolved. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Replaces the typed references of a flow by the ARNs that their names have in one environment. A qualifier follows
 * the ARN after a colon; a Lambda function may carry it in its name (`lookup:live`).
 *
 * Reports FLOW301 and FLOW303; the references concerned stay as they are.
 * @param spans where the flow's blocks stand, for the diagnostics
 */
export function bindFlow(graph: FlowGraph, bindings: Bindings, spans: FlowSpans = noSpans): BindResult {
  const references: BoundReference[] = [];
  const diagnostics: Diagnostic[] = [];
  const resolve = (use: ReferenceUse): string | undefined => {
    // Only asked for when there is something to say: the first place of a flow that is looked up costs all of them.
    const place = () => ({
      span: spans.find(use.block, use.pointer),
      subject: { flow: graph.name, block: use.block, pointer: use.pointer },
    });
    const found = resolveTarget(use, bindings, place);
    if (typeof found !== "string") {
      diagnostics.push(found);
      return undefined;
    }
    references.push({ arn: found, ...use });
    return found;
  };
  const blocks = graph.blocks.map((block): Block => {
    const parameters = mapReferences(block.parameters, "/Parameters", (target, pointer) =>
      resolve({ block: block.identifier, pointer, target }),
    ) as Parameters;
    return parameters === block.parameters ? block : { ...block, parameters };
  });
  return { graph: references.length === 0 ? graph : { ...graph, blocks }, references, diagnostics };
}

function resolveTarget(use: ReferenceUse, bindings: Bindings, placeOf: () => Place): string | Diagnostic {
  const { kind, name, qualifier } = inName(use.target, bindings);
  if (qualifier !== undefined && !isLegalQualifier(kind, qualifier)) {
    const allowed = qualifierRules[kind]?.allowed ?? [];
    return bindDiagnostics.create(
      "FLOW303",
      { kind: kindWords(kind), name, block: use.block, qualifier, allowed },
      placeOf(),
    );
  }
  const bound = bindings.find(kind, name);
  if (bound !== undefined) return qualifier === undefined ? bound.arn : `${bound.arn}:${qualifier}`;
  const known = bindings.names(kind);
  const parameters = {
    kind: kindWords(kind),
    name,
    block: use.block,
    nearest: nearest(name, known),
    known: known.slice(0, mostNamesListed),
  };
  return bindDiagnostics.create("FLOW301", parameters, placeOf());
}

const mostNamesListed = 10;

/** Splits a qualifier off the name of a Lambda function, unless the bindings know the name with it. */
function inName(target: ReferenceTarget, bindings: Bindings): ReferenceTarget {
  const colon = target.name.indexOf(":");
  const isSplit = target.kind === "lambdaFunction" && target.qualifier === undefined && colon > 0;
  if (!isSplit || bindings.find(target.kind, target.name) !== undefined) return target;
  return { kind: target.kind, name: target.name.slice(0, colon), qualifier: target.name.slice(colon + 1) };
}
