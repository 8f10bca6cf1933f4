import type { Bindings, FlowUnit } from "@flowc/connect-model";
import { bindFlow, emitFlow, flowReferences } from "@flowc/flow-compiler";
import { type State, type StateEntry, sameContent } from "@flowc/provisioner";
import type { DeployedFlow, FlowKey } from "@flowc/viewer";
import { resourceKey } from "../estate/named-by-flows.js";
import { kindOf } from "../flow-key.js";

/** What the sources say and what is known of an environment. */
export interface Deployment {
  readonly units: ReadonlyMap<FlowKey, FlowUnit>;
  /** What the sources declare, as `kind/name`. */
  readonly declared: ReadonlySet<string>;
  readonly state: State;
  readonly bindings: Bindings;
}

/** Which of the flows an environment has as the sources say them, as far as its state tells. */
export function deployedFlows(deployment: Deployment): readonly DeployedFlow[] {
  const entries = new Map(
    Object.values(deployment.state.resources).map((entry) => [resourceKey(entry.kind, entry.name), entry]),
  );
  return [...deployment.units].map(([flow, unit]) => {
    const entry = entries.get(resourceKey(kindOf(unit), unit.graph.name));
    return { flow, status: entry === undefined ? "absent" : statusOf(unit, entry, deployment) };
  });
}

function statusOf(unit: FlowUnit, entry: StateEntry, deployment: Deployment): DeployedFlow["status"] {
  const { content, draft, description = null } = entry.applied;
  const applied = content ?? draft;
  if (applied === undefined || applied === null || entry.isPending) return "unknown";
  if (description !== (unit.graph.description ?? null)) return "differs";
  const text = contentOf(unit, deployment.bindings);
  if (text !== undefined) return sameContent(text, applied) ? "same" : "differs";
  // What is declared and has no ARN yet was not there when the flow was deployed.
  return namesNews(unit, deployment) ? "differs" : "unknown";
}

/** The content that a deploy would write; undefined when a name in it has no ARN that is known here. */
function contentOf({ graph, form, spans }: FlowUnit, bindings: Bindings): string | undefined {
  const bound = bindFlow(graph, bindings, spans);
  if (bound.diagnostics.length > 0) return undefined;
  return emitFlow(bound.graph, { form, references: bound.references, compact: true }).text;
}

function namesNews({ graph }: FlowUnit, { bindings, declared }: Deployment): boolean {
  return flowReferences(graph).some(
    ({ target: { kind, name } }) => declared.has(resourceKey(kind, name)) && bindings.find(kind, name) === undefined,
  );
}
