import { type FlowGraph, type GraphType, parseArn, type ReferenceTarget } from "@flowc/connect-model";
import { parseFlow } from "@flowc/flow-compiler";
import { type ConnectApi, ConnectApiError } from "../api/connect-api.js";
import { partsOf } from "../declaration/address.js";
import type { Plan } from "../plan/plan.js";
import { withNamedThings } from "../resources/flow/named-things.js";
import type { State } from "../state/state.js";

export interface LiveFlowOptions {
  readonly api: ConnectApi;
  /** ARN of a flow or a module. */
  readonly arn: string;
  readonly name: string;
  /** What was deployed: things are named by it. */
  readonly state: State;
  /** What else is known by name: that of a plan. */
  readonly external?: Plan["external"];
}

/**
 * The graph of a flow or module as it is live, with things by kind and name where those are known. One call is made.
 * Undefined when it is not there, was never published, or cannot be read as a flow.
 */
export async function readLiveFlow(options: LiveFlowOptions): Promise<FlowGraph | undefined> {
  const { api, arn, name } = options;
  const { kind, id: flowId, instanceId } = parseArn(arn) ?? {};
  if (flowId === undefined || instanceId === undefined) return undefined;
  const isModule = kind === "flowModule";
  try {
    const found = isModule
      ? await api.send("DescribeContactFlowModule", { InstanceId: instanceId, ContactFlowModuleId: flowId })
      : await api.send("DescribeContactFlow", { InstanceId: instanceId, ContactFlowId: flowId });
    const wire = (found.ContactFlow ?? found.ContactFlowModule) as WireContent | undefined;
    if (wire?.Content === undefined) return undefined;
    const type = (isModule ? "MODULE" : wire.Type) as GraphType | undefined;
    const graph = parseFlow(wire.Content, { file: name, name, ...(type && { type }) }).unit?.graph;
    return graph && withNamedThings(graph, referTo(options));
  } catch (error) {
    if (error instanceof ConnectApiError) return undefined;
    throw error;
  }
}

interface WireContent {
  readonly Content?: string;
  readonly Type?: string;
}

function referTo({ state, external = {} }: LiveFlowOptions) {
  const known = new Map<string, ReferenceTarget>();
  const add = (target: object, arn: string, id: string | undefined) => {
    known.set(arn, target as ReferenceTarget);
    if (id !== undefined) known.set(id, target as ReferenceTarget);
  };
  for (const [address, { arn, id }] of Object.entries(external)) add(partsOf(address), arn, id);
  for (const { kind, name, arn, id } of Object.values(state.resources)) add({ kind, name }, arn, id);
  return (idOrArn: string) => known.get(idOrArn);
}
