import {
  type Bindings,
  type FlowGraph,
  type GraphType,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type WireForm,
} from "@flowc/connect-model";
import { bindFlow, emitFlow, flowReferences } from "@flowc/flow-compiler";
import { digestMember } from "../../driver/property-spec.js";
import type { Resolve } from "../../driver/resolve.js";
import type { PropertyReference } from "../../driver/resource-driver.js";
import { canonicalJson, sha256 } from "../../plan/canonical-json.js";

/** The graph inside normalised properties. */
function graphOf(properties: JsonObject): FlowGraph {
  return properties.graph as unknown as FlowGraph;
}

/** The references inside a flow's content, each thing once. */
function contentReferences(properties: JsonObject, property: string): readonly PropertyReference[] {
  const first = new Map<string, PropertyReference>();
  for (const { block, pointer, target } of flowReferences(graphOf(properties))) {
    const key = `${target.kind}/${target.name}`;
    if (!first.has(key)) first.set(key, { property, target, use: { block, pointer } });
  }
  return [...first.values()];
}

/** The references of what is made of the content as well: a version can only be made of what is there. */
export function versionedReferences(properties: JsonObject, property: string): readonly PropertyReference[] {
  const found = contentReferences(properties, property);
  const hanging = ["version", "aliases"].filter((one) => one in properties);
  return [...found, ...hanging.flatMap((one) => found.map((reference) => ({ ...reference, property: one })))];
}

/** Content with its ARNs, or the references that have none yet. */
export function contentWith(properties: JsonObject, resolve: Resolve) {
  const graph = graphOf(properties);
  const missing = contentReferences(properties, "content")
    .map(({ target }) => target)
    .filter((target) => resolve(target) === undefined);
  if (missing.length > 0) return { missing };
  const bindings: Bindings = { find: (kind, name) => resolve({ kind, name }), names: () => [] };
  const bound = bindFlow(graph, bindings);
  const form = properties.form as unknown as WireForm | undefined;
  const { text } = emitFlow(bound.graph, { form, references: bound.references, compact: true });
  if (text === undefined) throw new Error(`flow "${graph.name}" was bound but could not be written`);
  return { text };
}

/** Types whose flows hang up at their end; the others only end themselves. */
const hangsUp: ReadonlySet<GraphType> = new Set<GraphType>([
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
]);

/**
 * The smallest content that is legal for a flow type: what a flow holds until the things it refers to exist, and again
 * while they are being deleted. For campaign flows it is assumed (2026-11-20).
 */
export function placeholderContent(name: string, type: GraphType): string {
  const action =
    type === "MODULE" ? "EndFlowModuleExecution" : hangsUp.has(type) ? "DisconnectParticipant" : "EndFlowExecution";
  const graph: FlowGraph = {
    name,
    type,
    version: "2019-10-30",
    entry: "end",
    blocks: [{ identifier: "end", type: action, parameters: {}, branches: [] }],
  };
  const { text } = emitFlow(graph, { compact: true });
  if (text === undefined) throw new Error(`the placeholder of type ${type} could not be written`);
  return text;
}

/** Content in words: how big it is. */
export function contentInWords(value: JsonValue): string {
  if (value === null) return "none";
  if (isJsonObject(value)) return `content ${String(value[digestMember]).slice(0, 8)}`;
  const text = String(value);
  const blocks = blocksOf(text);
  const size = `${text.length.toLocaleString("en-GB")} characters`;
  return blocks === undefined ? size : `${blocks} ${blocks === 1 ? "block" : "blocks"}, ${size}`;
}

function blocksOf(text: string): number | undefined {
  try {
    const document: unknown = JSON.parse(text);
    const actions = isJsonObject(document) ? document.Actions : undefined;
    return Array.isArray(actions) ? actions.length : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether two contents say the same: byte by byte, or the same document written in another way. A digest only equals the
 * very same text.
 */
export function sameContent(wanted: JsonValue, live: JsonValue): boolean {
  const [one, other] = [wanted, live].map((value) => (typeof value === "string" ? sha256(value) : digestIn(value)));
  if (one !== undefined && one === other) return true;
  const documents = [wanted, live].map((value) => (typeof value === "string" ? canonicalDocument(value) : undefined));
  return documents[0] !== undefined && documents[0] === documents[1];
}

function digestIn(value: JsonValue): string | undefined {
  return isJsonObject(value) ? String(value[digestMember]) : undefined;
}

function canonicalDocument(text: string): string | undefined {
  try {
    const document = JSON.parse(text) as JsonValue;
    if (!isJsonObject(document) || !Array.isArray(document.Actions)) return canonicalJson(document);
    // Where a block stands in the list means nothing: blocks name each other.
    return canonicalJson({ ...document, Actions: document.Actions.map(canonicalJson).toSorted() });
  } catch {
    return undefined;
  }
}

/** What a search says of content: its digest, when there is one. Assumed to be SHA-256 of the text, 2026-11-20. */
export function digestOf(sha256: string | undefined): JsonObject {
  return sha256 === undefined ? {} : { content: { [digestMember]: sha256.toLowerCase() } };
}

/** A stamp from the time of the last change, to the millisecond. */
export function stampOf(modified: Date | string | number | undefined): string | undefined {
  return modified === undefined ? undefined : new Date(modified).toISOString();
}
