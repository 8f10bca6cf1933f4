import {
  type FlowGraph,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parseArn,
  type ReferenceTarget,
  type ResourceKind,
  referenceMember,
} from "@flowc/connect-model";

/** What an ARN or an id stands for; undefined for what nobody knows. */
export type Refer = (idOrArn: string) => ReferenceTarget<ResourceKind> | undefined;

/** A graph as it is read from Connect, with things by kind and name in place of their ARNs, where those are known. */
export function withNamedThings(graph: FlowGraph, refer: Refer): FlowGraph {
  const blocks = graph.blocks.map((block) => {
    const parameters = named(block.parameters as JsonObject, refer) as typeof block.parameters;
    return { ...block, parameters };
  });
  return { ...graph, blocks };
}

function named(value: JsonValue, refer: Refer): JsonValue {
  if (typeof value === "string") return namedText(value, refer);
  if (Array.isArray(value)) return value.map((part) => named(part, refer));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(part, refer)]));
}

function namedText(text: string, refer: Refer): JsonValue {
  const { id, qualifier } = parseArn(text) ?? {};
  const target = refer(text) ?? (id === undefined ? undefined : refer(id));
  if (target === undefined) return text;
  const reference: ReferenceTarget = { ...(target as ReferenceTarget), ...(qualifier !== undefined && { qualifier }) };
  return { [referenceMember]: reference as unknown as JsonObject };
}
